/**
 * One byte says how a term stands in an entry: the two high bits the best place, the six low ones where, the lowest for
 * the title and one for each fifth of the text. A phrase needs a part that all its terms share; the number of parts
 * stands for frequency, and of a long entry only the part with the words is fetched to be quoted.
 */
export type Standing = number;

/** Where the words stand themselves, or others that mean the same. A title is a heading; its part tells it apart. */
export const PLACES = { meant: 0, meantInHeading: 1, body: 2, heading: 3, title: 3 } as const;
export type Place = keyof typeof PLACES;

/** Into so many parts a text is cut, at its paragraphs. */
export const PARTS = 5;
const BITS = PARTS + 1;
const ALL = (1 << BITS) - 1;

/** `part` counts from 0; a title has none. */
export const standing = (place: Place, part: number | undefined): Standing =>
  (PLACES[place] << BITS) | (part === undefined ? 1 : 2 << part);

export const placeOf = (byte: Standing) => byte >> BITS;

/** Whether somebody wrote the words, not only others that mean the same. */
export const isWritten = (byte: Standing) => placeOf(byte) >= PLACES.body;

export const inTitle = (byte: Standing) => (byte & 1) === 1;

/** The first part in which it stands, if it stands outside the title. */
export function firstPart(byte: Standing): number | undefined {
  const parts = (byte & ALL) >> 1;
  return parts === 0 ? undefined : 31 - Math.clz32(parts & -parts);
}

/** The same term once more in the same entry. */
export const joined = (a: Standing, b: Standing): Standing =>
  (Math.max(placeOf(a), placeOf(b)) << BITS) | ((a | b) & ALL);

/** Two terms of one phrase; undefined if no part holds both. */
export function together(a: Standing, b: Standing): Standing | undefined {
  const shared = a & b & ALL;
  return shared === 0 ? undefined : (Math.min(placeOf(a), placeOf(b)) << BITS) | shared;
}

/** How many of the parts. */
export function breadth(byte: Standing): number {
  let left = byte & ALL;
  let count = 0;
  for (; left > 0; left &= left - 1) count += 1;
  return count;
}
