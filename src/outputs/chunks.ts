import type { Entry } from '../collections/entry.ts';
import { yearOf } from '../model/lists/listing.ts';
import { versionOf } from '../record/retention.ts';
import { keyOf } from './output.ts';

/** Entries that stand one after the other in files for programs and are written together. */
export interface Chunk {
  /** Of everything that stands in the files of its entries. */
  key: string;
  /** The year in which they were published; undefined where entries have no date. */
  year: string | undefined;
  entries: readonly Entry[];
}

const known = new WeakMap<readonly Entry[], readonly Chunk[]>();

/** Entries by year, in their order, cut where an id says so. */
export function chunksOf(entries: readonly Entry[]): readonly Chunk[] {
  const chunks =
    known.get(entries) ??
    [...Map.groupBy(entries, yearOf)].flatMap(([year, own]) =>
      cut(own, ({ id }) => id).map((some) => ({ key: keyOf(year ?? '', ...some.map(statedBy)), year, entries: some })),
    );
  known.set(entries, chunks);
  return chunks;
}

/** Its file, and whether its names have left; what is known only as a fact has none. */
const statedBy = (entry: Entry) => `${entry.id} ${versionOf(entry) || JSON.stringify(entry.data)}`;

/**
 * Cuts a list into chunks of about 64. A name by itself says whether a chunk begins with it, so one item more or less
 * changes the chunk that it stands in and, at most, the one before it, and the same list is always cut in the same way.
 */
export function cut<T>(items: readonly T[], nameOf: (item: T) => string): T[][] {
  const chunks: T[][] = [];
  for (const item of items) {
    const last = chunks.at(-1);
    if (!last || beginsChunk(nameOf(item))) chunks.push([item]);
    else last.push(item);
  }
  return chunks;
}

/** One name in 64, by the upper bits of its FNV-1a hash. */
function beginsChunk(name: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 26 === 0;
}
