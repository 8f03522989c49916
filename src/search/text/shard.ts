import type { Standing } from './postings.ts';

/** Where a term stands: entry numbers, ascending, and the byte for each. */
export interface Postings {
  entries: Uint32Array;
  standings: Uint8Array;
}

export const NONE: Postings = { entries: new Uint32Array(), standings: new Uint8Array() };

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

  /** Seven bits a byte, the lowest first; the high bit says that more follow. */
  number(value: number): void {
    let left = value;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) this.byte((left % 0x80) | 0x80);
    this.byte(left);
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.byte(value);
  }

  get length(): number {
    return this.#length;
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** A shard is a row of terms by hash: distance to the hash before, length in bytes, then number, distances, standings. */
export function writeTerm(
  out: ByteWriter,
  distance: number,
  entries: readonly number[],
  standings: readonly Standing[],
) {
  const body = new ByteWriter();
  body.number(entries.length);
  let before = 0;
  for (const entry of entries) {
    body.number(entry - before);
    before = entry;
  }
  body.bytes(standings);
  out.number(distance);
  out.number(body.length);
  out.bytes(body.take());
}

/** The postings of the term whose hash, within the shard, is `wanted`. */
export function readTerm(shard: Uint8Array, wanted: number): Postings {
  const reader = { at: 0 };
  for (let hash = 0; reader.at < shard.length;) {
    hash += readNumber(shard, reader);
    const length = readNumber(shard, reader);
    if (hash === wanted) return readPostings(shard, reader);
    if (hash > wanted) return NONE;
    reader.at += length;
  }
  return NONE;
}

function readPostings(shard: Uint8Array, reader: { at: number }): Postings {
  const count = readNumber(shard, reader);
  const entries = new Uint32Array(count);
  let entry = 0;
  for (let index = 0; index < count; index += 1) {
    entry += readNumber(shard, reader);
    entries[index] = entry;
  }
  return { entries, standings: shard.slice(reader.at, reader.at + count) };
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
