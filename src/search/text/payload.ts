import { PARTS } from '../tuning.ts';

/**
 * What a posting says beside the number of the entry, in one byte. The two high bits are the best place of the term, the
 * six low ones a set of parts: bit 0 the title, bits 1 to 5 the fifths of the text. All terms of a phrase must share a
 * part; the number of parts stands in for term frequency; and of a long entry only the part with the words is fetched.
 */
export type Payload = number;

/** Best place last. A synonym place means that nobody wrote the term here, but words of the same meaning. */
export const PLACES = { synonym: 0, synonymInHeading: 1, body: 2, heading: 3, title: 3 } as const;
export type Place = keyof typeof PLACES;

const BITS = PARTS + 1;
const ALL = (1 << BITS) - 1;

/** `part` counts from 0; a title has none. */
export const payloadOf = (place: Place, part: number | undefined): Payload =>
  (PLACES[place] << BITS) | (part === undefined ? 1 : 2 << part);

export const placeOf = (payload: Payload) => payload >> BITS;

/** Whether the text itself has the words, not only synonyms of them. */
export const isLiteral = (payload: Payload) => placeOf(payload) >= PLACES.body;

export const inTitle = (payload: Payload) => (payload & 1) === 1;

/** The parts of the text in which the term stands, the title not counted. */
export const partsOf = (payload: Payload): number[] =>
  Array.from({ length: PARTS }, (_, part) => part).filter((part) => (payload & (2 << part)) !== 0);

/** The same term once more in the same entry. */
export const union = (a: Payload, b: Payload): Payload => (Math.max(placeOf(a), placeOf(b)) << BITS) | ((a | b) & ALL);

/** Two terms of one phrase; undefined if no part holds both. */
export function intersection(a: Payload, b: Payload): Payload | undefined {
  const shared = a & b & ALL;
  return shared === 0 ? undefined : (Math.min(placeOf(a), placeOf(b)) << BITS) | shared;
}

/** How many parts, the title among them. */
export function partCount(payload: Payload): number {
  let left = payload & ALL;
  let count = 0;
  for (; left > 0; left &= left - 1) count += 1;
  return count;
}
