import { NAMED_TOGETHER_BITS } from '../tuning.ts';
import { pathOf } from './digest.ts';
import { isCharacter } from './tokens.ts';

/** Where a term stands: entries, ascending, by their numbers or by their rows in the table, and the payload of each. */
export interface Postings {
  entries: Uint32Array;
  payloads: Uint8Array;
}

export const NONE: Postings = { entries: new Uint32Array(), payloads: new Uint8Array() };

/** Single Han characters apart, since few people ask for one. */
export type Kind = 't' | 'c';

/** The terms of one kind are spread over `2 ** bits` shards by the high bits of their hash. */
export interface Sharding {
  bits: number;
  /** Digests of the files with the names of the shards, one after another. */
  names: string;
}

export const kindOf = (term: string): Kind => (isCharacter(term) ? 'c' : 't');

/** The shard in which a hash falls. */
export const shardOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));

/** What is left of a hash within its shard. */
export const hashWithin = (hash: number, bits: number): number => hash - shardOf(hash, bits) * 2 ** (32 - bits);

/** How many shards have their names in one file. */
export const namedTogether = (bits: number): number => 2 ** Math.min(bits, NAMED_TOGETHER_BITS);

export const shardPath = (kind: Kind, shard: number, digest: string) => pathOf(`${kind}/${shard.toString(36)}`, digest);

export const namesPath = (kind: Kind, file: number, digest: string) => pathOf(`n/${kind}${file.toString(36)}`, digest);

/** Grows as bytes are added. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(room = 4096) {
    this.#bytes = new Uint8Array(room);
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  bytes(values: Uint8Array): void {
    this.#makeRoom(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** A varint: seven bits a byte, the lowest first; the high bit says that more follow. */
  number(value: number): void {
    let left = value;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) this.byte((left % 0x80) | 0x80);
    this.byte(left);
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count, 4096));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * A shard is a list of terms, ascending by hash. Each is: the distance to the hash before, the number of postings, the
 * distance of each entry to the one before, the payload of each. `distance` is from the hash before.
 */
export function writeTerm(out: ByteWriter, distance: number, entries: Uint32Array, payloads: Uint8Array): void {
  out.number(distance);
  out.number(entries.length);
  let before = 0;
  for (const entry of entries) {
    out.number(entry - before);
    before = entry;
  }
  out.bytes(payloads);
}

/** The postings of the term whose hash, within the shard, is `wanted`. */
export function readTerm(shard: Uint8Array, wanted: number): Postings {
  const reader = { at: 0 };
  for (let hash = 0; reader.at < shard.length;) {
    hash += readNumber(shard, reader);
    if (hash > wanted) return NONE;
    const count = readNumber(shard, reader);
    if (hash === wanted) return readPostings(shard, reader, count);
    for (let index = 0; index < count; index += 1) readNumber(shard, reader);
    reader.at += count;
  }
  return NONE;
}

export function readPostings(shard: Uint8Array, reader: { at: number }, count: number): Postings {
  const entries = new Uint32Array(count);
  let entry = 0;
  for (let index = 0; index < count; index += 1) {
    entry += readNumber(shard, reader);
    entries[index] = entry;
  }
  return { entries, payloads: shard.slice(reader.at, reader.at + count) };
}

export function readNumber(bytes: Uint8Array, reader: { at: number }): number {
  let value = 0;
  for (let scale = 1; ; scale *= 0x80) {
    const byte = bytes[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
}

/** One list of several, in their order. */
export function concatenated(lists: readonly Postings[]): Postings {
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  const all: Postings = { entries: new Uint32Array(count), payloads: new Uint8Array(count) };
  let at = 0;
  for (const { entries, payloads } of lists) {
    all.entries.set(entries, at);
    all.payloads.set(payloads, at);
    at += entries.length;
  }
  return all;
}
