import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../../cms/wire/actions.ts';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { draftAlert } from '../support/drafting.ts';

const notice = (title: string, more: string, body = '正文。') => `---
title: ${title}
kind: notice
${more}
---

${body}
`;

test('a list tells the state, the day and who has a draft; what is found tells where', async () => {
  const place = await makePlace();
  for (const folder of ['notices/2026', 'disclosures/2026'])
    await mkdir(join(place.contentDir, folder), { recursive: true });
  const write = (file: string, text: string) => writeFile(join(place.contentDir, file), text);
  await write(
    'notices/2026/a.md',
    notice('停水', 'published: 2026-01-02\nissuer: 柳桥社区', '十二号楼\n的门口有水车。'),
  );
  await write('notices/2026/later.md', notice('元旦', 'published: 2099-12-31'));
  await write(
    'notices/2026/back.md',
    notice('旧的', 'published: 2026-01-01\nwithdrawn: { date: 2026-02-01, reason: 错 }'),
  );
  await write('notices/2026/broken.md', '---\ntitle: [没写完\n---\n');
  await write(
    'disclosures/2026/p.md',
    '---\ntitle: 公示\npublished: 2026-01-02\ncategory: funds\naccounts:\n  closing: 1\npublicity:\n  from: 2026-01-02\n  to: 2099-01-01\n---\n',
  );
  const desk = await startDesk(place);
  const wang = await firstClerk(desk);
  const list = async (collection: string) =>
    ((await wang.api('listEntries', { collection })).json() as Answer<'listEntries'>).map(
      ({ title, day, state, draft }) => [title, day, state?.label, draft && `${draft.status} ${draft.by.join()}`],
    );

  expect(await list('notices')).toEqual([
    ['元旦', '2099-12-31', '定时公开', undefined],
    ['停水', '2026-01-02', '已公开', undefined],
    ['旧的', '2026-01-01', '已撤回', undefined],
    ['', undefined, '已公开', undefined],
  ]);
  expect(await list('disclosures')).toEqual([['公示', '2026-01-02', '公示中', undefined]]);
  // What was posted is called by its title, as far as there is one.
  await mkdir(join(place.contentDir, 'postings/2026'), { recursive: true });
  const posted = (entry: string, day: string) => `---\nentry: ${entry}\nboard: gate\nposted: ${day}\n---\n`;
  await write('postings/2026/a.md', posted('/disclosures/p/', '2026-01-03'));
  await write('postings/2026/b.md', posted('/disclosures/gone/', '2026-01-02'));
  expect((await list('postings')).map(([title]) => title)).toEqual(['公示', '/disclosures/gone/']);
  // A file that changed is read again.
  await write('notices/2026/a.md', notice('停水改期', 'published: 2026-01-03'));
  expect((await list('notices'))[1]).toEqual(['停水改期', '2026-01-03', '已公开', undefined]);
  await draftAlert(wang, 'new-one', alert('结冰'));
  expect(await list('alerts')).toContainEqual([
    '结冰',
    expect.any(String),
    undefined,
    expect.stringMatching(/^draft ./),
  ]);
  expect((await wang.api('listEntries', { collection: '../etc' })).status).toBe(403);

  await write(
    'notices/2026/a.md',
    notice('停水', 'published: 2026-01-02\nissuer: 柳桥社区', '十二号楼\n的门口有水车。'),
  );
  const find = async (params: object) =>
    ((await wang.api('findEntries', params)).json() as Answer<'findEntries'>).flatMap(
      ({ collection, count, entries }) =>
        entries.map(({ title, where, excerpt, isDraft }) => [collection, count, title, where, excerpt, isDraft]),
    );
  expect(await find({ words: '门口' })).toContainEqual(['notices', 1, '停水', '正文', '十二号楼的门口有水车。', false]);
  expect(await find({ words: '停水 柳桥', collection: 'notices' })).toEqual([
    ['notices', 1, '停水', '发布机构', '柳桥社区', false],
  ]);
  expect(await find({ words: '结冰' })).toContainEqual(['alerts', 1, '结冰', '标题', '', true]);
  expect(await find({ words: '没有这个词' })).toEqual([]);
});
