import type { CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { isWithdrawn } from '../model/status.ts';
import { remainsOf } from '../model/visibility.ts';
import { chunksOf, type Chunk } from './chunks.ts';

/**
 * A collection in open data: of one year, or all of it. Of what was withdrawn for personal information all of it holds the
 * address and the fact, so that whoever keeps a copy can delete it; its year is not told.
 */
export function openChunks(site: Site, name: CollectionName, year?: string): readonly Chunk[] {
  const chunks = chunksOf(entriesOf(site, name));
  if (year !== undefined) return chunks.filter((chunk) => chunk.year === year);
  return [...chunks, ...chunksOf(site.facts.filter(({ collection }) => collection === name))];
}

/** A row of open data. Of what was withdrawn there is no more than its page says. */
export const openEntry = (entry: Entry): Entry => (isWithdrawn(entry) ? remainsOf(entry, 'notice') : entry);

export interface YearCount {
  year: string;
  count: number;
}

/** The years of which there is a file, the latest first, and how many entries it holds. */
export function openYears(site: Site, name: CollectionName): YearCount[] {
  const counts = new Map<string, number>();
  for (const { year, entries } of chunksOf(entriesOf(site, name)))
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + entries.length);
  return [...counts].map(([year, count]) => ({ year, count })).toSorted((a, b) => (a.year < b.year ? 1 : -1));
}

/** `disclosures` or `disclosures/2026`. */
export const dataName = (name: CollectionName, year?: string) => (year === undefined ? name : `${name}/${year}`);
