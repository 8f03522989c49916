import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, gunzipSync } from 'node:zlib';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Content, Entry } from '../../src/collections/entry.ts';
import { assemble } from '../../src/model/assemble.ts';
import { crc32Combine } from '../../src/outputs/crc32-combine.ts';
import { textOf, type Output, type Piece } from '../../src/outputs/output.ts';
import { outputsOf } from '../../src/outputs/outputs-of.ts';
import { writeOutput, type WrittenFile } from '../../src/outputs/write-output.ts';
import { foldersFrom } from '../../src/reader/folders.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { randomFrom } from '../random-from.ts';
import { changingBoard } from './changing-board.ts';

let content: Content;

beforeAll(async () => {
  content = await readContent(foldersFrom({}, process.cwd()));
});

const piecesOf = (outputs: readonly Output[]): Piece[] => outputs.flatMap(({ pieces }) => [...pieces]);

test(
  'after whatever change, pieces with the same key have the same text, and one entry changes few',
  { timeout: 180_000 },
  () => {
    const board = changingBoard(content, 20261121);
    const texts = new Map<string, string>();
    let before = new Set<string>();
    for (const what of ['nothing', ...board.steps, ...board.steps, ...board.steps]) {
      if (what !== 'nothing') board.step(what);
      const outputs = outputsOf(board.sources());
      expect(new Set(outputs.map(({ path }) => path)).size, 'paths').toBe(outputs.length);
      const pieces = piecesOf(outputs);
      for (const { key, text } of pieces) {
        const own = text();
        // Not an assertion for each: these are very many.
        if ((texts.get(key) ?? own) !== own) expect(own, what).toBe(texts.get(key));
        texts.set(key, own);
      }
      const keys = new Set(pieces.map(({ key }) => key));
      const made = [...keys].filter((key) => !before.has(key)).length;
      // Two chunks each of JSON, CSV and sitemap, of a year and of all; the phones' list and a group; new years.
      // Two feeds and a calendar each of the site, its column and, where it is for all, five communities; its own calendar.
      if (['added', 'edited', 'text edited', 'deleted'].includes(what)) expect(made, what).toBeLessThanOrEqual(40);
      before = keys;
    }
  },
);

test('what is written from pieces of before is, byte for byte, what is written anew', () => {
  const board = changingBoard(content, 7);
  const root = temporary();
  let before = new Map<string, WrittenFile>();
  for (const what of ['nothing', 'added', 'moved a year', 'withdrawn', 'deleted', 'upload added']) {
    if (what !== 'nothing') board.step(what);
    const outputs = outputsOf(board.sources());
    const next = new Map<string, WrittenFile>();
    for (const own of outputs) {
      const written = write(own, join(root, what), before.get(own.path));
      const anew = write(own, join(root, `${what}, anew`));
      const [plain, packed] = ['', '.gz'].map((ending) => readFileSync(written.file + ending));
      expect(plain!.equals(readFileSync(anew.file)), own.path).toBe(true);
      expect(packed!.equals(readFileSync(`${anew.file}.gz`)), own.path).toBe(true);
      expect(plain!.toString(), own.path).toBe(textOf(own));
      expect(gunzipSync(packed!).equals(plain!), own.path).toBe(true);
      next.set(own.path, written);
    }
    before = next;
  }
});

test('at ten thousand entries one more makes as little anew as at a thousand', () => {
  const growth = [1000, 10_000].map((count) => {
    const site = (entries: readonly Entry[]) => ({
      site: assemble({ entries, settings: content.settings!, now: '2026-11-21T10:00+08:00' }),
      media: new Map(),
      bodyOf: () => '一段。'.repeat(500),
      allowance: { officePhones: [], exceptions: [] },
    });
    const entries = Array.from({ length: count }, (_, index) => copyOf(content, index));
    const before = new Set(piecesOf(outputsOf(site(entries))).map(({ key }) => key));
    const after = outputsOf(site([...entries, copyOf(content, count)]));
    const made = piecesOf(after).filter(({ key }) => !before.has(key));
    expect(after.every(({ pieces }) => new Set(pieces.map(({ key }) => key)).size === pieces.length)).toBe(true);
    return { pieces: made.length, bytes: made.reduce((sum, { text }) => sum + text().length, 0) };
  });
  expect(growth[1]!.pieces).toBeLessThanOrEqual(growth[0]!.pieces + 6);
  expect(growth[1]!.bytes).toBeLessThanOrEqual(3 * growth[0]!.bytes);
});

