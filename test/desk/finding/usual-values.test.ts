import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { publishAlert } from '../support/drafting.ts';

const notice = (community: string, issuer: string) => `---
title: 通知
community: ${community}
published: 2026-11-02
kind: notice
issuer: ${issuer}
---

正文。
`;

test('a new entry begins with what its community usually says, in the community that this person writes for', async () => {
  const place = await makePlace();
  for (const folder of ['notices/2026', 'communities', 'volunteering', 'alerts'])
    await mkdir(join(place.contentDir, folder), { recursive: true });
  const write = (file: string, text: string) => writeFile(join(place.contentDir, file), text);
  await write('notices/2026/20261101-a.md', notice('liuqiao', '柳桥社区老名字'));
  await write('notices/2026/20261102-b.md', notice('liuqiao', '柳桥社区居民委员会'));
  await write('notices/2026/20261103-c.md', notice('nanxiang', '南巷社区居民委员会'));
  await write('communities/liuqiao.md', "---\ntitle: 柳桥社区\nphones: ['0999-5550132']\n---\n");
  await write('communities/nanxiang.md', '---\ntitle: 南巷社区\n---\n');
  const wang = await firstClerk(await startDesk(place));
  const usual = async (params: object) => (await wang.api('usualValues', params)).json();

  expect(await usual({ collection: 'notices', community: 'liuqiao' })).toEqual({
    community: 'liuqiao',
    values: { issuer: '柳桥社区居民委员会' },
  });
  // Nobody of this community has called for helpers yet.
  expect(await usual({ collection: 'volunteering', community: 'liuqiao' })).toEqual({
    community: 'liuqiao',
    values: { phone: '0999-5550132' },
  });
  expect(await usual({ collection: 'notices' })).toEqual({ values: {} });
  // Whoever goes back to the whole street is offered what that says, and what nobody wrote yet by its own name.
  await write('communities/street.md', '---\ntitle: 青石街道\nlevel: street\n---\n');
  expect(await usual({ collection: 'notices', community: '' })).toEqual({ values: { issuer: '青石街道办事处' } });
  await write('communities/dongli.md', '---\ntitle: 东里社区\nlevel: community\n---\n');
  expect((await wang.api('usualSpeakers', { collection: 'notices' })).json()).toEqual([
    { community: 'nanxiang', speaker: '南巷社区居民委员会' },
    { community: 'liuqiao', speaker: '柳桥社区居民委员会' },
    { community: 'dongli', speaker: '东里社区居民委员会' },
    { community: 'street', speaker: '青石街道办事处' },
    { community: '', speaker: '青石街道办事处' },
  ]);
  for (const name of ['usualValues', 'usualSpeakers'])
    expect((await wang.api(name, { collection: '../etc' })).status).toBe(400);

  const save = async (id: string, community: string) => {
    const raw = notice(community, '南巷社区居民委员会');
    const dataFiles = [{ path: `content/notices/2026/${id}.md`, raw }];
    expect((await wang.api('persistEntry', { dataFiles, options: { collectionName: 'notices' } })).status).toBe(200);
  };
  // What was written last is no choice; who writes for one community and no other is of it.
  await save('20261104-d', 'nanxiang');
  expect(await usual({ collection: 'notices' })).toEqual({ values: {} });
  await save('20261104-e', 'nanxiang');
  await save('20261104-f', 'nanxiang');
  expect(await usual({ collection: 'notices' })).toEqual({
    community: 'nanxiang',
    values: { issuer: '南巷社区居民委员会' },
  });
  await save('20261104-g', 'liuqiao');
  expect(await usual({ collection: 'notices' })).toEqual({ values: {} });
  for (const [id, title] of [
    ['new-water', '停水'],
    ['new-ice', '结冰'],
  ] as const)
    expect((await publishAlert(wang, id, alert(title))).status).toBe(200);
  expect((await wang.api('ownCollections', {})).json()).toEqual(['notices', 'alerts']);
});
