import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { ProjectSpent } from '../../../src/layouts/record/ProjectSpent.tsx';
import { besideOf } from '../../../src/model/beside.ts';
import { spendingOn } from '../../../src/model/record/project-spending.ts';
import { bent, siteOf } from '../bent-entries.ts';

const report = (id: string, period: string, amounts: readonly number[], also: object = {}) =>
  bent('disclosures', id, {
    ...{ title: `${period}收支`, period, community: 'nanxiang', duty: undefined },
    accounts: {
      opening: 0,
      spending: [
        ...amounts.map((amount, at) => ({ item: `第${at + 1}笔`, amount, project: 'drain' })),
        { item: '别的', amount: 7 },
      ],
      closing: 0,
    },
    ...also,
  });

const drain = (budget?: number) => bent('projects', 'drain', { budget });
const spent = (...entries: Parameters<typeof siteOf>[0]) => spendingOn(siteOf(entries), 'drain');

test('what published accounts spent on a project is told line by line, beside its budget', () => {
  const site = siteOf([drain(1000), report('q2', '2026-Q2', [300, -50]), report('q3', '2026-Q3', [700])]);
  const found = besideOf(site, drain()).spent!;
  expect(found).toMatchObject({ budget: 1000, spent: 950 });
  expect(found.lines.map(({ title, href, item, amount }) => [title, href, item, amount])).toEqual([
    ['2026-Q2收支', '/disclosures/q2/', '第1笔', 300],
    ['2026-Q2收支', '/disclosures/q2/', '第2笔', -50],
    ['2026-Q3收支', '/disclosures/q3/', '第1笔', 700],
  ]);
  const text = renderToStaticMarkup(createElement(ProjectSpent, found)).replace(/<[^>]*>/g, '');
  expect(text).toContain('预算 10.00 − 已支出 9.50 = 0.50，还剩 0.50 元');
  const over = renderToStaticMarkup(createElement(ProjectSpent, { ...found, budget: 900 }));
  expect(over.replace(/<[^>]*>/g, '')).toContain('超出预算　预算 9.00 − 已支出 9.50 = -0.50，超出 0.50 元');
});

test('the same money in the accounts of a longer period, or in an earlier state of the same, is not counted twice', () => {
  const months = [report('m7', '2026-07', [100]), report('m8', '2026-08', [200])];
  const found = spent(drain(), ...months, report('q3', '2026-Q3', [100, 200]))!;
  expect(found.spent).toBe(300);
  expect(found.lines.filter(({ counts }) => !counts)).toHaveLength(2);
  const earlier = { published: '2026-10-01' };
  expect(spent(drain(), report('a', '2026-Q3', [100], earlier), report('b', '2026-Q3', [130]))!.spent).toBe(130);
  expect(spent(drain(), ...months, report('q3', '2026-Q3', [50], { community: 'liuqiao' }))!.spent).toBe(350);
});

test('a project that no accounts name has nothing, nor one whose accounts were withdrawn', () => {
  expect(spent(drain(), report('q2', '2026-Q2', []))).toBeUndefined();
  const withdrawn = { date: '2026-10-25', kind: 'error', reason: '错' };
  expect(spent(drain(), report('q2', '2026-Q2', [5], { withdrawn }))).toBeUndefined();
});
