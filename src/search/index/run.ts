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

export function runOf(lists: readonly TermList[]): Run {
  if (lists.length > LARGEST_RUN) throw new Error(`a run holds ${String(LARGEST_RUN)} entries at most`);
  return {
    terms: sorted(lists.map(({ terms }) => terms)),
    characters: sorted(lists.map(({ characters }) => characters)),
    entries: lists.length,
  };
}

function sorted(maps: readonly ReadonlyMap<number, Standing>[]): Float64Array {
  const packed = new Float64Array(maps.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const [entry, map] of maps.entries()) {
    for (const [hash, byte] of map) {
      packed[at] = hash * 2 ** 21 + entry * 2 ** 8 + byte;
      at += 1;
    }
  }
  return packed.sort();
}

export const hashIn = (packed: number) => Math.floor(packed / 2 ** 21);
export const entryIn = (packed: number) => Math.floor(packed / 2 ** 8) % LARGEST_RUN;
export const standingIn = (packed: number): Standing => packed % 2 ** 8;
