import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { draftAlert, draftText, publishDraft, version } from '../support/drafting.ts';

test('whatever a client sends, git holds the normal form, and the client learns its version', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const path = 'content/alerts/power.md';
  const sent = `\ufeff${alert('⼈⺠路\u200b停电\u0007，\u202e请留意')}`.replaceAll('\n', '\r\n');
  const kept = alert('人民路停电，请留意');

  const saved = await draftAlert(wang, 'power', sent);
  expect(saved.json()).toMatchObject({ ids: { [path]: version(kept) } });
  expect(await draftText(wang, 'power')).toBe(kept);
  const again = await draftAlert(wang, 'power', sent, { over: kept });
  expect(again.json()).toMatchObject({ commit: null, ids: { [path]: version(kept) } });
  expect((await publishDraft(wang, 'power', { base: { [path]: version(kept) } })).status).toBe(200);
  expect(place.git('show', `HEAD:${path}`)).toBe(kept.trim());
});

test('a file that is not UTF-8 is not handed to the form, where saving it would make rubbish of it', async () => {
  const place = await makePlace();
  const text = Buffer.concat([
    Buffer.from('---\ntitle: '),
    Buffer.from([0xc4, 0xcf, 0xcf, 0xef]),
    Buffer.from('\n---\n'),
  ]);
  await writeFile(join(place.contentDir, 'alerts', 'old.md'), text);
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const answer = await wang.api('getEntry', { path: 'content/alerts/old.md' });
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/content\/alerts\/old\.md：.*GBK.*UTF-8/);
});
