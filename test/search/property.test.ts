import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { search } from '../../src/search/engine.ts';
import { simplifiedOf } from '../../src/search/index/simplified.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { foldText } from '../../src/search/text/fold.ts';
import { entry } from './entry.ts';
import { fetchFrom } from './in-node.ts';

const ENTRIES = 150;
const QUESTIONS = 600;
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
const texts = Array.from({ length: ENTRIES }, text);
/** The phrases of a text, one a line, each with its tokens between spaces: cut by rules written a second time, here. */
const scanned = texts.map(phraseLines);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-search-'));
  vi.stubGlobal('fetch', fetchFrom(folder));
  // What is asked for must not be in every title.
  const documents = texts.map((body, at) => entry({ title: '某', text: body, url: `/${String(at)}/` }));
  await writeIndex({ documents, groups: [], off: [] }, join(folder, 'search-index'), join(folder, 'cache'));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

test(`${String(QUESTIONS)} random phrases find exactly the entries that a scan of all texts finds (seed ${String(SEED)})`, async () => {
  let hits = 0;
  let across = 0;
  for (let number = 0; number < QUESTIONS; number += 1) {
    const { asked, isAcross } = phrase();
    const wanted = phraseLines(asked).trim();
    const right = scanned.flatMap((lines, at) => (lines.includes(` ${wanted} `) ? [`/${String(at)}/`] : []));
    const found = await exactly(asked);
    const extra = found.filter((url) => !right.includes(url));
    expect(
      right.filter((url) => !found.includes(url)),
      `“${asked}” misses`,
    ).toEqual([]);
    expect(extra, `“${asked}” finds too much`).toEqual([]);
    hits += right.length;
    across += Number(isAcross && right.length === 0);
  }
  // The cases say something: phrases that stand somewhere, and such as stand only across a stop.
  expect(hits).toBeGreaterThan(QUESTIONS);
  expect(across).toBeGreaterThan(20);
});

/** A piece of some text as somebody may type it, or the end of one sentence with the beginning of the next. */
function phrase(): { asked: string; isAcross: boolean } {
  const lines = pick(scanned)
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  const at = Math.floor(random() * (lines.length - 1));
  const [line = [], next = []] = [lines[at], lines[at + 1]];
  const isAcross = random() < 0.2;
  const length = 1 + Math.floor(random() * 6);
  const from = Math.floor(random() * Math.max(1, line.length - length + 1));
  const tokens = isAcross ? [...line.slice(-2), ...next.slice(0, 2)] : line.slice(from, from + length);
  return { asked: tokens.map(asTyped).reduce(besideEachOther, ''), isAcross };
}

/** In either script and width. */
function asTyped(token: string): string {
  if (/^[a-z0-9]+$/.test(token)) {
    const wide = [...token].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
    return pick([token, token.toUpperCase(), wide]);
  }
  const others = [...simplified].filter(([from, to]) => to === token && CHARACTERS.includes(from));
  return pick([token, ...others.map(([from]) => from)]);
}

/** Two words of letters, or two numbers, would be one without something between them. */
function besideEachOther(before: string, token: string): string {
  const kind = (one: string) => (/[a-z]/.test(one) ? 'letter' : /\d/.test(one) ? 'digit' : 'other');
  const [end, begin] = [before.at(-1) ?? '', token.at(0) ?? ''].map((one) => kind(one.normalize('NFKC').toLowerCase()));
  return before + (end === begin && end !== 'other' ? '-' : '') + token;
}

function phraseLines(written: string): string {
  const folded = foldText(written, simplified).replaceAll(/\d[\d,]*\d/g, (number) => number.replaceAll(',', ''));
  return folded
    .split(/[\n。，；！,;!]/)
    .map((line) => ` ${(line.match(/\p{Script=Han}|[a-z]+|\d+/gu) ?? []).join(' ')} `)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** What is found as it was asked, without what a later step finds by other words. */
async function exactly(asked: string): Promise<string[]> {
  const results = await search(asked, {});
  const hits = await results.hits(0, results.total);
  return hits
    .filter((_, at) => results.ranking[at]?.reasons.every((reason) => !('step' in reason)))
    .map(({ url }) => url.replace(/#.*/, ''));
}

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
