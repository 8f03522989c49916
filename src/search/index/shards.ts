import { ByteWriter, shardName, writeTerm, type Sharding } from '../text/shard.ts';
import { BYTES_PER_POSTING, MOST_SHARD_BITS } from '../tuning.ts';
import { entryIn, hashIn, payloadIn, type Run } from './sorted-runs.ts';

/** Postings sorted by hash, then by entry. */
interface SortedPostings {
  postings: Float64Array;
  entries: number;
}

/** The shards of a segment by their names, with the sharding that makes them about as large as asked for. */
export function shardsOf(runs: readonly Run[], bytes: number): Sharding & { shards: Map<string, Uint8Array> } {
  const kinds = {
    t: runs.map(({ terms, entries }) => ({ postings: terms, entries })),
    c: runs.map(({ characters, entries }) => ({ postings: characters, entries })),
  };
  const bits = bitsFor(kinds.t, bytes);
  const characterBits = bitsFor(kinds.c, bytes);
  const shards = new Map<string, Uint8Array>();
  for (const [kind, kindBits] of [
    ['t', bits],
    ['c', characterBits],
  ] as const) {
    let number = 0;
    for (const shard of merged(kinds[kind], kindBits)) {
      if (shard.length > 0) shards.set(shardName(kind, number), shard);
      number += 1;
    }
  }
  return { bits, characterBits, shards };
}

function bitsFor(runs: readonly SortedPostings[], bytes: number): number {
  const all = runs.reduce((sum, { postings }) => sum + postings.length, 0);
  return Math.max(0, Math.min(MOST_SHARD_BITS, Math.ceil(Math.log2((all * BYTES_PER_POSTING) / bytes))));
}

interface Cursor {
  postings: Float64Array;
  at: number;
  /** Number of the run's first entry in the segment. */
  first: number;
}

/**
 * Merges sorted runs into `2 ** bits` shards, in order; a shard holds the hashes with the same high bits, and is empty
 * where there are none. Entries are numbered in the order of the runs, so postings stay ascending.
 */
export function* merged(runs: readonly SortedPostings[], bits: number): Generator<Uint8Array> {
  let first = 0;
  const cursors: Cursor[] = runs.map(({ postings, entries }) => {
    const cursor = { postings, at: 0, first };
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
      const payloads: number[] = [];
      for (const cursor of cursors) take(cursor, hash, entries, payloads);
      writeTerm(out, hash - shard * width - before, entries, payloads);
      before = hash - shard * width;
    }
    yield out.take();
  }
}

function lowest(cursors: readonly Cursor[]): number {
  let lowest = Infinity;
  for (const { postings, at } of cursors) {
    const next = postings[at];
    if (next !== undefined) lowest = Math.min(lowest, hashIn(next));
  }
  return lowest;
}

function take(cursor: Cursor, hash: number, entries: number[], payloads: number[]): void {
  for (;;) {
    const next = cursor.postings[cursor.at];
    if (next === undefined || hashIn(next) !== hash) return;
    entries.push(cursor.first + entryIn(next));
    payloads.push(payloadIn(next));
    cursor.at += 1;
  }
}
