import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../../cms/wire/actions.ts';
import { makePlace, peopleOf, startDesk } from '../support/desk-under-test.ts';

const report = (period: string, more = '') => `---
title: 柳桥社区${period}工作经费收支
community: liuqiao
published: 2026-10-09
stream: finance
category: funds
period: ${period}
${more}---
`;
const occasion = { title: '收支', community: 'liuqiao', category: 'funds', days: ['2026-11-20'] };

test('a new entry is told what there is of its period: published, a draft of somebody, and what one has not saved', async () => {
  const place = await makePlace();
  await mkdir(join(place.contentDir, 'disclosures/2026'), { recursive: true });
  const write = (id: string, text: string) => writeFile(join(place.contentDir, `disclosures/2026/${id}.md`), text);
  await write('a', report('2026-Q2'));
  await write('b', report('2026-Q3'));
  await write('c', report('2026-Q4', 'withdrawn: { date: 2026-11-01, reason: 错 }\n'));
  const running = await startDesk(place);
  const { reviewer, editor } = await peopleOf(running);
  const ask = async (change: object, own?: string) =>
    (
      await editor.api('sameEntries', { collection: 'disclosures', occasion: { ...occasion, ...change }, own })
    ).json() as Answer<'sameEntries'>;

  expect(await ask({ period: '2026-Q3' })).toEqual({
    same: [{ slug: '2026/b', title: '柳桥社区2026-Q3工作经费收支', sameBy: 'period', state: 'published', by: [] }],
  });
  // Which period it is of is not said yet: it can begin with the last.
  expect(await ask({})).toEqual({ same: [], before: { slug: '2026/b', title: '柳桥社区2026-Q3工作经费收支' } });
  expect(await ask({ period: '2026-Q4' })).toEqual({ same: [] });

  const path = 'content/disclosures/2026/d.md';
  const saved = await reviewer.api('persistEntry', {
    dataFiles: [{ path, raw: report('2026-Q4') }],
    options: { collectionName: 'disclosures' },
  });
  expect(saved.status).toBe(200);
  const values = { title: '我的', community: 'liuqiao', category: 'funds', period: '2026-Q4' };
  const copy = { isNew: true, base: null, title: '我的', values };
  await editor.api('keepWorkingCopy', { path: 'content/disclosures/2026/e.md', ...copy });
  const both = (await ask({ period: '2026-Q4' })).same;
  expect(both.map(({ slug, state, by }) => [slug, state, by])).toEqual([
    ['2026/d', 'draft', ['李主任']],
    ['2026/e', 'unsaved', []],
  ]);
  expect((await ask({ period: '2026-Q4' }, 'e')).same).toHaveLength(1);
});
