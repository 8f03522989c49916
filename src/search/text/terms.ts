/**
 * What the index is asked for. A phrase is looked up by its neighbours, three by three, so that index and query never
 * have to agree on where a Chinese word ends, and few entries hold all the terms but not the phrase. By pairs alone
 * 业委会 would be found where 物业委员 and 居委会 stand in one paragraph.
 */
export function termsOf(units: readonly string[]): string[] {
  return units.length < 3 ? [termOf(units)] : neighbours(units, 3);
}

/** What is left of a phrase when it is found nowhere: its pairs. */
export const pairsOf = (units: readonly string[]): string[] =>
  units.length < 2 ? [termOf(units)] : neighbours(units, 2);

/** All terms of a phrase: each unit, each pair, each three. */
export function* everyTerm(units: readonly string[]): Generator<string> {
  for (const unit of units) yield `1${unit}`;
  yield* longerTerms(units);
}

/** Those of more than one unit. */
export function* longerTerms(units: readonly string[]): Generator<string> {
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    const third = units[index + 2];
    if (next === undefined) continue;
    yield `2${unit}\u0001${next}`;
    if (third !== undefined) yield `3${unit}\u0001${next}\u0001${third}`;
  }
}

const termOf = (units: readonly string[]) => `${String(units.length)}${units.join('\u0001')}`;
const neighbours = (units: readonly string[], count: number) =>
  units.slice(count - 1).map((_, index) => termOf(units.slice(index, index + count)));

/** One Han character by itself: kept apart in the index, since few people ask for one. */
export const isCharacter = (term: string) => CHARACTER.test(term);
const CHARACTER = /^1\p{Script=Han}$/u;

/** FNV-1a over UTF-16 units, 32 bits: the name of a term in the index. With 10⁶ terms one in 4,000 questions meets another's. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }
  // The last rounds of FNV leave the high bits, which choose the shard, too regular.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
