import { breadth, inTitle, placeOf, PLACES, together, type Standing } from '../text/postings.ts';
import type { Postings } from '../text/shard.ts';

/** Entries that hold something, each with how well it stands there. */
export type Matches = Map<number, Standing>;

/** Entries in which all terms of a phrase share a paragraph. */
export function phraseMatches(terms: readonly Postings[]): Matches {
  const [rarest, ...others] = [...terms].sort((a, b) => a.entries.length - b.entries.length);
  const matches: Matches = new Map();
  rarest?.entries.forEach((entry, index) => matches.set(entry, rarest.standings[index] ?? 0));
  for (const { entries, standings } of others) {
    const next: Matches = new Map();
    entries.forEach((entry, index) => {
      const known = matches.get(entry);
      const both = known === undefined ? undefined : together(known, standings[index] ?? 0);
      if (both !== undefined) next.set(entry, both);
    });
    matches.clear();
    for (const [entry, standing] of next) matches.set(entry, standing);
  }
  return matches;
}

/** By place: meant, meant in a heading, written, written in a heading. */
const WEIGHTS = [0.6, 1, 1, 2.5];
/** A title that says it in these words, or in others. */
const TITLE = 6;
const TITLE_OTHERWISE = 4.5;

/** How much one phrase speaks for an entry: by its place, how often, and how much of the title it is. */
export function weightOf(standing: Standing, units: number, titleUnits: number): number {
  const place = placeOf(standing);
  const often = 1 + 0.2 * (breadth(standing) - 1);
  if (!inTitle(standing)) return (WEIGHTS[place] ?? 1) * often;
  const weight = place === PLACES.title ? TITLE : TITLE_OTHERWISE;
  return weight * often * (0.9 + Math.min(1, units / Math.max(1, titleUnits)));
}

/** A phrase that few entries hold says more than one that many do. */
export const rarity = (found: number, all: number) => Math.log(1 + all / Math.max(1, found));
