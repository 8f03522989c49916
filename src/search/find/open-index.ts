import { hashOf, isCharacter } from '../text/terms.ts';
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
  postings(term: string): Promise<Postings>;
  /** What a result shows; of a long entry the given part. */
  fragment(entry: number, part: number | undefined): Promise<Fragment>;
  sounds(): Promise<Sounds>;
  suggestions(): Promise<SuggestionList>;
  /** Asks for every file once, one after another, so that whatever keeps answers has them all. */
  visitAll(): Promise<void>;
}

const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

let opened: Promise<OpenIndex> | undefined;

/** Opens the index once; after a failure the next call tries again. */
export function openIndex(): Promise<OpenIndex> {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined;
    throw cause;
  });
  return opened;
}

async function open(): Promise<OpenIndex> {
  const { generation, bytes } = await readStart();
  const start = json(bytes) as Start;
  const simple = [...start.simplified];
  const shards = new Map<string, Promise<Uint8Array>>();
  const shard = (name: string) => {
    const known = shards.get(name) ?? readIndexFile(generation, name);
    shards.set(name, known);
    known.catch(() => shards.delete(name));
    return known;
  };
  return {
    start,
    simplified: new Map([...start.traditional].map((from, index) => [from, simple[index] ?? from])),
    async postings(term) {
      if (start.entries === 0) return NONE;
      const alone = isCharacter(term);
      const width = 2 ** (32 - (alone ? start.characterBits : start.bits));
      const hash = hashOf(term);
      const number = Math.floor(hash / width);
      return readTerm(await shard(`${alone ? 'c' : 't'}/${number.toString(36)}`), hash - number * width);
    },
    fragment: async (entry, part) =>
      json(await shard(fragmentName(entry, start.long[entry] === '1', part))) as Fragment,
    sounds: async () => json(await shard('sounds')) as Sounds,
    suggestions: async () => json(await shard('suggestions')) as SuggestionList,
    async visitAll() {
      for (const name of namesOf(start)) await readIndexFile(generation, name);
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

function* namesOf({ entries, bits, characterBits, long }: Start): Generator<string> {
  yield* ['sounds', 'suggestions'];
  for (let number = 0; number < 2 ** bits; number += 1) yield `t/${number.toString(36)}`;
  for (let number = 0; number < 2 ** characterBits; number += 1) yield `c/${number.toString(36)}`;
  for (let entry = 0; entry < entries; entry += 1) {
    const parts = long[entry] === '1' ? PARTS : 1;
    for (let part = 0; part < parts; part += 1) yield fragmentName(entry, parts > 1, part);
  }
}
