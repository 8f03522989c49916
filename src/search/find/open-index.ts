import type { Simplified } from '../text/fold.ts';
import type { Fragment } from '../text/fragment.ts';
import type { Pronunciations } from '../text/pinyin.ts';
import { concatenated, NONE, readTerm, shardName, shardOf, type Postings } from '../text/shard.ts';
import {
  fragmentPath,
  pathOf,
  unpackedGroups,
  type EntryTable,
  type Groups,
  type LanguageTable,
  type LaterTable,
  type Manifest,
  type QuerySynonyms,
  type Segment,
  type SuggestionTable,
} from '../text/tables.ts';
import { PARTS } from '../tuning.ts';

const FOLDER = '/search-index';

/** The index as a query sees it; files are fetched when something in them is asked for, and kept. */
export interface OpenIndex {
  table: EntryTable;
  simplified: Simplified;
  /** Synonyms that are written somewhere, by groups, and all of their words. */
  groups: Groups;
  words: ReadonlySet<string>;
  postings(term: string): Promise<Postings>;
  /** What a result shows; of a long entry the given part. */
  fragment(entry: number, part: number | undefined): Promise<Fragment>;
  /** The synonyms with the words that only queries hold. */
  synonyms(): Promise<Groups>;
  pronunciations(): Promise<Pronunciations>;
  suggestions(): Promise<SuggestionTable>;
  /** Asks for every file once, one after another, so that whatever keeps answers has them all. */
  visitAll(): Promise<void>;
}

let opened: Promise<OpenIndex> | undefined;
/** What has been fetched, or is on its way, by its path. */
const files = new Map<string, Promise<Uint8Array>>();

/** Opens the index once; after a failure the next call tries again. */
export function openIndex(): Promise<OpenIndex> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

/** Begins to fetch where terms stand before the index is open, if the page says which files it has. */
export function expectTerms(terms: readonly string[]): void {
  const manifest = manifestInPage();
  if (!manifest || opened) return;
  for (const term of terms)
    for (const segment of manifest.segments) load(shardPath(segment, term).path).catch(() => undefined);
}

async function open(): Promise<OpenIndex> {
  const { segments, table, language } = await readTables();
  const simple = [...language.simplified];
  const groups = unpackedGroups(language.groups);
  const later = (name: LaterTable) => json(table.files[name]);
  return {
    table,
    simplified: new Map([...language.traditional].map((from, index) => [from, simple[index] ?? from])),
    groups,
    words: new Set(groups.flat()),
    async postings(term) {
      if (table.entries === 0) return NONE;
      return concatenated(
        await Promise.all(
          segments.map(async (segment) => {
            const { path, hash } = shardPath(segment, term);
            return { first: segment.first, postings: readTerm(await load(path), hash) };
          }),
        ),
      );
    },
    fragment: async (entry, part) => (await json(fragmentPath(table, entry, part))) as Fragment,
    async synonyms() {
      const { groups: packed } = (await later('querySynonyms')) as QuerySynonyms;
      const others = unpackedGroups(packed);
      return groups.map((group, at) => [...group, ...(others[at] ?? [])]);
    },
    pronunciations: async () => (await later('pronunciations')) as Pronunciations,
    suggestions: async () => (await later('suggestions')) as SuggestionTable,
    async visitAll() {
      for (const path of pathsOf(segments, table)) await readFile(path);
    },
  };
}

function shardPath(segment: Segment, term: string): { path: string; hash: number } {
  const { name, hash } = shardOf(term, segment);
  return { path: pathOf(name, segment.digest), hash };
}

function* pathsOf(segments: readonly Segment[], table: EntryTable): Generator<string> {
  yield* Object.values(table.files);
  for (const { digest, bits, characterBits } of segments) {
    for (let number = 0; number < 2 ** bits; number += 1) yield pathOf(shardName('t', number), digest);
    for (let number = 0; number < 2 ** characterBits; number += 1) yield pathOf(shardName('c', number), digest);
  }
  for (let entry = 0; entry < table.entries; entry += 1) {
    const parts = table.long[entry] === '1' ? PARTS : 1;
    for (let part = 0; part < parts; part += 1) yield fragmentPath(table, entry, part);
  }
}

/** The tables that every query needs, by the manifest in the page or, where that is missing or out of date, the newest. */
async function readTables() {
  const named = manifestInPage();
  if (named) {
    const [entries] = await Promise.all([load(named.entries), load(named.language)]);
    if (entries.length > 0) return tablesOf(named);
  }
  return tablesOf(await readManifest());
}

async function tablesOf({ entries, language, segments }: Manifest) {
  const [table, words] = await Promise.all([json(entries), json(language)]);
  return { segments, table: table as EntryTable, language: words as LanguageTable };
}

/** The search page holds the manifest, so that files are on their way before the index is open. */
function manifestInPage(): Manifest | undefined {
  const meta =
    typeof document === 'undefined' ? null : document.querySelector<HTMLMetaElement>('meta[name=search-index]');
  return meta ? (JSON.parse(meta.content) as Manifest) : undefined;
}

async function readManifest(): Promise<Manifest> {
  const response = await fetch(`${FOLDER}.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`index: ${String(response.status)}`);
  return (await response.json()) as Manifest;
}

function load(path: string): Promise<Uint8Array> {
  const known = files.get(path) ?? readFile(path);
  files.set(path, known);
  known.catch(() => files.delete(path));
  return known;
}

const json = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await load(path)));

/** The bytes of one file of the index, unpacked; empty where there is none. Throws when the network is away. */
async function readFile(path: string): Promise<Uint8Array> {
  const response = await fetch(`${FOLDER}/${path}.bin`);
  // A shard in which no term falls is not written.
  if (response.status === 404) return new Uint8Array();
  if (!response.ok || !response.body) throw new Error(`${path}: ${String(response.status)}`);
  return unpack(response);
}

async function unpack(response: Response): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'function' && response.body) {
    const plain = response.body.pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }
  // Phones before 2023, many of them old people's: two more kilobytes for them alone.
  const { unzlibSync } = await import('fflate');
  return unzlibSync(new Uint8Array(await response.arrayBuffer()));
}
