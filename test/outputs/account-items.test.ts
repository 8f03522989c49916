import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bent, siteOf } from '../model/bent-entries.ts';
import { isOtherPage } from '../../src/reader/own-pages.ts';
import { outputsOf, textAt } from './texts.ts';

const accounts = (items: number, item = '雨伞架') => ({
  opening: 0,
  income: [{ item: '工作经费', source: '街镇', amount: 10 ** 13 }],
  spending: Array.from({ length: items }, (_, at) => ({ item, payee: '青石五金店', amount: at - 1, project: 'hall' })),
  closing: 0,
});

const site = siteOf([
  bent('disclosures', 'q3', { period: '2026-Q3', community: 'nanxiang', accounts: accounts(300) }),
  bent('disclosures', 'old', { published: '2024-03-01', accounts: accounts(1, '=1+1') }),
  bent('disclosures', 'gone', {
    accounts: accounts(5),
    withdrawn: { date: '2026-10-25', kind: 'error', reason: '错' },
  }),
  bent('disclosures', 'none', { accounts: undefined }),
]);

const rowsAt = (path: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(textAt(site, path).slice(1), { header: true });
  expect(errors).toEqual([]);
  return data;
};

test('every item of all accounts is a line, exact to the 分, and what was withdrawn is none', () => {
  const rows = rowsAt('data/accounts.csv');
  expect(Object.groupBy(rows, (row) => row['编号']!)).toMatchObject({ q3: { length: 301 }, old: { length: 2 } });
  expect(rows).toHaveLength(303);
  expect(rows[0]).toEqual({
    ...{ 编号: 'q3', 网址: `${site.origin}/disclosures/q3/`, 社区: 'nanxiang', 公开目录项: '', 公开事项: '工作经费' },
    ...{ 所属期间: '2026-Q3', 收支: '收入', 项目: '工作经费', 来源或收款单位: '街镇拨付' },
    ...{ '金额（元）': '100000000000.00', 说明: '', 用在哪个项目: '' },
  });
  expect(rows[1]).toMatchObject({
    收支: '支出',
    来源或收款单位: '青石五金店',
    '金额（元）': '-0.01',
    用在哪个项目: 'hall',
  });
  expect(rows.at(-1)!['项目']).toBe("'=1+1");
});

test('each year in which accounts were published has a table of its own, and one file tells the columns of all', () => {
  expect(rowsAt('data/accounts/2024.csv').map((row) => row['编号'])).toEqual(['old', 'old']);
  const paths = outputsOf(site).flatMap(({ path }) => (path.includes('accounts') ? [path] : []));
  const tables = ['data/accounts/2026.csv', 'data/accounts/2024.csv', 'data/accounts.csv'];
  expect(paths).toEqual([...tables, 'data/accounts.table.json']);
  for (const path of paths) expect(isOtherPage(`/${path}`)).toBe(true);
  for (const path of ['accounts.json', 'accounts/2026.table.json']) expect(isOtherPage(`/data/${path}`)).toBe(false);
});