/** A disclosure or an alert, which has no date of publication, of some year. */
function copyOf({ entries }: Content, index: number): Entry {
  const wanted = index % 4 === 0 ? 'alerts' : 'disclosures';
  const entry = entries.find(({ collection, data }) => collection === wanted && !('withdrawn' in data))!;
  const published = `${String(2016 + (index % 11))}-0${String(1 + (index % 9))}-11`;
  const data = wanted === 'alerts' ? entry.data : { ...entry.data, published, publishAt: undefined };
  return {
    ...entry,
    id: `copy-${String(index)}`,
    data: data,
    digest: String(index).padStart(64, '0'),
  };
}

const output = (texts: readonly string[]): Output => ({
  path: 'data/some.json',
  type: 'application/json',
  pieces: texts.map((text) => ({ key: String(crc32(text)), text: () => text })),
});

test.each([[[]], [['']], [['', '']], [['一']], [['', '一', '']], [['公示\n'.repeat(40_000), '', '二'.repeat(9)]]])(
  'an ordinary program reads the compressed form, of %#',
  (texts) => {
    const { file } = write(output(texts), temporary());
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(texts.join(''));
    expect(execFileSync('gzip', ['-dc', `${file}.gz`], { maxBuffer: 1e8 }).toString()).toBe(texts.join(''));
  },
);

test('a piece that is not as it was left is made again', () => {
  const texts = ['第一段', '第二段', '第三段'].map((text) => text.repeat(50));
  const made: string[] = [];
  const watched = () => ({
    ...output(texts),
    pieces: output(texts).pieces.map(({ key, text }) => ({ key, text: () => (made.push(text().slice(0, 3)), text()) })),
  });
  const first = write(watched(), temporary());
  const again = () => {
    made.length = 0;
    const { file } = write(watched(), temporary(), first);
    expect(readFileSync(file, 'utf8')).toBe(texts.join(''));
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(texts.join(''));
    return made;
  };
  const bytes = readFileSync(first.file);
  const packed = readFileSync(`${first.file}.gz`);
  expect(again()).toEqual([]);
  writeFileSync(first.file, bytes.with(bytes.length / 2, 0));
  expect(again()).toEqual(['第二段']);
  writeFileSync(first.file, bytes.subarray(0, bytes.length - 1));
  expect(again()).toEqual(['第三段']);
  writeFileSync(first.file, bytes);
  writeFileSync(`${first.file}.gz`, packed.with(12, packed[12]! ^ 1));
  expect(again()).toEqual(['第一段']);
  rmSync(`${first.file}.gz`);
  expect(again()).toEqual(['第一段', '第二段', '第三段']);
});

test('a file that is there is never written into', () => {
  const folder = temporary();
  write(output(['一']), folder);
  expect(() => write(output(['二']), folder)).toThrow(/EEXIST/);
});

test('checksums of parts are combined to that of the whole', () => {
  const random = randomFrom(32);
  for (let step = 0; step < 200; step += 1) {
    const [first, second] = [1, 2].map(() =>
      Buffer.from(Array.from({ length: Math.floor(random() ** 4 * 5000) }, () => Math.floor(random() * 256))),
    );
    const combined = crc32Combine(crc32(first!), crc32(second!), second!.length);
    expect(combined).toBe(crc32(Buffer.concat([first!, second!])));
  }
});

function write(own: Output, folder: string, before?: WrittenFile): WrittenFile {
  const file = join(folder, own.path);
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  return writeOutput(own, file, before && [before]);
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-pieces-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
