import { expect, test } from 'vitest';
import { watchProgress } from '../../../cms/desk/publishing/progress.ts';
import { tookWords, type Took } from '../../../cms/desk/publishing/stage-times.ts';
import { durationWords, progressSentence } from '../../../cms/wire/publication.ts';
import type { BuildProgress } from '../../../src/publication/progress.ts';
import { handClock } from '../support/hand-clock.ts';

const START = Date.parse('2026-11-21T09:00+08:00');

/** A build told by hand: `[seconds since the start, stage, done, total]`. */
function watched(past: readonly Took[], again = false) {
  const hand = handClock(new Date(START).toISOString());
  const watch = watchProgress({ clock: hand.clock, past, again });
  const at = (seconds: number, ...[stage, done = 0, total = 0]: [BuildProgress['stage']?, number?, number?]) => {
    hand.runUntil(new Date(START + seconds * 1000).toISOString());
    if (stage) watch.tell({ stage, done, total });
    return watch.progress();
  };
  return { watch, at };
}

/** An ordinary publication of so many pages. */
const ordinary = (pages: number, seconds: number): Took => ({
  seconds,
  stages: [
    { stage: 'reading', total: 1, seconds: seconds / 4 },
    { stage: 'pages', total: pages, seconds: seconds / 2 },
    { stage: 'files', total: 20, seconds: seconds / 4 },
  ],
});

test('without anything to compare with it says what is done, and no seconds', () => {
  const { watch, at } = watched([]);
  expect(at(0)).toEqual({ label: '正在准备', share: 0 });
  expect(at(1, 'reading', 0, 1)).toEqual({ label: '正在检查内容', share: 0.3 });
  const pages = at(2, 'pages', 3, 12);
  expect(pages).toEqual({ label: '正在生成网页', counted: { done: 3, total: 12 }, share: 0.525 });
  expect(progressSentence(pages)).toBe('正在生成网页（3/12）');
  expect(at(3, 'index')).toEqual({ label: '正在更新搜索', share: 0.75 });
  // What comes late from a stage before changes nothing.
  expect(at(3, 'pages', 12, 12).label).toBe('正在更新搜索');
  watch.built();
  expect(at(4)).toEqual({ label: '正在切换', share: 0.98 });
  expect(watch.took()).toEqual({
    seconds: 4,
    stages: [
      { stage: 'reading', total: 1, seconds: 2 },
      { stage: 'pages', total: 12, seconds: 1 },
      { stage: 'index', total: 0, seconds: 0 },
    ],
  });
});

test('publications like those before are told in seconds, which come true and never rise', () => {
  const { watch, at } = watched([ordinary(10, 4), ordinary(14, 4.4), ordinary(12, 3.6)]);
  const seen = [
    at(0),
    at(0.2, 'reading', 0, 1),
    at(1, 'pages', 0, 12),
    at(1.5, 'pages', 3, 12),
    at(2, 'pages', 6, 12),
    at(3, 'files', 0, 20),
    at(3.9),
  ];
  const seconds = seen.map((progress) => progress.seconds ?? NaN);
  expect(seconds.map(Math.round)).toEqual([4, 4, 3, 3, 2, 1, 0]);
  expect(seconds).toEqual(seconds.toSorted((a, b) => b - a));
  const shares = seen.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(progressSentence(seen[3]!)).toBe('正在生成网页（3/12），大约还要 3 秒');
  watch.built();
  expect(progressSentence(watch.progress())).toBe('正在切换，马上就好');
});

test('what is not like any before gets no seconds, and what takes far longer loses them until the next stage', () => {
  const all: Took = { ...ordinary(900, 80) };
  const few = [ordinary(12, 2), ordinary(9, 2)];
  // Before the pages are counted it may be either.
  const either = watched([...few, all]);
  expect(either.at(0.1, 'reading', 0, 1).seconds).toBeUndefined();
  expect(either.at(0.5, 'pages', 0, 11).seconds).toBeCloseTo(1.5, 0);
  const many = watched(few);
  expect(many.at(0.1, 'reading', 0, 1).seconds).toBeDefined();
  expect(many.at(0.5, 'pages', 0, 900).seconds).toBeUndefined();
  const large = watched([...few, all]);
  large.at(0.1, 'reading', 0, 1);
  expect(large.at(20, 'pages', 200, 1000).seconds).toBeCloseTo(55.6, 0);
  expect(large.at(30, 'pages', 400, 1000).seconds).toBeCloseTo(42, 0);

  const slow = watched(few);
  expect(slow.at(0.5, 'reading', 0, 1).seconds).toBeCloseTo(1.5, 0);
  expect(slow.at(0.6, 'pages', 0, 12).seconds).toBeDefined();
  for (const done of [1, 2, 3, 4]) slow.at(5 * done, 'pages', done, 12);
  expect(slow.at(20.1).seconds).toBeUndefined();
  expect(slow.at(60, 'files', 0, 20).seconds).toBeLessThanOrEqual(1);
});

test('a second try is told as one', () => {
  expect(watched([], true).at(0.1, 'pages', 1, 4).label).toBe('刚才做到一半停了，再试一次：正在生成网页');
});

test('durations in words', () => {
  expect([0.04, 2.14, 9.4, 45.4, 60, 200].map(durationWords)).toEqual([
    '0.0 秒',
    '2.1 秒',
    '9.4 秒',
    '45 秒',
    '1 分钟',
    '3 分 20 秒',
  ]);
  const left = [0.4, 1.2, 9.3, 31, 55, 130].map((seconds) =>
    progressSentence({ label: '正在更新搜索', share: 0, seconds }),
  );
  expect(left.map((sentence) => sentence.split('，')[1])).toEqual([
    '马上就好',
    '大约还要 2 秒',
    '大约还要 10 秒',
    '大约还要 35 秒',
    '大约还要 1 分钟',
    '大约还要 3 分钟',
  ]);
  expect(tookWords(ordinary(12, 2))).toBe(
    '用了 2.0 秒：检查内容 1 个 0.5 秒、生成网页 12 个 1.0 秒、整理文件 20 个 0.5 秒',
  );
});
