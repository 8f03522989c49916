import { phrasesOf } from '../text/units.ts';

export interface KnownWord {
  word: string;
  units: readonly string[];
}

/** Finds the known words that begin at a place of a phrase, the longest first. */
export type WordFinder = (phrase: readonly string[], at: number) => readonly KnownWord[];

const NONE: readonly KnownWord[] = [];

/** `words` are folded. They are looked up by their first two units, which few of them share. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const known = [...new Set(words)].map((word): KnownWord => ({ word, units: unitsOf(word) }));
  const begun = Map.groupBy(
    known.toSorted((a, b) => b.units.length - a.units.length),
    ({ units }) => beginningOf(units, 0),
  );
  return (phrase, at) => {
    const longer = begun.get(beginningOf(phrase, at)) ?? NONE;
    const single = at + 1 < phrase.length ? (begun.get(phrase[at] ?? '') ?? NONE) : NONE;
    if (longer.length + single.length === 0) return NONE;
    return [...longer, ...single].filter(({ units }) => units.every((unit, index) => unit === phrase[at + index]));
  };
}

export const unitsOf = (word: string): string[] => phrasesOf(word).flatMap((phrase) => phrase.map(({ text }) => text));

const beginningOf = (units: readonly string[], at: number) => units.slice(at, at + 2).join('\u0001');
