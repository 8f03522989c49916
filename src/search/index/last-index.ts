import { DamagedCache } from './cut-store.ts';
import type { Segment, Shards } from './postings.ts';
import { RecordFile } from './record-file.ts';

const STATE = 'state';

/** What is kept of the index that was made last: where its entries stand, and the shards. */
export class LastIndex {
  readonly files: RecordFile;
  #segments: readonly Segment[] = [];

  constructor(path: string) {
    this.files = new RecordFile(path);
    const bytes = this.files.read(STATE);
    if (bytes) this.#segments = (JSON.parse(Buffer.from(bytes).toString()) as Written[]).map(fromJson);
  }

  /** None before the first index. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** The bytes of one of its files. */
  file(path: string): Uint8Array {
    const bytes = this.files.read(path);
    if (!bytes) throw new DamagedCache(path);
    return bytes;
  }

  /** Written last, when all shards are there: where the process is killed before, the index before is the last. */
  set(segments: readonly Segment[], paths: { has(path: string): boolean }): void {
    this.files.write(STATE, Buffer.from(JSON.stringify(segments.map(toJson))));
    this.files.keep((path) => path === STATE || paths.has(path));
    this.#segments = segments;
  }

  close(): void {
    this.files.close();
  }
}

type Written = ReturnType<typeof toJson>;

const toJson = ({ first, keys, numbers, t, c }: Segment) => ({
  first,
  keys,
  numbers: [...numbers],
  t: toText(t),
  c: toText(c),
});

const fromJson = ({ first, keys, numbers, t, c }: Written): Segment => ({
  first,
  keys,
  numbers: Uint32Array.from(numbers),
  t: fromText(t),
  c: fromText(c),
});

const toText = ({ bits, digests }: Shards) => ({ bits, digests: digests.join(' ') });
const fromText = ({ bits, digests }: ReturnType<typeof toText>): Shards => ({
  bits,
  digests: digests.split(' ').map((digest) => digest || undefined),
});
