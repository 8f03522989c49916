import type { Phrase } from './question.ts';

/** How many digits stand together where a telephone number is written in groups, by how many there are in all. */
const GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  7: [[7], [3, 4]],
  8: [[8], [4, 4]],
  9: [[9], [2, 7], [2, 3, 4]],
  10: [[10], [2, 8], [3, 7], [2, 4, 4], [4, 3, 3], [4, 6]],
  11: [[11], [3, 8], [4, 7], [3, 4, 4]],
  12: [[12], [4, 8], [4, 4, 4]],
};

/** A number with other gaps between its digits: who types 3368333 means 336-8333 as well. Empty for all else. */
export function otherwiseGrouped(phrase: Phrase): Phrase[] {
  const digits = phrase.join('');
  if (!/^\d+$/.test(digits)) return [];
  const asked = phrase.join(' ');
  return (GROUPS[digits.length] ?? []).map((lengths) => cut(digits, lengths)).filter((one) => one.join(' ') !== asked);
}

function cut(digits: string, lengths: readonly number[]): string[] {
  let at = 0;
  return lengths.map((length) => digits.slice(at, (at += length)));
}
