import { TRADITIONAL } from '../../editions/address.ts';
import type { Simplified } from '../text/fold.ts';
import type { Fragment } from '../text/fragment.ts';
import type { Pronunciations } from '../text/pinyin.ts';
import { DIGEST_LENGTH, digestAt, digestIn } from '../text/digest.ts';
import { fragmentGroups, numbersOf, rowOf } from '../text/numbering.ts';
import {
  concatenated,
  hashWithin,
  kindOf,
  namedTogether,
  namesPath,
  NONE,
  readTerm,
  shardOf,
  shardPath,
  type Postings,
} from '../text/shard.ts';
import {
  fragmentPath,
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
import { hashOf } from '../text/tokens.ts';
import { PARTS } from '../tuning.ts';

const FOLDER = '/search-index';
/** What a result shows is in the script of the edition that it is asked in; all else of the index is one for both. */
const inTraditional = typeof location !== 'undefined' && location.pathname.startsWith(`${TRADITIONAL}/`);

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
  for (const term of terms) postingsIn(manifest, term).catch(() => undefined);
}

async function open(): Promise<OpenIndex> {
  const { manifest, table, language } = await readTables();
  const simple = [...language.simplified];
  const groups = unpackedGroups(language.groups);
  const later = (name: LaterTable) => json(table.files[name]);
  const texts = inTraditional && manifest.traditional ? `${manifest.traditional}/` : '';
  const numbers = numbersOf(table.numbering);
  const fragments = fragmentGroups(numbers);
  const pathOfText = (entry: number, part = 0) =>
    texts +
    fragmentPath(
      numbers[entry] ?? 0,
      table.long[entry] === '1' ? part : undefined,
      digestIn(table.fragments, fragments[entry] ?? 0),
    );
  return {
    table,
    simplified: new Map([...language.traditional].map((from, index) => [from, simple[index] ?? from])),
    groups,
    words: new Set(groups.flat()),
    async postings(term) {
      if (table.entries === 0) return NONE;
      const { entries, payloads } = await postingsIn(manifest, term);
      return { entries: entries.map((number) => rowOf(numbers, number)), payloads };
    },
    fragment: async (entry, part) => (await json(pathOfText(entry, part))) as Fragment,
    async synonyms() {
      const { groups: packed } = (await later('querySynonyms')) as QuerySynonyms;
      const others = unpackedGroups(packed);
      return groups.map((group, at) => [...group, ...(others[at] ?? [])]);
    },
    pronunciations: async () => (await later('pronunciations')) as Pronunciations,
    suggestions: async () => (await json(texts + table.files.suggestions)) as SuggestionTable,
    async visitAll() {
      for (const path of Object.values(table.files)) await readFile(path);
      for await (const path of shardPaths(manifest)) await readFile(path);
      for (let entry = 0; entry < table.entries; entry += 1) {
        const parts = table.long[entry] === '1' ? PARTS : 1;
        for (let part = 0; part < parts; part += 1) await readFile(pathOfText(entry, part));
      }
    },
  };
}

/** Where a term stands, by the numbers of the entries. */
const postingsIn = async ({ segments }: Manifest, term: string): Promise<Postings> =>
  concatenated(await Promise.all(segments.map((segment) => postingsInSegment(segment, term))));

/** First the name of its shard is read, then the shard. */
async function postingsInSegment({ first, ...kinds }: Segment, term: string): Promise<Postings> {
  const kind = kindOf(term);
  const { bits, names } = kinds[kind];
  const hash = hashOf(term);
  const shard = shardOf(hash, bits);
  const together = namedTogether(bits);
  const file = Math.floor(shard / together);
  const digest = digestAt(await load(namesPath(kind, file, digestIn(names, file))), shard % together);
  // A shard in which no term falls is not written.
  if (digest === undefined) return NONE;
  const { entries, payloads } = readTerm(await load(shardPath(kind, shard, digest)), hashWithin(hash, bits));
  return { entries: entries.map((number) => first + number), payloads };
}

async function* shardPaths({ segments }: Manifest) {
  for (const segment of segments) {
    for (const kind of ['t', 'c'] as const) {
      const { bits, names } = segment[kind];
      const together = namedTogether(bits);
      for (let file = 0; file < names.length / DIGEST_LENGTH; file += 1) {
        const list = await readFile(namesPath(kind, file, digestIn(names, file)));
        for (let place = 0; place < together; place += 1) {
          const digest = digestAt(list, place);
          if (digest !== undefined) yield shardPath(kind, file * together + place, digest);
        }
      }
    }
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

async function tablesOf(manifest: Manifest) {
  const [table, words] = await Promise.all([json(manifest.entries), json(manifest.language)]);
  return { manifest, table: table as EntryTable, language: words as LanguageTable };
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
  // What an older page names may be gone.
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
