import { joined, together, type Standing } from '../text/postings.ts';

/** How well an entry answers, and where in it. */
export interface Score {
  points: number;
  standing: Standing;
}

/** By entry number. */
export type Scores = Map<number, Score>;

/** Two things asked for, both found in one entry: where they stand together, or else where each does. */
export const withBoth = (a: Score, b: Score): Score => ({
  points: a.points + b.points,
  standing: together(a.standing, b.standing) ?? joined(a.standing, b.standing),
});

/** Of two readings of one thing the better. */
export const better = (a: Score | undefined, b: Score): Score => (a && a.points >= b.points ? a : b);

export const times = ({ points, standing }: Score, factor: number): Score => ({ points: points * factor, standing });

/** Adds what else speaks for an entry. */
export function add(scores: Scores, entry: number, more: Score): void {
  const known = scores.get(entry);
  scores.set(entry, known ? withBoth(known, more) : more);
}
