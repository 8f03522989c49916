import { ByteWriter, hashWithin, shardOf, writeTerm } from '../text/shard.ts';
import { BYTES_PER_POSTING, MOST_SHARD_BITS, SHARD_BYTES } from '../tuning.ts';
import type { TermList } from './term-set.ts';

/** The postings of one entry. */
export interface Row extends TermList {
  number: number;
}

/** How many bits of a hash choose the shard, so that shards are about as large as asked for. */
export const bitsFor = (postings: number): number =>
  Math.max(0, Math.min(MOST_SHARD_BITS, Math.ceil(Math.log2((postings * BYTES_PER_POSTING) / SHARD_BYTES))));

/** Postings that are sorted at once: about nine bytes of memory for each. */
const AT_ONCE = 2 ** 23;

/**
 * All shards from nothing, in order, without the empty ones. `rows` gives the entries ascending by number; it is asked for
 * several times if they are many, since they need not have room in memory together.
 */
export function* shardsOf(
  rows: () => Iterable<Row>,
  postings: number,
  bits: number,
): Generator<{ shard: number; bytes: Uint8Array }> {
  const passes = Math.min(bits, Math.max(0, Math.ceil(Math.log2(postings / AT_ONCE))));
  const width = 2 ** (bits - passes);
  for (let first = 0; first < 2 ** bits; first += width) {
    const gathered = gather(rows, bits, first, width);
    for (let at = 0; at < width; at += 1) {
      const bytes = encoded(gathered, at, bits);
      if (bytes.length > 0) yield { shard: first + at, bytes };
    }
  }
}

/** Postings in the order of their shards, within a shard in the order of the entries. */
interface Gathered {
  /** Where each shard begins, and where the last ends. */
  starts: Uint32Array;
  hashes: Uint32Array;
  numbers: Uint32Array;
  payloads: Uint8Array;
}

/** A counting sort of the postings of some neighbouring shards. */
function gather(rows: () => Iterable<Row>, bits: number, first: number, width: number): Gathered {
  const from = first * 2 ** (32 - bits);
  const to = (first + width) * 2 ** (32 - bits);
  const starts = new Uint32Array(width + 1);
  const some: { number: number; hashes: Uint32Array; payloads: Uint8Array }[] = [];
  for (const { number, hashes, payloads } of rows()) {
    const [begin, end] = [lowerBound(hashes, from), lowerBound(hashes, to)];
    // A copy, so that what was read of the entry beside it can go.
    const row = { number, hashes: hashes.slice(begin, end), payloads: payloads.slice(begin, end) };
    for (const hash of row.hashes) {
      const at = shardOf(hash, bits) - first + 1;
      starts[at] = (starts[at] ?? 0) + 1;
    }
    some.push(row);
  }
  for (let at = 1; at <= width; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const count = starts[width] ?? 0;
  const gathered = {
    starts,
    hashes: new Uint32Array(count),
    numbers: new Uint32Array(count),
    payloads: new Uint8Array(count),
  };
  const next = starts.slice();
  for (const { number, hashes, payloads } of some) {
    for (let index = 0; index < hashes.length; index += 1) {
      const hash = hashes[index] ?? 0;
      const shard = shardOf(hash, bits) - first;
      const at = next[shard] ?? 0;
      next[shard] = at + 1;
      gathered.hashes[at] = hash;
      gathered.numbers[at] = number;
      gathered.payloads[at] = payloads[index] ?? 0;
    }
  }
  return gathered;
}

/** The first place whose hash is not below `least`. */
function lowerBound(hashes: Uint32Array, least: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is left of a float's 53 bits beside a hash. */
const PLACES = 2 ** 21;

function encoded({ starts, hashes, numbers, payloads }: Gathered, shard: number, bits: number): Uint8Array {
  const [start = 0, end = 0] = [starts[shard], starts[shard + 1]];
  if (end - start > PLACES) throw new Error('one shard of the index has too many postings');
  const order = new Float64Array(end - start);
  for (let at = start; at < end; at += 1) order[at - start] = hashWithin(hashes[at] ?? 0, bits) * PLACES + (at - start);
  order.sort();
  const out = new ByteWriter();
  const entries = new Uint32Array(order.length);
  const own = new Uint8Array(order.length);
  let before = 0;
  for (let from = 0; from < order.length;) {
    const hash = Math.floor((order[from] ?? 0) / PLACES);
    const least = hash * PLACES;
    let to = from;
    for (let place = 0; to < order.length; to += 1) {
      place = (order[to] ?? 0) - least;
      if (place >= PLACES) break;
      entries[to] = numbers[start + place] ?? 0;
      own[to] = payloads[start + place] ?? 0;
    }
    writeTerm(out, hash - before, entries.subarray(from, to), own.subarray(from, to));
    before = hash;
    from = to;
  }
  return out.take();
}
