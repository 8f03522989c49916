import type { Payload } from './payload.ts';
import { hashOf, isCharacter } from './tokens.ts';

/** Where a term stands: entry numbers, ascending, and the payload of each. */
export interface Postings {
  entries: Uint32Array;
  payloads: Uint8Array;
}

export const NONE: Postings = { entries: new Uint32Array(), payloads: new Uint8Array() };

/** The terms of a segment are spread over `2 ** bits` shards by their hash, single Han characters over `2 ** characterBits`. */
export interface Sharding {
  bits: number;
  characterBits: number;
}

/** The shard in which a term stands, and its hash there. */
export function shardOf(term: string, { bits, characterBits }: Sharding): { name: string; hash: number } {
  const alone = isCharacter(term);
  const width = 2 ** (32 - (alone ? characterBits : bits));
  const hash = hashOf(term);
  const number = Math.floor(hash / width);
  return { name: shardName(alone ? 'c' : 't', number), hash: hash - number * width };
}

export const shardName = (kind: 't' | 'c', number: number) => `${kind}/${number.toString(36)}`;

/** Grows as bytes are added. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
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
}

/**
 * A shard is a list of terms, ascending by hash. Each is: the distance to the hash before, the number of postings, the
 * distance of each entry to the one before, the payload of each. `distance` is from the hash before.
 */
export function writeTerm(
  out: ByteWriter,
  distance: number,
  entries: readonly number[],
  payloads: readonly Payload[],
): void {
  out.number(distance);
  out.number(entries.length);
  let before = 0;
  for (const entry of entries) {
    out.number(entry - before);
    before = entry;
  }
  for (const payload of payloads) out.byte(payload);
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

function readPostings(shard: Uint8Array, reader: { at: number }, count: number): Postings {
  const entries = new Uint32Array(count);
  let entry = 0;
  for (let index = 0; index < count; index += 1) {
    entry += readNumber(shard, reader);
    entries[index] = entry;
  }
  return { entries, payloads: shard.slice(reader.at, reader.at + count) };
}

function readNumber(bytes: Uint8Array, reader: { at: number }): number {
  let value = 0;
  for (let scale = 1; ; scale *= 0x80) {
    const byte = bytes[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
}

/** One list from those of the segments, each with the number of its first entry, in the order of entries. */
export function concatenated(lists: readonly { first: number; postings: Postings }[]): Postings {
  const count = lists.reduce((sum, { postings }) => sum + postings.entries.length, 0);
  const all: Postings = { entries: new Uint32Array(count), payloads: new Uint8Array(count) };
  let at = 0;
  for (const { first, postings } of lists) {
    all.entries.set(
      postings.entries.map((entry) => first + entry),
      at,
    );
    all.payloads.set(postings.payloads, at);
    at += postings.entries.length;
  }
  return all;
}
