import { union, type Payload } from '../text/payload.ts';

/** The terms of one kind of one entry: hashes, ascending, and the payload of each. */
export interface TermList {
  hashes: Uint32Array;
  payloads: Uint8Array;
}

/** Collects the terms of an entry, each once: a hash table of numbers, several times faster than a `Map`. */
export class TermSet {
  #hashes = new Uint32Array(4096);
  /** No payload is 0, since a term stands in some part. */
  #payloads = new Uint8Array(4096);
  #size = 0;

  add(hash: number, payload: Payload): void {
    const mask = this.#hashes.length - 1;
    let at = hash & mask;
    while (this.#payloads[at] !== 0 && this.#hashes[at] !== hash) at = (at + 1) & mask;
    const known = this.#payloads[at] ?? 0;
    if (known !== 0) {
      this.#payloads[at] = union(known, payload);
      return;
    }
    this.#hashes[at] = hash;
    this.#payloads[at] = payload;
    this.#size += 1;
    if (this.#size * 2 > this.#hashes.length) this.#grow();
  }

  /** What was collected. */
  list(): TermList {
    const sorted = new Float64Array(this.#size);
    let count = 0;
    for (let at = 0; at < this.#hashes.length; at += 1) {
      const payload = this.#payloads[at] ?? 0;
      if (payload === 0) continue;
      sorted[count] = (this.#hashes[at] ?? 0) * 256 + payload;
      count += 1;
    }
    sorted.sort();
    const list = { hashes: new Uint32Array(count), payloads: new Uint8Array(count) };
    for (let at = 0; at < count; at += 1) {
      const one = sorted[at] ?? 0;
      list.hashes[at] = Math.floor(one / 256);
      list.payloads[at] = one % 256;
    }
    return list;
  }

  #grow(): void {
    const [hashes, payloads] = [this.#hashes, this.#payloads];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#payloads = new Uint8Array(hashes.length * 2);
    this.#size = 0;
    for (let at = 0; at < hashes.length; at += 1) {
      const payload = payloads[at] ?? 0;
      if (payload !== 0) this.add(hashes[at] ?? 0, payload);
    }
  }
}
