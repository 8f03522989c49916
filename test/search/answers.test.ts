import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import { search } from '../../src/search/engine.ts';
import { indexOfSample, NOW } from './in-node.ts';

const ids = z.array(z.string()).default([]);
const questionsFile = z.array(
  z.strictObject({
    q: z.string(),
    first: ids,
    card: ids,
    choice: ids,
    shown: z.boolean().default(false),
    held: z.boolean().default(false),
  }),
);
type Question = z.infer<typeof questionsFile>[number];
/** As many as the page decides by. */
const FIRST = 4;
/** Share of the questions that have an answer whose first result is the right one. */
const FIRST_RIGHT = 0.95;
const FIRST_RIGHT_HELD = 0.93;

let folder: string;
let asked: { question: Question; first: string; cards: string[] }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  vi.stubGlobal('fetch', fetchFromDisk(folder));
  await indexOfSample(folder);
  const questions = questionsFile.parse(parse(await readFile(join(import.meta.dirname, 'answers.yml'), 'utf8')));
  asked = [];
  for (const question of questions) {
    const results = await search(question.q, {});
    const hits = await results.hits(0, 10);
    const cards = await results.answers(hits.slice(0, FIRST), NOW);
    asked.push({ question, first: idOf(hits[0]?.url ?? ''), cards: cards.map(({ url }) => idOf(url)) });
  }
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

const idOf = (url: string) => url.replace(/#.*/, '').replace(/^\/|\/$/g, '');

test('there are enough questions, and enough of them are held out', () => {
  expect(asked.length).toBeGreaterThan(200);
  expect(asked.filter(({ question }) => question.held).length).toBeGreaterThanOrEqual(60);
  // Traps: nothing may be shown.
  const traps = asked.filter(({ question: { card, choice } }) => card.length + choice.length === 0);
  expect(traps.length).toBeGreaterThan(100);
});

test('no card is wrong, and none is missing that has everything asked', () => {
  const wrong = asked.flatMap(({ question: { q, card, choice, shown }, cards }) => {
    const right =
      cards.length === 0
        ? !shown
        : cards.length === 1
          ? card.includes(cards[0]!)
          : cards.toSorted().join() === choice.toSorted().join();
    return right ? [] : [`${q}：${cards.join('、') || '没有'}`];
  });
  expect(wrong).toEqual([]);
});

test('the first result is the right one in 95 of 100', () => {
  const share = (some: typeof asked) => {
    const answered = some.filter(({ question }) => question.first.length > 0);
    const right = answered.filter(({ question, first }) => question.first.includes(first));
    return right.length / answered.length;
  };
  expect(share(asked)).toBeGreaterThanOrEqual(FIRST_RIGHT);
  expect(share(asked.filter(({ question }) => question.held))).toBeGreaterThanOrEqual(FIRST_RIGHT_HELD);
});
