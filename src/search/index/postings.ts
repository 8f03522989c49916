import { inflateSync } from 'node:zlib';
import { stretchFor } from '../text/numbering.ts';
import { hashWithin, namedTogether, namesPath, shardOf, shardPath, type Kind, type Sharding } from '../text/shard.ts';
import { NEWEST_ENTRIES } from '../tuning.ts';
import { DamagedCache, type CutStore } from './cache/cut-store.ts';
import { digestOf, listOf, packed } from './files.ts';
import { patched, type Change } from './patched-shard.ts';
import type { RecordFile } from './cache/record-file.ts';
import { bitsFor, shardsOf } from './shards.ts';
import type { TermList } from './term-set.ts';

/** Entries by their numbers, ascending, and the keys of their documents. */
export interface Numbered {
  keys: readonly string[];
  numbers: Uint32Array;
}

/** The shards of one kind: how many, and the digest of each that is there. */
export interface Shards {
  bits: number;
  digests: readonly (string | undefined)[];
}

/** The postings of neighbouring entries, whose numbers count from `first`. */
export interface Segment extends Numbered, Readonly<Record<Kind, Shards>> {
  first: number;
}

/**
 * A large segment, and a small one with the newest entries, which alone changes when one is added: so that this costs the
 * same however many there are. Its beginning is rounded to a power of two, and stays there for many publications.
 */
export function segmentsFor(
  { keys, numbers }: Numbered,
  last: readonly Segment[],
  cuts: CutStore,
  files: RecordFile,
): Segment[] {
  const stretch = stretchFor(numbers, NEWEST_ENTRIES);
  const newest = Math.floor((numbers.at(-1) ?? 0) / stretch) * stretch;
  const found = numbers.findIndex((number) => number >= newest);
  const split = found === -1 ? 0 : found;
  const ranges = [
    { first: 0, from: 0, to: split },
    { first: newest, from: split, to: keys.length },
  ].filter(({ from, to }) => to > from);
  return ranges.map(({ first, from, to }) => {
    const entries = { keys: keys.slice(from, to), numbers: numbers.slice(from, to).map((number) => number - first) };
    const before = last.find((segment) => segment.first === first);
    return {
      first,
      ...entries,
      t: shardsFor('t', entries, before && { ...before, shards: before.t }, cuts, files),
      c: shardsFor('c', entries, before && { ...before, shards: before.c }, cuts, files),
    };
  });
}

/** The part of entries that differ above which it costs less to make all shards anew. */
const MOST_CHANGED = 1 / 16;
const FEW = 64;

const NOTHING: TermList = { hashes: new Uint32Array(), payloads: new Uint8Array() };

/** The shards of these entries: those of `last` with what changed, if that is little, or else all anew. */
function shardsFor(
  kind: Kind,
  entries: Numbered,
  last: (Numbered & { shards: Shards }) | undefined,
  cuts: CutStore,
  files: RecordFile,
): Shards {
  const postings = entries.keys.reduce((sum, key) => sum + cuts.facts(key)[kind], 0);
  const bits = bitsFor(postings);
  if (last?.shards.bits === bits) {
    const changed = changedNumbers(last, entries);
    if (changed.length <= FEW + entries.keys.length * MOST_CHANGED)
      return patchedShards(kind, last, changed, cuts, files);
  }
  const digests: (string | undefined)[] = Array.from({ length: 2 ** bits });
  function* rows() {
    for (const [at, key] of entries.keys.entries())
      yield { number: entries.numbers[at] ?? 0, ...cuts.terms(key)[kind] };
  }
  for (const { shard, bytes } of shardsOf(rows, postings, bits)) digests[shard] = put(kind, shard, bytes, files);
  return { bits, digests };
}

/** A number with the document that had it before and the one that has it now. */
interface Changed {
  number: number;
  before: string | undefined;
  now: string | undefined;
}

/** Both ascend, so one walk finds them. */
function changedNumbers(last: Numbered, entries: Numbered): Changed[] {
  const changed: Changed[] = [];
  for (let [a, b] = [0, 0]; a < last.keys.length || b < entries.keys.length;) {
    const [old = Infinity, own = Infinity] = [last.numbers[a], entries.numbers[b]];
    const number = Math.min(old, own);
    const before = old === number ? last.keys[a++] : undefined;
    const now = own === number ? entries.keys[b++] : undefined;
    if (before !== now) changed.push({ number, before, now });
  }
  return changed;
}

function patchedShards(
  kind: Kind,
  { shards: { bits, digests } }: { shards: Shards },
  changed: readonly Changed[],
  cuts: CutStore,
  files: RecordFile,
): Shards {
  const byShard = new Map<number, Change[]>();
  const termsOf = (key: string | undefined) => (key === undefined ? NOTHING : cuts.terms(key)[kind]);
  for (const { number, before, now } of changed) {
    for (const [hash, payload] of differences(termsOf(before), termsOf(now))) {
      const shard = shardOf(hash, bits);
      const change = { hash: hashWithin(hash, bits), number, payload };
      const known = byShard.get(shard);
      if (known) known.push(change);
      else byShard.set(shard, [change]);
    }
  }
  const next = [...digests];
  for (const [shard, changes] of byShard) {
    const digest = digests[shard];
    const before = digest === undefined ? new Uint8Array() : unpacked(files.read(shardPath(kind, shard, digest)));
    const bytes = patched(
      before,
      changes.sort((a, b) => a.hash - b.hash || a.number - b.number),
    );
    next[shard] = bytes.length === 0 ? undefined : put(kind, shard, bytes, files);
  }
  return { bits, digests: next };
}

function unpacked(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw new DamagedCache('a shard');
  return inflateSync(bytes);
}

/** The terms of which two lists differ, with the payload of the second. */
function* differences(before: TermList, now: TermList): Generator<[hash: number, payload: number | undefined]> {
  for (let [a, b] = [0, 0]; a < before.hashes.length || b < now.hashes.length;) {
    const [old = Infinity, own = Infinity] = [before.hashes[a], now.hashes[b]];
    const hash = Math.min(old, own);
    const payload = own === hash ? now.payloads[b] : undefined;
    if (old !== own || before.payloads[a] !== payload) yield [hash, payload];
    if (old === hash) a += 1;
    if (own === hash) b += 1;
  }
}

function put(kind: Kind, shard: number, bytes: Uint8Array, files: RecordFile): string {
  const file = packed(bytes);
  const digest = digestOf([file]);
  const path = shardPath(kind, shard, digest);
  if (!files.has(path)) files.write(path, file);
  return digest;
}

/** The files that say what the shards are called, and what the manifest says of those. */
export function namesOf(kind: Kind, { bits, digests }: Shards): { sharding: Sharding; files: Map<string, Uint8Array> } {
  const together = namedTogether(bits);
  const files = new Map<string, Uint8Array>();
  let names = '';
  for (let file = 0; file * together < digests.length; file += 1) {
    const list = packed(listOf(digests.slice(file * together, (file + 1) * together)));
    const digest = digestOf([list]);
    names += digest;
    files.set(namesPath(kind, file, digest), list);
  }
  return { sharding: { bits, names }, files };
}
