import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SMALL_WORDS } from '../find/question.ts';
import { foldText, type Simplified } from '../text/fold.ts';
import { generationName, type Cut } from '../text/cut.ts';
import { columnOf, FIRST, fragmentName, type Start } from '../text/start.ts';
import { phrasesOf } from '../text/units.ts';
import type { SearchDocument } from './document.ts';
import { fragmentsOf, isLong } from './fragments.ts';
import { meaningsOf } from './meanings.ts';
import { mergeRuns } from './merge.ts';
import { LARGEST_RUN, runOf, type Run } from './run.ts';
import { runCache } from './run-cache.ts';
import { simplifiedOf } from './simplified.ts';
import { soundsOf } from './sounds.ts';
import { suggestionsOf } from './suggestions.ts';
import { termListOf } from './term-list.ts';
import { wordFinder } from './word-finder.ts';

/** Bytes of a shard before compression: small enough for a phone, large enough to compress and not to be too many. */
const SHARD = 2000;
const BYTES_PER_POSTING = 4;
const AT_ONCE = 64;

export interface IndexParts {
  /** Newest first. */
  documents: readonly SearchDocument[];
  /** The synonyms of settings.yml. */
  groups: readonly (readonly string[])[];
  /** Public holidays to come. */
  off: readonly string[];
}

/**
 * Writes an index into `folder`, which then holds nothing else, and its name beside it; `cacheFolder` keeps what the next
 * build need not do. Gives the name. Nothing in the folder ever changes: another index has another name.
 */
export async function writeIndex(parts: IndexParts, folder: string, cacheFolder: string): Promise<string> {
  const { documents, off } = parts;
  const simplified = simplifiedOf();
  const groups = parts.groups.map((group) => group.map((word) => foldText(word, simplified)));
  const meanings = meaningsOf(groups);
  const cache = runCache(cacheFolder, JSON.stringify([await editionOfProgram(), groups]));
  const runs: Run[] = [];
  for (const part of byYear(documents)) {
    const lists = part.values().map(({ passages }) => termListOf(passages, simplified, meanings));
    runs.push(await cache.run(part, () => runOf(lists)));
  }
  const written = writtenWords(documents, groups, simplified);
  // A group of which no word is written finds nothing.
  const held = groups.filter((group) => group.some((word) => written.has(word)));
  const start = startOf({ documents, groups: held, off }, simplified, written);
  const files = new Map<string, Uint8Array>([
    ['start', json(start, 9)],
    ['sounds', json(soundsOf(documents, held, simplified), 9)],
    [
      'unwritten',
      json(
        held.map((group) => group.filter((word) => !written.has(word))),
        9,
      ),
    ],
    ['suggestions', json(suggestionsOf(documents, simplified), 9)],
  ]);
  const cut = cutFor(runs);
  for (const [name, bytes] of shards(runs, cut)) files.set(name, bytes);
  for (const [number, document] of documents.entries()) {
    const pieces = fragmentsOf(document);
    for (const [part, piece] of pieces.entries()) files.set(fragmentName(number, pieces.length > 1, part), json(piece));
  }

  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const generation = generationName(hash.digest('hex').slice(0, 12), cut);
  await rm(folder, { recursive: true, force: true });
  for (const part of ['t', 'c', 'd']) await mkdir(join(folder, generation, part), { recursive: true });
  await writeAll([...files], join(folder, generation));
  await writeFile(`${folder}.json`, JSON.stringify({ generation }));
  return generation;
}

/** The words of the synonyms that stand in the entries. */
function writtenWords(
  documents: readonly SearchDocument[],
  groups: IndexParts['groups'],
  simplified: Simplified,
): Set<string> {
  const wordsAt = wordFinder(groups.flat());
  const written = new Set<string>();
  for (const { text } of documents.flatMap(({ passages }) => passages)) {
    for (const phrase of phrasesOf(foldText(text, simplified))) {
      const units = phrase.map((unit) => unit.text);
      for (const at of units.keys()) for (const { word } of wordsAt(units, at)) written.add(word);
    }
  }
  return written;
}

