import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { foldText } from '../text/fold.ts';
import {
  DIGEST_LENGTH,
  fragmentName,
  pathOf,
  type EntryTable,
  type LaterTable,
  type Manifest,
  type Segment,
} from '../text/tables.ts';
import { FRAGMENTS_IN_GROUP, NEWEST_SHARD_BYTES, NEWEST_SHARE, SHARD_BYTES } from '../tuning.ts';
import type { SearchDocument } from './document.ts';
import { entryTerms } from './entry-terms.ts';
import { fragmentsOf, isLong } from './paragraphs.ts';
import { pronunciationsOf } from './pronunciations.ts';
import { shardsOf } from './shards.ts';
import { simplifiedOf } from './simplified.ts';
import { LARGEST_RUN, runCache, runOf, type Run } from './sorted-runs.ts';
import { expansionBy } from './synonyms.ts';
import { entryTable, languageTables, suggestionTable } from './tables.ts';

const FILES_AT_ONCE = 64;

export interface IndexParts {
  /** Newest first. */
  documents: readonly SearchDocument[];
  /** The synonyms of settings.yml. */
  groups: readonly (readonly string[])[];
  /** Public holidays to come. */
  off: readonly string[];
}

/** Files of the index by their paths. */
type Files = Map<string, Uint8Array>;

/**
 * Writes an index into `folder`, which then holds nothing else, and its manifest beside it; `cacheFolder` keeps what the
 * next build need not do. Every path holds a digest of the file, or of the files with which it changes together, so that
 * what stays the same keeps its address.
 */
export async function writeIndex(parts: IndexParts, folder: string, cacheFolder: string): Promise<Manifest> {
  const simplified = simplifiedOf();
  const groups = parts.groups.map((group) => group.map((word) => foldText(word, simplified)));
  // Oldest first: a new entry comes last and leaves the numbers of all others as they are.
  const documents = parts.documents.toReversed();

  const files: Files = new Map();
  const expand = expansionBy(groups);
  const cache = runCache(cacheFolder, JSON.stringify([await editionOfProgram(), groups]));
  const segments: Segment[] = [];
  for (const { first, members, shardBytes } of segmentsOf(documents)) {
    const runs: Run[] = [];
    for (const year of byYear(members)) {
      const lists = year.values().map(({ passages }) => entryTerms(passages, simplified, expand));
      runs.push(await cache.run(year, () => runOf(lists)));
    }
    const { shards, ...sharding } = shardsOf(runs, shardBytes);
    segments.push({ digest: addGroup(files, packed(shards)), first, ...sharding });
  }

  const { language, querySynonyms, used } = languageTables(documents, groups, simplified);
  const later: Record<LaterTable, object> = {
    pronunciations: pronunciationsOf(parts.documents, used, simplified),
    querySynonyms,
    suggestions: suggestionTable(parts.documents, simplified),
  };
  const table: EntryTable = {
    ...entryTable(documents, parts.off, simplified),
    files: Object.fromEntries(
      Object.entries(later).map(([name, content]) => [name, addTable(files, name, content)]),
    ) as EntryTable['files'],
    fragments: fragmentGroups(documents)
      .map((group) => addGroup(files, group))
      .join(''),
  };
  const manifest: Manifest = {
    entries: addTable(files, 'entries', table),
    language: addTable(files, 'language', language),
    segments,
  };
  await rm(folder, { recursive: true, force: true });
  await writeAll(files, folder);
  await writeFile(`${folder}.json`, JSON.stringify(manifest));
  return manifest;
}

interface SegmentOfEntries {
  first: number;
  members: readonly SearchDocument[];
  shardBytes: number;
}

/**
 * A large segment, and a small one with the newest entries, which alone changes when one is added. Where it begins is
 * rounded to a power of two, so that it stays there for many publications.
 */
function segmentsOf(documents: readonly SearchDocument[]): SegmentOfEntries[] {
  const step = 2 ** Math.floor(Math.log2(documents.length / NEWEST_SHARE));
  const newest = step < 1 ? documents.length : documents.length - (documents.length % step);
  return [
    { first: 0, members: documents.slice(0, newest), shardBytes: SHARD_BYTES },
    { first: newest, members: documents.slice(newest), shardBytes: NEWEST_SHARD_BYTES },
  ].filter(({ members }) => members.length > 0);
}

/** Neighbours of the same year, and no more than a run holds. */
function byYear(documents: readonly SearchDocument[]): SearchDocument[][] {
  const years: SearchDocument[][] = [];
  for (const document of documents) {
    const last = years.at(-1);
    const same = last?.[0]?.facets['year'] === document.facets['year'];
    if (last && same && last.length < LARGEST_RUN) last.push(document);
    else years.push([document]);
  }
  return years;
}

/** Fragments of neighbouring entries, which share a digest: one for each would be too long a list for a phone. */
function fragmentGroups(documents: readonly SearchDocument[]): Files[] {
  const groups: Files[] = [];
  for (const [number, document] of documents.entries()) {
    if (number % FRAGMENTS_IN_GROUP === 0) groups.push(new Map());
    for (const [part, piece] of fragmentsOf(document).entries()) {
      groups.at(-1)?.set(fragmentName(number, isLong(document), part), packedJson(piece));
    }
  }
  return groups;
}

const packed = (files: Files): Files =>
  new Map([...files].map(([name, bytes]) => [name, deflateSync(bytes, { level: 9 })]));
const packedJson = (value: object) => deflateSync(JSON.stringify(value), { level: 9 });

/** Adds files under one digest of all of them, and gives it. */
function addGroup(files: Files, group: Files): string {
  const digest = digestOf([...group].flat());
  for (const [name, bytes] of group) files.set(pathOf(name, digest), bytes);
  return digest;
}

function addTable(files: Files, name: string, content: object): string {
  const bytes = packedJson(content);
  const path = pathOf(name, digestOf([bytes]));
  files.set(path, bytes);
  return path;
}

function digestOf(contents: Iterable<Uint8Array | string>): string {
  const hash = createHash('sha256');
  for (const bytes of contents) hash.update(bytes);
  const number = BigInt(`0x${hash.digest('hex').slice(0, 16)}`);
  return (number % 36n ** BigInt(DIGEST_LENGTH)).toString(36).padStart(DIGEST_LENGTH, '0');
}

async function writeAll(files: Files, folder: string): Promise<void> {
  for (const part of ['t', 'c', 'd']) await mkdir(join(folder, part), { recursive: true });
  const all = [...files];
  for (let from = 0; from < all.length; from += FILES_AT_ONCE) {
    const some = all.slice(from, from + FILES_AT_ONCE);
    await Promise.all(some.map(([path, bytes]) => writeFile(join(folder, `${path}.bin`), bytes)));
  }
}

/** A change of how text is cut makes the runs of earlier builds useless. */
async function editionOfProgram(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(new URL('../tuning.ts', import.meta.url)));
  for (const folder of ['.', '../text']) {
    const from = new URL(`${folder}/`, import.meta.url);
    for (const name of (await readdir(from)).toSorted()) hash.update(await readFile(new URL(name, from)));
  }
  return hash.digest('hex');
}
