/**
 * One byte says how a term stands in an entry: the two high bits the best place, the six low ones in which paragraphs
 * (counted modulo six). A phrase needs a paragraph that all its pairs share; the number of bits stands for frequency.
 */
export type Standing = number;

export const PLACES = { meant: 0, body: 1, heading: 2, title: 3 } as const;
export type Place = keyof typeof PLACES;

const PARAGRAPHS = 6;

export const standing = (place: Place, paragraph: number): Standing =>
  (PLACES[place] << PARAGRAPHS) | (1 << (paragraph % PARAGRAPHS));

export const placeOf = (byte: Standing) => byte >> PARAGRAPHS;
export const paragraphsOf = (byte: Standing) => byte & ((1 << PARAGRAPHS) - 1);

/** The same term once more in the same entry. */
export const joined = (a: Standing, b: Standing): Standing =>
  (Math.max(placeOf(a), placeOf(b)) << PARAGRAPHS) | paragraphsOf(a) | paragraphsOf(b);

/** Two terms of one phrase; undefined if no paragraph holds both. */
export function together(a: Standing, b: Standing): Standing | undefined {
  const shared = paragraphsOf(a) & paragraphsOf(b);
  return shared === 0 ? undefined : (Math.min(placeOf(a), placeOf(b)) << PARAGRAPHS) | shared;
}

/** How many of the six paragraph classes. */
export function breadth(byte: Standing): number {
  let left = paragraphsOf(byte);
  let count = 0;
  for (; left > 0; left &= left - 1) count += 1;
  return count;
}
