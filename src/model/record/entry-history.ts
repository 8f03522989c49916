import type { Entry } from '../../collections/entry.ts';
import type { History, Version } from '../../record/version.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { common } from '../fields-in-common.ts';
import { namesWithPages } from '../public-pages.ts';
import type { Site } from '../site.ts';

/** What an entry's page tells of its versions. */
export interface EntryHistory {
  /** How many versions came after the first. */
  changed: number;
  last: string;
  /** How many corrections the entry states itself. */
  corrected: number;
  /** The day on which the record begins, where what was changed before is not told one by one. */
  recordedFrom?: string | undefined;
  /** That day is still to come. */
  isToCome?: true;
  isWithdrawn: boolean;
  /** Of the text on the page, when it is given out. */
  digest?: string | undefined;
  /** The page of its history, where it has one. */
  href?: string | undefined;
}

/** Some of the versions of an entry, and the way to the others. */
export interface HistoryPage {
  /** `<collection>/<id>` */
  entry: string;
  collection: string;
  id: string;
  href: string;
  /** Which part it is, from 1, the oldest; the last part stands at the address without a number. */
  nth: number;
  isLast: boolean;
  versions: readonly Version[];
  /** The one before the first of them. */
  before: Version | undefined;
}

/** A part that is full never changes again. */
const PER_PAGE = 10;

export const historyHref = (entry: string, nth?: number) =>
  `/history/${entry}/${nth === undefined ? '' : `${String(nth)}/`}`;

export function entryHistory({ history, settings, now }: Site, own: Entry): EntryHistory | undefined {
  const { collection, id, digest } = own;
  const { recordSince } = settings;
  const { changes = [], withdrawn } = common(own);
  const entry = `${collection}/${id}`;
  const versions = history.versions.get(entry);
  const last = versions?.at(-1);
  if (!versions || !last) return undefined;
  return {
    changed: versions.length - 1,
    last: last.instant,
    corrected: changes.length,
    recordedFrom: recordSince !== undefined && beijingDay(versions[0]!.instant) < recordSince ? recordSince : undefined,
    ...(recordSince !== undefined && beijingDay(now) < recordSince && { isToCome: true }),
    isWithdrawn: withdrawn !== undefined,
    digest: last.digest === digest && !last.withheld ? digest : undefined,
    href: hasPage(entry, versions) ? historyHref(entry) : undefined,
  };
}

/** Who was never changed needs no page for it. */
const hasPage = (entry: string, versions: readonly Version[]) =>
  (versions.length > 1 || versions.some(({ kind }) => kind === 'withdrawn')) &&
  namesWithPages.some((name) => entry.startsWith(`${name}/`));

/** The pages of all histories but those of entries of which nothing may be told. */
export function historyPages({ history, facts }: Site): readonly HistoryPage[] {
  const untold = new Set(facts.map(({ collection, id }) => `${collection}/${id}`));
  return pagesIn(history).filter(({ entry }) => !untold.has(entry));
}

const pagesIn = remembered(({ versions }: History): readonly HistoryPage[] =>
  [...versions].flatMap(([entry, own]) => (hasPage(entry, own) ? partsOf(entry, own) : [])),
);

/** One of them by its address. */
export function historyPageAt(site: Site, entry: string, nth: number | undefined): HistoryPage | undefined {
  const own = site.history.versions.get(entry);
  const isUntold = site.facts.some(({ collection, id }) => entry === `${collection}/${id}`);
  if (!own || isUntold || !hasPage(entry, own)) return undefined;
  const parts = partsOf(entry, own);
  return nth === undefined ? parts.at(-1) : parts.slice(0, -1)[nth - 1];
}

function partsOf(entry: string, versions: readonly Version[]): HistoryPage[] {
  const of = Math.ceil(versions.length / PER_PAGE);
  const [collection = '', id = ''] = entry.split('/');
  return Array.from({ length: of }, (_, index) => ({
    ...{ entry, collection, id, nth: index + 1, isLast: index + 1 === of },
    href: historyHref(entry, index + 1 === of ? undefined : index + 1),
    versions: versions.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    before: versions[index * PER_PAGE - 1],
  }));
}
