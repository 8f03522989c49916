/**
 * What the index is asked for. A phrase is looked up by its pairs of neighbours, so that index and query never have to
 * agree on where a Chinese word ends; a unit alone is looked up as itself.
 */
export function termsOf(units: readonly string[]): string[] {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return [single(only)];
  return units.slice(1).map((unit, index) => pair(units[index]!, unit));
}

export const single = (unit: string) => `1${unit}`;
export const pair = (left: string, right: string) => `2${left}\u0001${right}`;

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
