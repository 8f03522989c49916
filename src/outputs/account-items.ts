import { categories } from '../collections/disclosures/categories.ts';
import { sources } from '../collections/disclosures/accounts.ts';
import type { Entry } from '../collections/entry.ts';
import { hrefOf } from '../model/links.ts';
import { yearOf } from '../model/lists/listing.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { isWithdrawn } from '../model/status.ts';
import { fenToYuan } from '../schema/money.ts';
import { csvTable } from './csv-table.ts';
import { openChunks, type YearCount } from './open-chunks.ts';
import { keyOf, type Output } from './output.ts';

/** The columns of the table of all items, each with what it means. */
export const accountColumns = [
  ['编号', '账目那一篇的编号'],
  ['网址', '账目那一篇的网址'],
  ['社区', '社区的编号；全街道的账空着'],
  ['公开目录项', '目录项的编号；没有选的空着'],
  ['公开事项', '如“工作经费”'],
  ['所属期间', '2026 是全年，2026-H1 上半年，2026-Q3 第三季度，2026-09 是 9 月'],
  ['收支', '收入或者支出'],
  ['项目', '这一笔的名称'],
  ['来源或收款单位', '收入写来源，支出写收款单位'],
  ['金额（元）', '两位小数，不带逗号；退回、冲减的是负数'],
  ['说明', '这一笔的说明'],
  ['用在哪个项目', '项目的编号；没有写的空着'],
] as const;

/** The items of all published accounts, or of those published in one year, one a line. Of what was withdrawn there are none. */
export function accountItems(site: Site, year?: string): Output {
  return csvTable(
    `data/accounts${year === undefined ? '' : `/${year}`}.csv`,
    accountColumns.map(([label]) => label),
    openChunks(site, 'disclosures', year)
      .filter(({ entries }) => entries.some(hasAccounts))
      .map(({ key, entries }) => ({
        key: keyOf('account items', site.origin, key),
        rows: () => entries.filter(hasAccounts).flatMap((entry) => rowsOf(site, entry)),
      })),
  );
}

/** The years of which there is a file, the latest first, and how many accounts it holds. */
export function accountYears(site: Site): YearCount[] {
  const years = Map.groupBy(entriesOf(site, 'disclosures').filter(hasAccounts), yearOf);
  return [...years]
    .flatMap(([year, own]) => (year === undefined ? [] : [{ year, count: own.length }]))
    .toSorted((a, b) => (a.year < b.year ? 1 : -1));
}

const hasAccounts = (entry: Entry) =>
  (entry as Entry<'disclosures'>).data.accounts !== undefined && !isWithdrawn(entry);

function rowsOf(site: Site, entry: Entry): string[][] {
  const { community = '', duty = '', category, period = '', accounts } = (entry as Entry<'disclosures'>).data;
  const head = [entry.id, site.origin + hrefOf(entry), community, duty, categories[category], period];
  const { income = [], spending = [] } = accounts!;
  return [
    ...income.map(({ item, source, amount }) => [...head, '收入', item, sources[source], fenToYuan(amount), '', '']),
    ...spending.map(({ item, payee = '', amount, note = '', project = '' }) => [
      ...[...head, '支出', item, payee, fenToYuan(amount), note, project],
    ]),
  ];
}
