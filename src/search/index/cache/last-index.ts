import { DamagedCache } from './cut-store.ts';
import type { Segment, Shards } from '../postings.ts';
import { RecordFile } from './record-file.ts';

/** Which segments there are, by their first numbers; each stands in a record of its own. */
const SEGMENTS = 'segments';
const nameOf = (first: number) => `segment ${String(first)}`;
/** Shards of earlier indexes beside those of this one, above which they are forgotten. */
const MOST_OTHERS = 0.5;

/** What is kept of the index that was made last: where its entries stand, and the shards. */
export class LastIndex {
  readonly files: RecordFile;
  #segments: readonly Segment[];

  constructor(path: string) {
    this.files = new RecordFile(path);
    const firsts = this.#read(SEGMENTS) as readonly number[] | undefined;
    this.#segments = (firsts ?? []).flatMap((first) => {
      const segment = this.#read(nameOf(first)) as Written | undefined;
      return segment ? fromJson(segment) : [];
    });
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

  /** Written last, when all shards are there: where the process is killed before, a segment is as it was in the index before. */
  set(segments: readonly Segment[], shards: readonly string[]): void {
    for (const segment of segments) {
      const before = this.#segments.find(({ first }) => first === segment.first);
      if (!before || !isSame(before, segment)) this.#write(nameOf(segment.first), toJson(segment));
    }
    const firsts = segments.map(({ first }) => first);
    if (
      !isEqual(
        firsts,
        this.#segments.map(({ first }) => first),
      )
    )
      this.#write(SEGMENTS, firsts);
    if (this.files.size > (1 + MOST_OTHERS) * shards.length) {
      const wanted = new Set([...shards, SEGMENTS, ...firsts.map(nameOf)]);
      this.files.keep((record) => wanted.has(record));
    }
    this.#segments = segments;
  }

  close(): void {
    this.files.close();
  }

  #read(record: string): unknown {
    const bytes = this.files.read(record);
    return bytes && JSON.parse(Buffer.from(bytes).toString());
  }

  #write(record: string, value: unknown): void {
    this.files.write(record, Buffer.from(JSON.stringify(value)));
  }
}

const isSame = (a: Segment, b: Segment): boolean =>
  isEqual(a.keys, b.keys) &&
  isEqual(a.numbers, b.numbers) &&
  (['t', 'c'] as const).every((kind) => a[kind].bits === b[kind].bits && isEqual(a[kind].digests, b[kind].digests));

function isEqual(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
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
