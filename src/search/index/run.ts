import type { Standing } from '../text/postings.ts';
import type { TermList } from './term-list.ts';

/** Most entries of one run: what is left of a float's 53 bits beside the hash (32) and the standing (8). */
export const LARGEST_RUN = 2 ** 13;

/** The terms of up to 8,192 entries, sorted by hash, then by entry: one float each. */
export interface Run {
  terms: Float64Array;
  characters: Float64Array;
  entries: number;
}

/** Each list is packed before the next is asked for: as maps those of a whole year would take a gigabyte. */
export function runOf(lists: Iterable<TermList>): Run {
  const terms: Float64Array[] = [];
  const characters: Float64Array[] = [];
  for (const list of lists) {
    characters.push(packed(list.characters, terms.length));
    terms.push(packed(list.terms, terms.length));
  }
  if (terms.length > LARGEST_RUN) throw new Error(`a run holds ${String(LARGEST_RUN)} entries at most`);
  return { terms: sorted(terms), characters: sorted(characters), entries: terms.length };
}

function packed(map: ReadonlyMap<number, Standing>, entry: number): Float64Array {
  const list = new Float64Array(map.size);
  let at = 0;
  for (const [hash, byte] of map) {
    list[at] = hash * 2 ** 21 + entry * 2 ** 8 + byte;
    at += 1;
  }
  return list;
}

function sorted(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

export const hashIn = (packed: number) => Math.floor(packed / 2 ** 21);
export const entryIn = (packed: number) => Math.floor(packed / 2 ** 8) % LARGEST_RUN;
export const standingIn = (packed: number): Standing => packed % 2 ** 8;
