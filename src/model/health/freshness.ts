import { datedNames, definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { addDays, beijingDay, shortDay } from '../../schema/beijing.ts';
import { common } from '../fields-in-common.ts';
import { listHref } from '../links.ts';
import { namesWithPages } from '../public-pages.ts';
import { entriesOf, type Site } from '../site.ts';
import { checked, RULES, type HealthCheck } from './check.ts';

interface Column {
  collection: string;
  /** Only the entries of this kind. */
  kind?: string;
  label: string;
  within: 'weeks' | 'months';
}

/** Columns that inspectors ask to be kept up; those a site does not have are left out. */
const COLUMNS: readonly Column[] = [
  { collection: 'notices', kind: 'news', label: '工作动态', within: 'weeks' },
  { collection: 'notices', kind: 'notice', label: '通知公告', within: 'months' },
  { collection: 'disclosures', label: '居务公开', within: 'months' },
  { collection: 'policies', label: '政策文件', within: 'months' },
];
const ASKED = { weeks: '两周内有更新', months: '六个月内有更新' } as const;
/** From this many empty columns on a site fails as a whole. */
const EMPTY_COLUMNS = 5;

/** Whether the home page and the columns are kept up, and which columns are empty, as of a day. */
export function freshness(site: Site, today = beijingDay(site.now)): HealthCheck[] {
  const last = datedNames
    .flatMap((name) => lastDay(entriesOf(site, name), today) ?? [])
    .toSorted()
    .at(-1);
  return [
    upToDate({ id: 'home', title: '首页更新', asked: ASKED.weeks, href: '/', within: 'weeks' }, last, today),
    ...COLUMNS.filter(({ collection }) => collection in site.entries).map(({ collection, kind, label, within }) => {
      const own = entriesOf(site, collection as CollectionName);
      const of = kind === undefined ? own : own.filter(({ data }) => (data as { kind?: string }).kind === kind);
      const base = { id: `column-${kind ?? collection}`, title: `${label}更新`, asked: ASKED[within] };
      return upToDate({ ...base, href: listHref(collection), within }, lastDay(of, today), today);
    }),
    emptyColumns(site, today),
  ];
}

function upToDate(
  { href, within, ...base }: Pick<HealthCheck, 'id' | 'title' | 'asked'> & { href: string; within: Column['within'] },
  last: string | undefined,
  today: string,
): HealthCheck {
  const until = last && (within === 'weeks' ? addDays(last, 14) : monthsAfter(last, 6));
  const stale = until === undefined || until < today;
  const figure = last === undefined ? '还没有内容' : `最近一次更新是${shortDay(last, today)}`;
  const failing = stale ? [{ title: base.title, href, note: figure }] : [];
  const check = checked({ ...base, group: 'fresh', rule: RULES.inspection, figure }, failing);
  return { ...check, since: stale && until !== undefined ? addDays(until, 1) : undefined };
}

function emptyColumns(site: Site, today: string): HealthCheck {
  const empty = namesWithPages.filter((name) => entriesOf(site, name).every((entry) => !wasPublic(entry, today)));
  const failing = empty.map((name) => ({ title: definitionOf(name).label, href: listHref(name), note: '没有内容' }));
  const base = checked(
    {
      id: 'empty-columns',
      group: 'fresh',
      title: '空白栏目',
      asked: `空白栏目少于 ${EMPTY_COLUMNS} 个`,
      rule: RULES.inspection,
      figure: `${namesWithPages.length} 个栏目里 ${empty.length} 个没有内容`,
    },
    failing,
  );
  return { ...base, state: empty.length < EMPTY_COLUMNS ? 'passed' : 'failed' };
}

const wasPublic = (entry: Entry, today: string) => (common(entry).published ?? '') <= today;

/** The entries are in order, the newest first. */
const lastDay = (entries: readonly Entry[], today: string): string | undefined => {
  const found = entries.find((entry) => common(entry).published && wasPublic(entry, today));
  return found && common(found).published;
};

/** The same day of a later month, or its last one: 2026-08-31 → 2027-02-28. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
