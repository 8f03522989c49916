import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import { search } from '../../src/search/engine.ts';
import { explained } from '../../src/search/explain.ts';
import { productOf } from '../../src/search/find/scoring.ts';
import { found, scores } from './in-node.ts';
import { KINDS, meanOf, tableOf, wrongMarks, type Question, type Score } from './judge.ts';

/** For those by which it is tuned, and for those that are held out. */
const FLOORS: Readonly<Record<'tuned' | 'held', Score>> = {
  tuned: { recall: 0.98, reciprocalRank: 0.95, precision: 0.9 },
  held: { recall: 0.96, reciprocalRank: 0.95, precision: 0.9 },
};
const ALL: Score = { recall: 0.98, reciprocalRank: 0.95, precision: 0.9 };
const FEWEST = 160;

let folder: string;
let scored: [Question, Score][];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  vi.stubGlobal('fetch', fetchFromDisk(folder));
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

test('one in three is held out, whoever adds a question', () => {
  expect(wrongMarks(scored.map(([question]) => question))).toEqual([]);
  expect(scored.filter(([{ held }]) => held).length).toBeGreaterThanOrEqual(scored.length / 4);
});

test.each(Object.keys(ALL) as (keyof Score)[])('%s is high enough over all questions, and over each half', (name) => {
  const mean = (of: (question: Question) => boolean) =>
    meanOf(scored.filter(([question]) => of(question)).map(([, score]) => score))[name];
  expect(mean(() => true)).toBeGreaterThanOrEqual(ALL[name]);
  expect(mean(({ held }) => !held)).toBeGreaterThanOrEqual(FLOORS.tuned[name]);
  expect(mean(({ held }) => held === true)).toBeGreaterThanOrEqual(FLOORS.held[name]);
});

test('repealed policies come after all that is in force, though the title of one says it best', async () => {
  const pages = (await found('公开栏')).map((url) => url.split('#')[0]);
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.slice(-2)).toEqual(['/policies/open-affairs-2019/', '/policies/open-affairs-2023/']);
});

test.each(['志愿者', '周末志愿'])('%s: calls that are open stand before figures and rules', async (question) => {
  const pages = await found(question);
  const first = (type: string) => pages.findIndex((url) => url.startsWith(`/${type}/`));
  expect(first('volunteering')).toBeGreaterThanOrEqual(0);
  for (const type of ['indicators', 'policies']) {
    if (first(type) !== -1) expect(first('volunteering')).toBeLessThan(first(type));
  }
});

test('snippets say when the water is off, and which number to ring', async () => {
  const first = async (question: string) => {
    const [hit] = await (await search(question, {})).hits(0, 1);
    return hit?.snippet.map(({ text }) => text).join('') ?? '';
  };
  expect(await first('停水')).toContain('11月24日（周二）9:00—16:00');
  expect(await first('家里燃气味很大打哪个电话')).toContain('0999-5550150');
});

test.each(['服务站', '图书室', '长者食堂'])('%s: no snippet shows what is for makers of maps', async (question) => {
  const hits = await (await search(question, {})).hits(0, 10);
  const shown = hits.map(({ snippet }) => snippet.map(({ text }) => text).join('')).join('\n');
  expect(shown).not.toMatch(/WGS|GCJ|天地图/);
});

test('what is near enough is not called a failure', async () => {
  expect((await search('老人食堂吃饭多少钱一份几点开', {})).close).toBe(true);
});

test.each(['低保怎么办', 'dibaoshenqing', '国办发 2019 3', '受星钱', '暖气不热怎么报修', '东里12号楼电梯要交多少钱'])(
  '%s: the reasons add up to the points, and the points to the order',
  async (question) => {
    const { ranking, total, related } = await search(question, {});
    expect(total).toBeGreaterThan(0);
    for (const [at, score] of ranking.entries()) {
      let points = 0;
      for (const reason of score.reasons) {
        if ('step' in reason) points *= reason.factor;
        else points += reason.rarity * productOf(reason.factors);
      }
      expect(points).toBeCloseTo(score.points, 6);
      const next = ranking[at + 1];
      const sameRank = next && at + 1 !== total - related && next.old === score.old;
      if (sameRank) expect(next.points).toBeLessThanOrEqual(score.points);
    }
  },
);

test('what is explained names the words, where they stand, and by which step they were found', async () => {
  const lines = async (question: string) => {
    const { ranking, total, related } = await search(question, {});
    return ranking[0] ? explained(ranking[0], total === related).join('\n') : '';
  };
  expect(await lines('低保怎么办')).toMatch(/“低保”原词在标题.*占标题[^]*去掉客套话以后才找到/);
  expect(await lines('寿星钱')).toContain('“寿星钱”近义词在');
  expect(await lines('dibao')).toContain('按拼音或首字母找到');
  expect(await lines('临时就助')).toContain('按改正后的字找到');
  expect(await lines('卧床老人出不了门怎么办')).toContain('只含问题的一部分');
});
