import type { Entry } from '../collections/entry.ts';
import { referrersOf } from './references.ts';
import { rowOf, type Row } from './rows.ts';
import type { Site } from './site.ts';

/** What points to an entry, the newest first. */
export const relatedRows = (site: Site, entry: Entry): Row[] =>
  referrersOf(site, entry).map((other) => rowOf(site, other, { withColumn: true }));
