import { inTitle, intersection, partCount, placeOf, PLACES, union, type Payload } from '../text/payload.ts';
import * as tuning from '../tuning.ts';

/** How well an entry answers, where in it, and why. */
export interface Score {
  points: number;
  payload: Payload;
  reasons: readonly Reason[];
}

/** By entry number. */
export type Scores = Map<number, Score>;

/** A phrase that the entry holds, or a step of the query by which all points so far were multiplied. */
export type Reason = PhraseReason | { step: Step; factor: number };

export interface PhraseReason {
  phrase: string;
  payload: Payload;
  /** The points are the product of this and all factors. */
  rarity: number;
  factors: Factors;
}

/** How much one phrase speaks for an entry: each 1 where it makes no difference. */
export interface Factors {
  place: number;
  parts: number;
  /** How much of the title the phrase is. */
  title: number;
  lasting: number;
  /** Whether it is the likeliest of the phrases that would do. */
  choice: number;
}

/** The ways by which an entry can be found, in the order in which they are tried; and what is said of the time for which it holds. */
export type Step =
  | 'in a row'
  | 'without stop words'
  | 'known words'
  | 'spelling'
  | 'correction'
  | 'related'
  | 'over'
  | 'running'
  | 'open'
  | 'consultation'
  | 'series';

export function factorsOf(payload: Payload, tokens: number, titleTokens: number): Factors {
  const place = placeOf(payload);
  const titled = inTitle(payload);
  const titleWeight = place === PLACES.title ? tuning.TITLE_WEIGHT : tuning.TITLE_SYNONYM_WEIGHT;
  return {
    place: titled ? titleWeight : (tuning.PLACE_WEIGHTS[place] ?? 1),
    parts: 1 + tuning.PART_WEIGHT * (partCount(payload) - 1),
    title: titled ? tuning.TITLE_SHARE_BASE + Math.min(1, tokens / Math.max(1, titleTokens)) : 1,
    lasting: 1,
    choice: 1,
  };
}

export const productOf = ({ place, parts, title, lasting, choice }: Factors) =>
  place * parts * title * lasting * choice;

/** Inverse document frequency: a phrase that few entries hold says more than one that many do. */
export const rarityOf = (found: number, all: number) => Math.log(1 + all / Math.max(1, found));

export const phraseScore = (reason: PhraseReason): Score => ({
  points: reason.rarity * productOf(reason.factors),
  payload: reason.payload,
  reasons: [reason],
});

/** Two clauses, both found in one entry: where they stand together, or else where each does. */
export const sumOf = (a: Score, b: Score): Score => ({
  points: a.points + b.points,
  payload: intersection(a.payload, b.payload) ?? union(a.payload, b.payload),
  reasons: [...a.reasons, ...b.reasons],
});

/** Of two phrases of one clause the better. */
export const better = (a: Score | undefined, b: Score): Score => (a && a.points >= b.points ? a : b);

export const multiplied = ({ points, payload, reasons }: Score, factor: number, step: Step): Score => ({
  points: points * factor,
  payload,
  reasons: [...reasons, { step, factor }],
});

/** Adds what else speaks for an entry. */
export function addScore(scores: Scores, entry: number, more: Score): void {
  const known = scores.get(entry);
  scores.set(entry, known ? sumOf(known, more) : more);
}
