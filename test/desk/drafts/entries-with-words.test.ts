import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';

test('entries are found by words of two characters, in fields, body and name, and by nothing with gaps', async () => {
  const place = await makePlace();
  const files = {
    'alerts/water.md': alert('停水提醒'),
    'alerts/gaps.md': alert('停电以后再放水'),
    'alerts/body.md': alert('路面结冰').concat('柳桥的ＷｉＦｉ照常，十二号楼门口有盐。\n'),
    'alerts/ice-2026.md': alert('降温'),
  };
  await mkdir(join(place.contentDir, 'alerts'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(place.contentDir, name), text);
  await symlink(join(place.contentDir, 'alerts', 'water.md'), join(place.contentDir, 'alerts', 'link.md'));
  const wang = await firstClerk(await startDesk(place));
  const found = async (words: string) =>
    (await wang.api('entriesWithWords', { folder: 'content/alerts', words })).json() as string[];

  expect(await found('停水')).toEqual(['content/alerts/water.md']);
  expect(await found('门口')).toEqual(['content/alerts/body.md']);
  expect(await found('wifi 结冰')).toEqual(['content/alerts/body.md']);
  expect(await found('wifi 停水')).toEqual([]);
  expect(await found('ice-2026')).toEqual(['content/alerts/ice-2026.md']);
  expect((await wang.api('entriesWithWords', { folder: 'content/../etc', words: '停水' })).status).toBe(403);
});
