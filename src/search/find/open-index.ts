import { cutOf, shardOf, type Cut } from '../text/cut.ts';
import { NONE, readTerm, type Postings } from '../text/shard.ts';
import type { Sounds } from '../text/sounds.ts';
import type { SuggestionList } from '../text/suggestions.ts';
import { PARTS } from '../text/postings.ts';
import { fragmentName, type Start } from '../text/start.ts';
import type { Simplified } from '../text/fold.ts';
import type { Fragment } from './fragment.ts';
import { namedGeneration, readGeneration, readIndexFile } from './files.ts';

/** The index as the finder sees it; shards are fetched when a term in them is asked for, and kept. */
export interface OpenIndex {
  start: Start;
  simplified: Simplified;
  /** The words of the synonyms that are written somewhere. */
  words: ReadonlySet<string>;
  postings(term: string): Promise<Postings>;
  /** What a result shows; of a long entry the given part. */
  fragment(entry: number, part: number | undefined): Promise<Fragment>;
  /** Groups of words that mean the same, also those that only questions hold. */
  synonyms(): Promise<readonly (readonly string[])[]>;
  sounds(): Promise<Sounds>;
  suggestions(): Promise<SuggestionList>;
  /** Asks for every file once, one after another, so that whatever keeps answers has them all. */
  visitAll(): Promise<void>;
}

const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

let opened: Promise<OpenIndex> | undefined;
/** What has been fetched, or is on its way, by its address. */
const files = new Map<string, Promise<Uint8Array>>();

/** Opens the index once; after a failure the next call tries again. */
export function openIndex(): Promise<OpenIndex> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

/** Begins to fetch where terms stand before the index is open, if the page names it. */
export function expectTerms(terms: readonly string[]): void {
  const generation = namedGeneration();
  if (generation === undefined || opened) return;
  for (const term of terms) load(generation, shardOf(term, cutOf(generation)).name).catch(() => undefined);
}

function load(generation: string, name: string): Promise<Uint8Array> {
  const address = `${generation}/${name}`;
  const known = files.get(address) ?? readIndexFile(generation, name);
  files.set(address, known);
  known.catch(() => files.delete(address));
  return known;
}

async function open(): Promise<OpenIndex> {
  const { generation, bytes } = await readStart();
  const start = json(bytes) as Start;
  const cut = cutOf(generation);
  const simple = [...start.simplified];
  const file = async (name: string) => json(await load(generation, name));
  return {
    start,
    simplified: new Map([...start.traditional].map((from, index) => [from, simple[index] ?? from])),
    words: new Set(start.groups.flat()),
    async postings(term) {
      if (start.entries === 0) return NONE;
      const { name, hash } = shardOf(term, cut);
      return readTerm(await load(generation, name), hash);
    },
    fragment: async (entry, part) => (await file(fragmentName(entry, start.long[entry] === '1', part))) as Fragment,
    async synonyms() {
      const unwritten = (await file('unwritten')) as string[][];
      return start.groups.map((group, at) => [...group, ...(unwritten[at] ?? [])]);
    },
    sounds: async () => (await file('sounds')) as Sounds,
    suggestions: async () => (await file('suggestions')) as SuggestionList,
    async visitAll() {
      for (const name of namesOf(start, cut)) await readIndexFile(generation, name);
    },
  };
}

async function readStart(): Promise<{ generation: string; bytes: Uint8Array }> {
  const named = namedGeneration();
  const bytes = named === undefined ? new Uint8Array() : await readIndexFile(named, 'start');
  if (named !== undefined && bytes.length > 0) return { generation: named, bytes };
  const generation = await readGeneration();
  return { generation, bytes: await readIndexFile(generation, 'start') };
}

function* namesOf({ entries, long }: Start, { bits, characterBits }: Cut): Generator<string> {
  yield* ['unwritten', 'sounds', 'suggestions'];
  for (let number = 0; number < 2 ** bits; number += 1) yield `t/${number.toString(36)}`;
  for (let number = 0; number < 2 ** characterBits; number += 1) yield `c/${number.toString(36)}`;
  for (let entry = 0; entry < entries; entry += 1) {
    const parts = long[entry] === '1' ? PARTS : 1;
    for (let part = 0; part < parts; part += 1) yield fragmentName(entry, parts > 1, part);
  }
}
