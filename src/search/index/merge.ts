import { ByteWriter, writeTerm } from '../text/shard.ts';
import { entryIn, hashIn, standingIn } from './run.ts';

interface Cursor {
  packed: Float64Array;
  at: number;
  /** Number of the run's first entry in the whole index. */
  first: number;
}

/**
 * Joins sorted runs into `2 ** bits` shards, in order; a shard holds the hashes with the same high bits, and is empty
 * where there are none. `first` numbers follow the order of the runs, so postings stay ascending.
 */
export function* mergeRuns(
  runs: readonly { packed: Float64Array; entries: number }[],
  bits: number,
): Generator<Uint8Array> {
  let first = 0;
  const cursors: Cursor[] = runs.map(({ packed, entries }) => {
    const cursor = { packed, at: 0, first };
    first += entries;
    return cursor;
  });
  const width = 2 ** (32 - bits);
  for (let shard = 0; shard < 2 ** bits; shard += 1) {
    const out = new ByteWriter();
    let before = 0;
    const end = (shard + 1) * width;
    for (;;) {
      const hash = lowest(cursors);
      if (hash >= end) break;
      const entries: number[] = [];
      const standings: number[] = [];
      for (const cursor of cursors) take(cursor, hash, entries, standings);
      writeTerm(out, hash - shard * width - before, entries, standings);
      before = hash - shard * width;
    }
    yield out.take();
  }
}

function lowest(cursors: readonly Cursor[]): number {
  let lowest = Infinity;
  for (const { packed, at } of cursors) {
    const next = packed[at];
    if (next !== undefined) lowest = Math.min(lowest, hashIn(next));
  }
  return lowest;
}

function take(cursor: Cursor, hash: number, entries: number[], standings: number[]): void {
  for (;;) {
    const next = cursor.packed[cursor.at];
    if (next === undefined || hashIn(next) !== hash) return;
    entries.push(cursor.first + entryIn(next));
    standings.push(standingIn(next));
    cursor.at += 1;
  }
}
