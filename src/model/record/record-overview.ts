import type { History } from '../../record/version.ts';
import { START, yearsOf } from '../../record/chain-text.ts';
import { remembered } from '../../schema/remembered.ts';
import { common } from '../fields-in-common.ts';
import { entryHistory } from './entry-history.ts';
import { entryHref } from '../links.ts';
import { namesWithPages } from '../public-pages.ts';
import { findEntry, type Site } from '../site.ts';

/** What the page of the record tells of it. */
export interface RecordOverview {
  known: History['known'];
  from?: string | undefined;
  since?: string | undefined;
  entries: number;
  versions: number;
  /** The last hash of the chain; undefined while it is empty. */
  last?: string | undefined;
  years: readonly { year: string; count: number }[];
  /** The newest versions of what residents can open. */
  newest: readonly { instant: string; role: string; changed: boolean; title: string; href: string }[];
}

const NEWEST = 20;

export function recordOverview(site: Site): RecordOverview {
  const { history, settings } = site;
  const { known, from, versions, chain } = history;
  const last = chain.at(-1)?.hash;
  return {
    ...{ known, from, since: settings.recordSince, entries: versions.size, versions: chain.length },
    last: last === START ? undefined : last,
    years: yearsIn(history),
    newest: newestIn(site),
  };
}

const yearsIn = remembered(({ chain }: History) =>
  yearsOf(chain).map(({ year, lines }) => ({ year, count: lines.length })),
);

function newestIn(site: Site): RecordOverview['newest'] {
  const { chain, versions } = site.history;
  const found: RecordOverview['newest'][number][] = [];
  for (const line of chain.slice(-3 * NEWEST).toReversed()) {
    const [collection = '', id = ''] = line.entry.split('/');
    const entry = namesWithPages.some((name) => name === collection) ? findEntry(site, collection, id) : undefined;
    const title = entry && common(entry).title;
    const version = versions.get(line.entry)?.findLast(({ instant }) => instant === line.instant);
    if (!entry || title === undefined || !version || found.length === NEWEST) continue;
    const href = entryHistory(site, entry)?.href ?? entryHref(collection, id);
    found.push({ instant: line.instant, role: version.role, changed: version.kind !== 'first', title, href });
  }
  return found;
}
