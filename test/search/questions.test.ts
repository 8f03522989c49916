import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fetchFrom, found, scores } from './in-node.ts';
import { KINDS, meanOf, tableOf, type Question, type Score } from './judge.ts';

const FLOORS: Score = { recall: 0.98, reciprocalRank: 0.95, precision: 0.9 };
const FEWEST = 160;

let folder: string;
let scored: [Question, Score][];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  vi.stubGlobal('fetch', fetchFrom(folder));
  scored = await scores(folder);
  console.log(tableOf(scored));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

test('there are enough questions, of every kind', () => {
  expect(scored.length).toBeGreaterThanOrEqual(FEWEST);
  expect(new Set(scored.map(([{ kind }]) => kind))).toEqual(new Set(Object.keys(KINDS)));
});

test.each(Object.entries(FLOORS) as [keyof Score, number][])('%s over all questions is at least %d', (name, floor) => {
  expect(meanOf(scored.map(([, score]) => score))[name]).toBeGreaterThanOrEqual(floor);
});

test('repealed policies come after all that is in force, though the title of one says it best', async () => {
  const pages = (await found('公开栏')).map((url) => url.split('#')[0]);
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.slice(-2)).toEqual(['/policies/open-affairs-2019/', '/policies/open-affairs-2023/']);
});
