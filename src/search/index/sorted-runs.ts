import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Payload } from '../text/payload.ts';
import type { SearchDocument } from './document.ts';
import type { EntryTerms } from './entry-terms.ts';

/** Most entries of one run: what is left of a float's 53 bits beside the hash (32) and the payload (8). */
export const LARGEST_RUN = 2 ** 13;
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** A sorted run, as of a merge sort: the terms of up to 8,192 entries by hash, then by entry; one float for each posting. */
export interface Run {
  terms: Float64Array;
  characters: Float64Array;
  entries: number;
}

/** Each list is packed before the next is asked for: as maps those of a whole year would take a gigabyte. */
export function runOf(lists: Iterable<EntryTerms>): Run {
  const terms: Float64Array[] = [];
  const characters: Float64Array[] = [];
  for (const list of lists) {
    characters.push(packed(list.characters, terms.length));
    terms.push(packed(list.terms, terms.length));
  }
  if (terms.length > LARGEST_RUN) throw new Error(`a run holds ${String(LARGEST_RUN)} entries at most`);
  return { terms: sorted(terms), characters: sorted(characters), entries: terms.length };
}

function packed(map: ReadonlyMap<number, Payload>, entry: number): Float64Array {
  const list = new Float64Array(map.size);
  let at = 0;
  for (const [hash, payload] of map) {
    list[at] = hash * 2 ** 21 + entry * 2 ** 8 + payload;
    at += 1;
  }
  return list;
}

function sorted(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

export const hashIn = (posting: number) => Math.floor(posting / 2 ** 21);
export const entryIn = (posting: number) => Math.floor(posting / 2 ** 8) % LARGEST_RUN;
export const payloadIn = (posting: number): Payload => posting % 2 ** 8;

/** Runs of earlier builds: only the run in which an entry changed is made again. */
export interface RunCache {
  run(documents: readonly SearchDocument[], make: () => Run): Promise<Run>;
}

/** `edition` stands for everything else a run depends on: the program and the synonyms. */
export function runCache(folder: string, edition: string): RunCache {
  return {
    async run(documents, make) {
      const hash = createHash('sha256').update(edition);
      for (const { passages } of documents) hash.update(JSON.stringify(passages));
      const file = join(folder, `${hash.digest('hex').slice(0, 32)}.run`);
      const known = await readFile(file).catch(() => undefined);
      if (known) return fromBytes(known, documents.length);
      const run = make();
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.part`, toBytes(run));
      await rename(`${file}.part`, file);
      await removeOld(folder);
      return run;
    },
  };
}

function toBytes({ terms, characters }: Run): Uint8Array {
  const bytes = new Uint8Array(8 + terms.byteLength + characters.byteLength);
  bytes.set(new Uint8Array(Float64Array.of(terms.length).buffer));
  bytes.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.byteLength), 8);
  bytes.set(new Uint8Array(characters.buffer, characters.byteOffset, characters.byteLength), 8 + terms.byteLength);
  return bytes;
}

function fromBytes(file: Buffer, entries: number): Run {
  const all = new Float64Array(Uint8Array.from(file).buffer);
  const length = all[0] ?? 0;
  return { terms: all.subarray(1, 1 + length), characters: all.subarray(1 + length), entries };
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (Date.now() - (await stat(file)).mtimeMs > MONTH) await rm(file, { force: true });
  }
}
