import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SearchDocument } from '../../src/search/index/document.ts';
import { indexBuilder } from '../../src/search/index/index-builder.ts';
import type { MadeIndex } from '../../src/search/index/make-index.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { randomFrom } from '../random-from.ts';
import { entry } from './entry.ts';

const SEED = 20261129;
const GROUPS = [
  ['低保', '最低生活保障'],
  ['物业', '物管'],
];
const WORDS = '低保 物业 最低生活保障 停水 古井 公示 维修 电梯 社区 居民 会议 桥 灯 通知 名单 2026 AED'.split(' ');

test(`after every step the index is the one made from nothing, byte for byte (seed ${String(SEED)})`, async () => {
  const board = new Board(SEED, 50);
  const folder = await temporaryFolder();
  let builder = indexBuilder(folder);
  for (let step = 0; step < 40; step += 1) {
    const done = board.change();
    // A program that was ended begins with what is on the disk.
    if (step % 7 === 3) {
      builder.close();
      builder = indexBuilder(folder);
    }
    expect(allOf(await make(builder, board)), `step ${String(step)}: ${done}`).toEqual(allOf(await fromNothing(board)));
  }
  builder.close();
});

test(`the same where the newest entries are a segment of their own (seed ${String(SEED)})`, async () => {
  const board = new Board(SEED, 2100);
  const builder = indexBuilder(await temporaryFolder());
  expect((await make(builder, board)).manifest.segments).toHaveLength(2);
  for (let round = 0; round < 2; round += 1) {
    for (let step = 0; step < 10; step += 1) {
      board.change();
      await make(builder, board);
    }
    expect(allOf(await make(builder, board))).toEqual(allOf(await fromNothing(board)));
  }
  builder.close();
});

test('only what was not met before is asked for', async () => {
  const board = new Board(SEED, 20);
  const builder = indexBuilder(await temporaryFolder());
  const asked: string[] = [];
  const ask = () =>
    builder.make(board.order(), (keys) => {
      asked.push(...keys);
      return board.documents(keys);
    });
  await ask();
  expect(asked.splice(0)).toEqual(board.order().keys);
  await ask();
  expect(asked).toEqual([]);
  board.add(0);
  await ask();
  expect(asked).toEqual(board.order().keys.slice(0, 1));
  builder.close();
});

test('an added entry costs the same among few and among many', async () => {
  const changed = async (entries: number) => {
    const board = new Board(SEED, entries);
    const builder = indexBuilder(await temporaryFolder());
    const before = await make(builder, board);
    board.add(0);
    const after = await make(builder, board);
    builder.close();
    return [...after.files.keys()].filter((path) => !before.files.has(path)).length;
  };
  expect(await changed(3000)).toBeLessThan(2 * (await changed(1000)));
});

test.each([
  [
    'a byte changed',
    (bytes: Buffer) => bytes.fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1),
  ],
  ['half written', (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.6)],
  ['something else', () => Buffer.from('not ours at all, but long enough to be looked at as if it were')],
  ['empty', () => Buffer.alloc(0)],
])('a damaged cache is noticed: %s', async (_, damage) => {
  const board = new Board(SEED, 30);
  const folder = await temporaryFolder();
  const builder = indexBuilder(folder);
  await make(builder, board);
  builder.close();
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    await writeFile(file, damage(await readFile(file)));
    board.remove(3);
    board.edit(5);
    board.add(0);
    const again = indexBuilder(folder);
    expect(allOf(await make(again, board))).toEqual(allOf(await fromNothing(board)));
    again.close();
  }
});

test('a text that was damaged after it was cut is not published', async () => {
  const documents = Array.from({ length: 5 }, (_, at) =>
    entry({ title: `第${String(at)}号`, text: '古井公示'.repeat(at + 1) }),
  );
  const folder = await temporaryFolder();
  const write = () => writeIndex({ documents, groups: [], off: [] }, join(folder, 'index'), join(folder, 'cache'));
  const before = await write();
  const [edition = ''] = await readdir(join(folder, 'cache'));
  const cuts = join(folder, 'cache', edition, 'cuts');
  const bytes = await readFile(cuts);
  const place = bytes.indexOf(' text 0') + 20;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(cuts, bytes);
  expect(await write()).toEqual(before);
  expect((await readFile(cuts)).equals(bytes)).toBe(false);
});

/** Entries by their keys, newest first, which are changed as clerks change them. */
class Board {
  readonly #random: () => number;
  readonly #documents = new Map<string, SearchDocument>();
  #keys: string[] = [];
  #made = 0;

  constructor(seed: number, count: number) {
    this.#random = randomFrom(seed);
    while (this.#keys.length < count) this.add(0);
  }

  order = () => ({ keys: this.#keys, groups: GROUPS, off: [] });

  documents = (keys: readonly string[]) => keys.flatMap((key) => this.#documents.get(key) ?? []);

  /** `at` counts from the newest. */
  add(at: number): void {
    // Several on one day, and some without a day before all others.
    const undated = at === this.#keys.length && this.#made < 3;
    const age = this.#keys.length - at;
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(age / 3))).toISOString().slice(0, 10);
    this.#put(at, 0, undated ? undefined : day);
  }

  edit(at: number): void {
    const before = this.#documents.get(this.#keys[at] ?? '');
    this.#put(at, 1, before?.card.date);
  }

  remove(at: number): void {
    this.#keys = this.#keys.toSpliced(at, 1);
  }

  /** What an office does, and says what it did. */
  change(): string {
    const at = this.#below(this.#keys.length);
    const kinds = {
      add: () => this.add(0),
      'add an older one': () => this.add(at),
      edit: () => this.edit(at),
      remove: () => this.remove(at),
      'remove and bring back': () => {
        const [key = ''] = this.#keys.splice(at, 1);
        this.#keys = this.#keys.toSpliced(at, 0, key);
      },
      'move to another day': () => {
        const [key = ''] = this.#keys.slice(at);
        this.#keys = this.#keys.toSpliced(at, 1).toSpliced(this.#below(this.#keys.length), 0, key);
      },
      'add many': () => {
        for (let more = this.#below(12); more > 0; more -= 1) this.add(0);
      },
      'remove many': () => {
        for (let more = this.#below(12); more > 0; more -= 1) this.remove(this.#below(this.#keys.length));
      },
    };
    const names = Object.keys(kinds) as (keyof typeof kinds)[];
    const name = names[this.#below(names.length)] ?? 'add';
    kinds[name]();
    return name;
  }

  #put(at: number, instead: number, day: string | undefined): void {
    this.#made += 1;
    const text = Array.from({ length: 8 }, () => WORDS[this.#below(WORDS.length)]).join('');
    const made = entry({
      title: `第${String(this.#made)}号${text.slice(0, 6)}`,
      text,
      year: day?.slice(0, 4) ?? '2024',
    });
    const url = `/notices/${String(this.#made)}/`;
    this.#documents.set(url, { ...made, card: { ...made.card, url, ...(day !== undefined && { date: day }) } });
    this.#keys = this.#keys.toSpliced(at, instead, url);
  }

  #below = (count: number) => Math.floor(this.#random() * count);
}

const make = (builder: ReturnType<typeof indexBuilder>, board: Board) => builder.make(board.order(), board.documents);

async function fromNothing(board: Board): Promise<MadeIndex> {
  const folder = await temporaryFolder();
  const builder = indexBuilder(folder);
  return make(builder, board);
}

/** Every byte of an index, as text. */
const allOf = ({ manifest, files }: MadeIndex) => ({
  manifest,
  files: Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => [path, Buffer.from(bytes()).toString('base64')]),
  ),
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-index-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
