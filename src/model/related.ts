import type { Entry } from '../collections/entry.ts';
import { consultationsOf } from './record/asked.ts';
import { referrersOf } from './references.ts';
import { rowOf, type Row } from './rows.ts';
import type { Site } from './site.ts';

/** What points to an entry, the newest first; the consultations that it came of stand by themselves (`askedAbout`). */
export function relatedEntries(site: Site, entry: Entry): Entry[] {
  const asked = new Set<Entry>(consultationsOf(site, entry));
  return referrersOf(site, entry).filter((other) => !asked.has(other));
}

/** The same as rows; `most` of them where a page has no room for all. */
export const relatedRows = (site: Site, entry: Entry, most?: number): Row[] =>
  relatedEntries(site, entry)
    .slice(0, most)
    .map((other) => rowOf(site, other, { withColumn: true }));
