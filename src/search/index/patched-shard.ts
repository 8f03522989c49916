import { ByteWriter, readNumber, readPostings, writeTerm, type Postings } from '../text/shard.ts';

/** A posting that comes, or, without a payload, one that goes. */
export interface Change {
  /** Within the shard. */
  hash: number;
  number: number;
  payload: number | undefined;
}

/**
 * A shard with some postings changed, the same bytes as if it were made from nothing. `changes` ascend by hash, those of
 * one hash by number. What is not changed is copied as it stands.
 */
export function patched(shard: Uint8Array, changes: readonly Change[]): Uint8Array {
  const out = new ByteWriter(shard.length + changes.length * 16);
  let written = 0;
  let next = 0;
  const write = (hash: number, before: Postings | undefined) => {
    const first = next;
    while (changes[next]?.hash === hash) next += 1;
    const { entries, payloads } = merged(before, changes.slice(first, next));
    if (entries.length === 0) return;
    writeTerm(out, hash - written, entries, payloads);
    written = hash;
  };
  const reader = { at: 0 };
  for (let hash = 0; reader.at < shard.length;) {
    hash += readNumber(shard, reader);
    for (let change = changes[next]; change && change.hash < hash; change = changes[next])
      write(change.hash, undefined);
    const begin = reader.at;
    const count = readNumber(shard, reader);
    if (changes[next]?.hash === hash) {
      const before = readPostings(shard, reader, count);
      reader.at += count;
      write(hash, before);
      continue;
    }
    skipNumbers(shard, reader, count);
    reader.at += count;
    out.number(hash - written);
    out.bytes(shard.subarray(begin, reader.at));
    written = hash;
  }
  for (let change = changes[next]; change; change = changes[next]) write(change.hash, undefined);
  return out.take();
}

function skipNumbers(bytes: Uint8Array, reader: { at: number }, count: number): void {
  let { at } = reader;
  // The last byte of a number is below 128.
  for (let left = count; left > 0; at += 1) if ((bytes[at] ?? 0) < 0x80) left -= 1;
  reader.at = at;
}

/** Stretches between the changes are copied whole: a word that all entries have has as many postings. */
function merged(before: Postings | undefined, changes: readonly Change[]): Postings {
  const old = before ?? { entries: new Uint32Array(), payloads: new Uint8Array() };
  const entries = new Uint32Array(old.entries.length + changes.length);
  const payloads = new Uint8Array(entries.length);
  let [from, to] = [0, 0];
  const copyUntil = (end: number) => {
    entries.set(old.entries.subarray(from, end), to);
    payloads.set(old.payloads.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  for (const { number, payload } of changes) {
    copyUntil(placeOf(old.entries, number));
    const known = old.entries[from] === number;
    if (known) from += 1;
    else if (payload === undefined) throw new Error('a posting that goes is not in its shard');
    if (payload === undefined) continue;
    entries[to] = number;
    payloads[to] = payload;
    to += 1;
  }
  copyUntil(old.entries.length);
  return { entries: entries.subarray(0, to), payloads: payloads.subarray(0, to) };
}

/** The first place whose number is not below `number`. */
function placeOf(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
