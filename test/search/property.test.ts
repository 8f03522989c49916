import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import { documentsIn } from './documents-in.ts';
import { simplifiedOf } from '../../src/search/index/simplified.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { foldText } from '../../src/search/text/fold.ts';
import { entry } from './entry.ts';
import { randomFrom } from '../random-from.ts';

const ENTRIES = 150;
const QUESTIONS = 300;
const SEED = 20261121;
/** Few characters, so that most phrases stand somewhere, and parts of them elsewhere; no stop words among them. */
const CHARACTERS = '社區区電电樓楼補补貼贴證证養养老残疾垃圾分类类類';
const WORDS = ['Wi', 'Ｆｉ', '１２', '2026', '８', 'abc'];
/** What stands between paragraphs, sentences, and the tokens of one phrase. */
const ENDS = ['\n', '\n\n'];
const STOPS = ['。', '，', '；', '！'];
const GAPS = ['', '', '', '', ' ', '（'];

const random = randomFrom(SEED);
const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
const token = () => (random() < 0.85 ? pick([...CHARACTERS]) : ` ${pick(WORDS)} `);
const sentence = () => Array.from({ length: 2 + Math.floor(random() * 9) }, () => token() + pick(GAPS)).join('');
const text = () =>
  Array.from({ length: 3 + Math.floor(random() * 12) }, () => sentence() + pick(random() < 0.3 ? ENDS : STOPS)).join(
    '',
  );

const simplified = simplifiedOf();
const TRADITIONAL = Map.groupBy(simplified.keys(), (from) => simplified.get(from) ?? '');
const texts = Array.from({ length: ENTRIES }, text);
/** The phrases of a text, one a line, each with its tokens between spaces: cut by rules written a second time, here. */
const scanned = texts.map(phraseLines);

test(`hard texts: ${String(QUESTIONS)} random phrases over few characters (seed ${String(SEED)})`, async () => {
  const ask = await indexOf(texts);
  let hits = 0;
  let across = 0;
  for (let number = 0; number < QUESTIONS; number += 1) {
    const { asked, tokens, isAcross } = phrase(scanned);
    const { right, found } = await compared(asked, scanned, ask);
    expect(missing(right, found), `“${asked}” misses`).toEqual([]);
    const extra = missing(found, right);
    if (tokens.length <= 3) expect(extra, `“${asked}” finds too much`).toEqual([]);
    // A longer phrase is known by its trigrams: what is found beside must at least hold all of them.
    for (const at of extra) for (const three of trigrams(tokens)) expect(scanned[at], asked).toContain(` ${three} `);
    hits += right.length;
    across += Number(isAcross && right.length === 0);
  }
  // The cases say something: phrases that stand somewhere, and such as stand only across a stop.
  expect(hits).toBeGreaterThan(QUESTIONS);
  expect(across).toBeGreaterThan(10);
});

test(`real texts: ${String(QUESTIONS)} random phrases are found exactly where they stand (seed ${String(SEED)})`, async () => {
  const { documents } = await documentsIn({ SITE_NOW: '2026-11-21T10:00+08:00' }, join(import.meta.dirname, '../..'));
  const written = documents.map(({ passages }) => passages.map(({ text: one }) => one).join('\n'));
  const lines = written.map(phraseLines);
  const ask = await indexOf(written);
  let tooMuch = 0;
  for (let number = 0; number < QUESTIONS; number += 1) {
    const { asked } = phrase(lines);
    const { right, found } = await compared(asked, lines, ask);
    expect(missing(right, found), `“${asked}” misses`).toEqual([]);
    tooMuch += Number(found.length > right.length);
  }
  expect(tooMuch / QUESTIONS).toBeLessThan(0.01);
});

type Ask = (question: string) => Promise<number[]>;

/** Entries that hold a phrase, by a scan of the texts and by the index. */
async function compared(asked: string, lines: readonly string[], ask: Ask) {
  const wanted = phraseLines(asked).trim();
  const right = lines.flatMap((text, at) => (text.includes(` ${wanted} `) ? [at] : []));
  return { right, found: await ask(asked) };
}

const missing = (some: readonly number[], others: readonly number[]) => some.filter((one) => !others.includes(one));

const trigrams = (tokens: readonly string[]) => tokens.slice(2).map((_, at) => tokens.slice(at, at + 3).join(' '));

/** Makes an index of texts, and gives what finds in it what was asked as it stands, without the later steps of a query. */
async function indexOf(bodies: readonly string[]): Promise<Ask> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-search-'));
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  });
  vi.stubGlobal('fetch', fetchFromDisk(folder));
  const documents = bodies.map((text, at) => entry({ title: '〇', text, url: `/${String(at)}/` }));
  await writeIndex({ documents, groups: [], off: [] }, join(folder, 'search-index'), join(folder, 'cache'));
  vi.resetModules();
  const { search } = await import('../../src/search/engine.ts');
  return async (question) => {
    const results = await search(question, {});
    const hits = await results.hits(0, results.total);
    const asTyped = hits.filter((_, at) =>
      results.ranking[at]?.reasons.every((reason) => 'phrase' in reason && reason.factors.choice === 1),
    );
    return asTyped.map(({ url }) => Number(/\d+/.exec(url)?.[0]));
  };
}

/** A piece of some text as somebody may type it, or the end of one sentence with the beginning of the next. */
function phrase(all: readonly string[]): { asked: string; tokens: string[]; isAcross: boolean } {
  const lines = pick(all)
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  const at = Math.floor(random() * (lines.length - 1));
  const [line = [], next = []] = [lines[at], lines[at + 1]];
  const isAcross = random() < 0.2;
  const length = 1 + Math.floor(random() * 6);
  const from = Math.floor(random() * Math.max(1, line.length - length + 1));
  const tokens = isAcross ? [...line.slice(-2), ...next.slice(0, 2)] : line.slice(from, from + length);
  return { asked: tokens.map(asTyped).reduce(besideEachOther, ''), tokens, isAcross };
}

/** In either script and width. */
function asTyped(token: string): string {
  if (/^[a-z0-9]+$/.test(token)) {
    const wide = [...token].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
    return pick([token, token.toUpperCase(), wide]);
  }
  return pick([token, ...(TRADITIONAL.get(token) ?? [])]);
}

/** Two words of letters, or two numbers, would be one without something between them. */
function besideEachOther(before: string, token: string): string {
  const kind = (one: string) => (/[a-z]/.test(one) ? 'letter' : /\d/.test(one) ? 'digit' : 'other');
  const [end, begin] = [before.at(-1) ?? '', token.at(0) ?? ''].map((one) => kind(one.normalize('NFKC').toLowerCase()));
  return before + (end === begin && end !== 'other' ? '-' : '') + token;
}

function phraseLines(written: string): string {
  return foldText(written, simplified)
    .split(/[\n\r\t|。，、；：！？,;:!?…—•·]|\.\s/)
    .map((line) => ` ${(line.match(/\p{Script=Han}|[[\p{L}\p{M}]--\p{Script=Han}]+|\p{N}+/gv) ?? []).join(' ')} `)
    .filter((line) => line.trim() !== '')
    .join('\n');
}
