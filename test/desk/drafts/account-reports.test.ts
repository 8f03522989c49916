import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VALID } from '../../reader/valid-entries.ts';
import { firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';

const accounts = (period: string, community: string, closing: string) => `---
title: ${community} ${period} 收支
community: ${community}
published: 2099-01-01
publishAt: 2099-01-01T09:00+08:00
stream: finance
category: funds
period: ${period}
channels: [site]
issuer: 居民委员会
responsible: 居务监督委员会主任
accounts:
  opening: ${closing}
  closing: ${closing}
---
正文。
`;

test('the form is told the accounts of its community, those that come out later and drafts too', async () => {
  const place = await makePlace();
  const folder = join(place.contentDir, 'disclosures', '2026');
  await mkdir(folder, { recursive: true });
  await mkdir(join(place.contentDir, 'communities'), { recursive: true });
  await writeFile(join(place.contentDir, 'communities/nanxiang.md'), VALID['communities/nanxiang.md']!);
  await writeFile(join(folder, 'q2.md'), accounts('2026-Q2', 'nanxiang', '7.05'));
  await writeFile(join(folder, 'other.md'), accounts('2026-Q2', 'liuqiao', '1.00'));
  await writeFile(join(folder, 'broken.md'), accounts('2026-Q9', 'nanxiang', '1.00'));
  await writeFile(join(folder, 'none.md'), accounts('2026-Q1', 'nanxiang', '1.00').replace(/accounts:\n.*\n.*\n/, ''));
  const wang = await firstClerk(await startDesk(place));
  const draft = { path: 'content/disclosures/2026/q3.md', raw: accounts('2026-Q3', 'nanxiang', '8.00') };
  expect((await wang.api('persistEntry', { dataFiles: [draft], options: {} })).status).toBe(200);

  const told = (await wang.api('accountReports', { community: 'nanxiang' })).json() as Record<string, unknown>[];
  expect(told.map(({ id, closing, draft: isDraft }) => [id, closing, isDraft])).toEqual([
    ['q2', 705, false],
    ['q3', 800, true],
  ]);
  expect((await wang.api('accountReports', {})).json()).toEqual([]);
});
