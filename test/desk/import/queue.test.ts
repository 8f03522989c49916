import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importTexts } from '../../../cms/desk/import/import-texts.ts';
import type { Account } from '../../../cms/wire/people.ts';

const content = Buffer.from('关于停水的通知\n\n明天上午停水。').toString('base64');
const place = { contentDir: join(process.cwd(), 'content'), today: '2026-11-21' };

test('one import runs and two wait for each account; the next is refused, and others have their turn', async () => {
  const ask = (account: string) =>
    importTexts({ files: [{ name: `${account}.txt`, content }], as: 'notices', answers: {} }, place, {
      account,
    } as Account);
  const flood = Array.from({ length: 4 }, () => ask('flood'));
  const other = ask('other');
  await expect(flood[3]).rejects.toMatchObject({ status: 429 });
  const answers = await Promise.all([...flood.slice(0, 3), other]);
  for (const answer of answers)
    expect(answer).toMatchObject({ done: [{ entries: [{ values: { title: '关于停水的通知' } }] }] });
});