/** Neighbours of the same year, and no more than a run holds. */
function byYear(documents: readonly SearchDocument[]): SearchDocument[][] {
  const parts: SearchDocument[][] = [];
  for (const document of documents) {
    const last = parts.at(-1);
    const same = last?.[0]?.facets['year'] === document.facets['year'];
    if (last && same && last.length < LARGEST_RUN) last.push(document);
    else parts.push([document]);
  }
  return parts;
}

function* shards(runs: readonly Run[], { bits, characterBits }: Cut): Generator<[string, Uint8Array]> {
  const kinds = [
    ['t', bits, runs.map(({ terms, entries }) => ({ packed: terms, entries }))],
    ['c', characterBits, runs.map(({ characters, entries }) => ({ packed: characters, entries }))],
  ] as const;
  for (const [kind, kindBits, packed] of kinds) {
    let number = 0;
    for (const shard of mergeRuns(packed, kindBits)) {
      if (shard.length > 0) yield [`${kind}/${number.toString(36)}`, gzipSync(shard)];
      number += 1;
    }
  }
}

const json = (value: object, level?: number) => gzipSync(JSON.stringify(value), level === undefined ? {} : { level });

async function writeAll(files: readonly (readonly [string, Uint8Array])[], folder: string): Promise<void> {
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const part = files.slice(from, from + AT_ONCE);
    await Promise.all(part.map(([name, bytes]) => writeFile(join(folder, `${name}.bin`), bytes)));
  }
}

/** A change of how text is cut makes the runs of earlier builds useless. */
async function editionOfProgram(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['.', '../text']) {
    const from = new URL(`${folder}/`, import.meta.url);
    for (const name of (await readdir(from)).toSorted()) hash.update(await readFile(new URL(name, from)));
  }
  return hash.digest('hex');
}

function startOf({ documents, groups, off }: IndexParts, simplified: Simplified, written: ReadonlySet<string>): Start {
  const names = [...new Set(documents.flatMap(({ facets }) => Object.keys(facets)))];
  const alphabet = new Set([...SMALL_WORDS, ...groups.flat().flatMap((word) => [...word])]);
  const titles: number[] = [];
  for (const { passages } of documents) {
    let title = 0;
    for (const { place, text } of passages) {
      const plain = foldText(text, simplified);
      for (const character of plain) alphabet.add(character);
      if (place === 'title') title += phrasesOf(plain).flat().length;
    }
    titles.push(title);
  }
  const pairs = [...simplified].filter(([, simple]) => alphabet.has(simple));
  return {
    entries: documents.length,
    traditional: pairs.map(([from]) => from).join(''),
    simplified: pairs.map(([, to]) => to).join(''),
    groups: groups.map((group) => group.filter((word) => written.has(word))),
    off,
    facets: Object.fromEntries(names.map((name) => [name, columnOf(documents.map(({ facets }) => facets[name]))])),
    old: documents.map(({ old }) => (old ? '1' : '0')).join(''),
    lasting: documents.map(({ lasting }) => (lasting ? '1' : '0')).join(''),
    long: documents.map((document) => (isLong(document) ? '1' : '0')).join(''),
    titles: titles.map((length) => String.fromCharCode(FIRST + Math.min(length, 63))).join(''),
  };
}

const cutFor = (runs: readonly Run[]): Cut => ({
  bits: bitsFor(runs.reduce((sum, { terms }) => sum + terms.length, 0)),
  characterBits: bitsFor(runs.reduce((sum, { characters }) => sum + characters.length, 0)),
});

const bitsFor = (postings: number) =>
  Math.max(0, Math.min(16, Math.ceil(Math.log2((postings * BYTES_PER_POSTING) / SHARD))));
