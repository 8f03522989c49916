import { collectionNames, definitionOf } from '../../collections/index.ts';
import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { dataHref, ledgerHref } from '../../model/links.ts';
import type { Site } from '../../model/site.ts';
import { accountYears } from '../account-items.ts';
import { dataName, openYears } from '../open-chunks.ts';
import { accountsSchema, ledgerSchema } from './other-tables.ts';
import { tableSchema, type TableSchema } from './table-schema.ts';

/** What belongs together in open data, and is told to other catalogues as one. */
export interface DataSet {
  name: string;
  title: string;
  description: string;
  /** The page that tells of it. */
  href: string;
  /** Its tables, all of them with the same columns: the whole, then what came out in each year. */
  tables: readonly DataTable[];
  /** Made only where it is written. */
  schema: () => TableSchema;
}

export interface DataTable {
  name: string;
  title: string;
  /** Inside `data/`: `disclosures/2026.csv`. */
  path: string;
}

/** Every set of open data that is a table. */
export const dataSets = (site: Site): DataSet[] => [
  ...collectionNames.map((name) => {
    const { label, lead } = definitionOf(name);
    const years = openYears(site, name).map(({ year }) => year);
    return {
      ...{ name, title: label, description: lead, href: dataHref(name), schema: () => tableSchema(name) },
      tables: tablesOf(name, label, years, (year) => dataName(name, year)),
    };
  }),
  {
    name: 'accounts',
    title: '账目明细',
    description: '公布过的账，一笔一行，收入和支出在一张表里；撤回的账不在里面。',
    href: '/data/#accounts',
    tables: tablesOf(
      'accounts',
      '账目明细',
      accountYears(site).map(({ year }) => year),
      (year) => (year === undefined ? 'accounts' : `accounts/${year}`),
    ),
    schema: accountsSchema,
  },
  {
    name: 'ledger',
    title: LEDGER_TITLE,
    description: '目录里该公开的每一项：谁公开、哪一期、最晚哪天、公开了没有、逾期几天、缺什么要素。',
    href: ledgerHref(),
    tables: tablesOf('ledger', LEDGER_TITLE, [], () => 'ledger'),
    schema: ledgerSchema,
  },
];

const tablesOf = (
  name: string,
  title: string,
  years: readonly string[],
  pathOf: (year?: string) => string,
): DataTable[] => [
  { name, title, path: `${pathOf()}.csv` },
  ...years.map((year) => ({
    name: `${name}-${year}`,
    title: `${title}，${year}年发布的`,
    path: `${pathOf(year)}.csv`,
  })),
];
