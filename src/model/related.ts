import type { Entry } from '../collections/entry.ts';
import { consultationsOf } from './record/asked.ts';
import { referrersOf } from './references.ts';
import { rowOf, type Row } from './rows.ts';
import type { Site } from './site.ts';

/** What points to an entry, the newest first; the consultations that it came of stand by themselves (`askedAbout`). */
export function relatedRows(site: Site, entry: Entry): Row[] {
  const asked = new Set<Entry>(consultationsOf(site, entry));
  return referrersOf(site, entry)
    .filter((other) => !asked.has(other))
    .map((other) => rowOf(site, other, { withColumn: true }));
}
