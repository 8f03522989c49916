import { pathOf } from '../text/digest.ts';
import { fragmentGroups, numbersOf } from '../text/numbering.ts';
import { shardPath } from '../text/shard.ts';
import { fragmentPath, type EntryTable, type LaterTable, type Manifest } from '../text/tables.ts';
import { PARTS } from '../tuning.ts';
import type { Facts } from './cut.ts';
import type { CutStore } from './cache/cut-store.ts';
import { digestOf, packedJson } from './files.ts';
import type { Language } from './language.ts';
import type { LastIndex } from './cache/last-index.ts';
import { numberingOf } from './numbering.ts';
import { namesOf, segmentsFor, type Numbered, type Segment } from './postings.ts';
import { pronunciationsOf } from './pronunciations.ts';
import { entryTable, languageTables, suggestionTable } from './tables.ts';
import type { WordCounts } from './words.ts';

/** What an index is made of, beside the documents. */
export interface IndexOf {
  /** A key for each document, newest first: equal keys mean equal documents. */
  keys: readonly string[];
  /** The synonyms of settings.yml. */
  groups: readonly (readonly string[])[];
  /** Public holidays to come. */
  off: readonly string[];
  /** For each key `1` where its page is there in 长者版 as well. Not in the document: a newer entry takes the place of an older one. */
  elder?: string | undefined;
}

export interface MadeIndex {
  manifest: Manifest;
  /**
   * The files by their paths below `search-index/`, without `.bin`. Until the next index is made they can be read; one that
   * was damaged in the cache meanwhile throws `DamagedCache`, and the next index is made without it.
   */
  files: Files;
}

export type Files = ReadonlyMap<string, () => Uint8Array>;

/** What was cut, with what the index before leaves for the next. */
export interface Workshop {
  cuts: CutStore;
  language: Language;
  last: LastIndex;
  counts: WordCounts;
}

/** The index of documents that have all been cut. */
export function makeIndex(of: IndexOf, { cuts, language, last, counts }: Workshop): MadeIndex {
  const { keys: newestFirst, off, elder = '' } = of;
  const keys = newestFirst.toReversed();
  const facts = keys.map((key) => cuts.facts(key));
  const numbering = numberingOf(facts.map(({ day }) => day));
  const entries: Numbered = { keys, numbers: numbersOf(numbering) };
  counts.update(keys, cuts.words);

  const files = new Map<string, () => Uint8Array>();
  const add = (path: string, bytes: Uint8Array) => files.set(path, () => bytes);
  const addTable = (name: string, content: object) => {
    const bytes = packedJson(content);
    const path = pathOf(name, digestOf([bytes]));
    add(path, bytes);
    return path;
  };
  const segments = segmentsFor(entries, last.segments, cuts, last.files);
  const paths = segments.flatMap(shardPaths);
  for (const path of paths) files.set(path, () => last.file(path));
  last.set(segments, paths);
  cuts.keep(new Set(keys));
  const named = segments.map((segment) => {
    const [t, c] = [namesOf('t', segment.t), namesOf('c', segment.c)];
    for (const [path, bytes] of [...t.files, ...c.files]) add(path, bytes);
    return { first: segment.first, t: t.sharding, c: c.sharding };
  });

  const { language: written, querySynonyms, used } = languageTables(counts, language);
  const later: Record<LaterTable, object> = {
    pronunciations: pronunciationsOf(counts, used),
    querySynonyms,
    suggestions: suggestionTable(facts.toReversed(), language.simplified),
  };
  const table: EntryTable = {
    ...entryTable(facts, numbering, off),
    elder: [...elder].toReversed().join(''),
    files: Object.fromEntries(
      Object.entries(later).map(([name, content]) => [name, addTable(name, content)]),
    ) as EntryTable['files'],
    fragments: addTexts(files, entries, facts, cuts),
  };
  const manifest: Manifest = {
    entries: addTable('entries', table),
    language: addTable('language', written),
    segments: named,
  };
  return { manifest, files };
}

const shardPaths = (segment: Segment): string[] =>
  (['t', 'c'] as const).flatMap((kind) =>
    segment[kind].digests.flatMap((digest, shard) => (digest === undefined ? [] : shardPath(kind, shard, digest))),
  );

/** Adds the texts of all entries, and gives the digests of their groups: one for each would be too long a list for a phone. */
function addTexts(
  files: Map<string, () => Uint8Array>,
  { keys, numbers }: Numbered,
  facts: readonly Facts[],
  cuts: CutStore,
): string {
  const rows = [...Map.groupBy(keys.keys(), groupIn(fragmentGroups(numbers))).values()];
  const digests = rows.map((group) => {
    const digest = digestOf(group.map((row) => `${String(numbers[row])} ${facts[row]?.digest ?? ''}\n`));
    for (const row of group) {
      const [number = 0, key = ''] = [numbers[row], keys[row]];
      if (!facts[row]?.long) files.set(fragmentPath(number, undefined, digest), () => cuts.text(key, 0));
      else
        for (let part = 0; part < PARTS; part += 1)
          files.set(fragmentPath(number, part, digest), () => cuts.text(key, part));
    }
    return digest;
  });
  return digests.join('');
}

const groupIn = (groups: Uint32Array) => (row: number) => groups[row] ?? 0;
