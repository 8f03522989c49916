import { FRAGMENTS_IN_GROUP } from '../tuning.ts';

/** From which the postings' numbers of the entries are worked out, the same by whoever makes the index and whoever reads it. */
export interface Numbering {
  /** Numbers kept for a day. */
  width: number;
  /** For each entry one character: the days since the entry before. */
  days: string;
}

/** What `0` stands for in a column of one character per entry. */
export const FIRST = 48;

/**
 * The numbers under which postings name the entries: ascending, with gaps. Each day has numbers of its own, so that an
 * entry that comes or goes moves those of its day only, not those of all later entries.
 */
export function numbersOf({ width, days }: Numbering): Uint32Array {
  const numbers = new Uint32Array(days.length);
  let day = 0;
  let next = 0;
  for (let row = 0; row < days.length; row += 1) {
    day += days.charCodeAt(row) - FIRST;
    next = Math.max(next, day * width);
    numbers[row] = next;
    next += 1;
  }
  return numbers;
}

/** The row of a number, which must be one of them. */
export function rowOf(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each entry the group of neighbours with which its fragments share a digest; groups are stretches of numbers. */
export function fragmentGroups(numbers: Uint32Array): Uint32Array {
  const groups = new Uint32Array(numbers.length);
  const stretch = stretchFor(numbers, FRAGMENTS_IN_GROUP);
  let group = 0;
  for (let row = 1; row < numbers.length; row += 1) {
    const [before = 0, number = 0] = [numbers[row - 1], numbers[row]];
    if (Math.floor(before / stretch) !== Math.floor(number / stretch)) group += 1;
    groups[row] = group;
  }
  return groups;
}

/** So many numbers, a power of two, that at least `entries` have theirs among them on an average. */
export const stretchFor = (numbers: Uint32Array, entries: number): number =>
  2 ** Math.ceil(Math.log2((entries * ((numbers.at(-1) ?? 0) + 1)) / Math.max(1, numbers.length)));
