import { expect, test } from 'vitest';
import { dayCells, nthDay, rulerPaths, stageStates } from '../../src/components/time/day-ruler.ts';
import { dayOfMonth, dayWords, nearWords, todayWords, weekWords } from '../../src/components/time/day-words.ts';
import { readWords, termParts, writeWords } from '../../src/components/time/days-left.ts';
import { inForce } from '../../src/components/time/in-force.ts';
import { lunarDay } from '../../src/components/time/lunar-day.ts';
import {
  openingAt,
  readDays,
  readHours,
  weekRows,
  writeDays,
  writeHours,
  type OpeningPeriod,
} from '../../src/components/time/opening-hours.ts';
import { readPhases } from '../../src/components/status/phases.ts';
import { comingPhases } from '../../src/schema/schedule.ts';
import { statusAt, type Schedule } from '../../src/schema/schedule.ts';
import { NOW } from './markup-of.ts';

const words = { left: '公示期还剩*天', last: '公示期*到期', over: '公示期已满' };
const told = (until: string, now: string) => termParts(until, now, words).join('');

test('days left are calendar days in Beijing, and the last day is 今天', () => {
  expect(told('2026-10-25', NOW)).toBe('公示期还剩3天');
  expect(told('2026-10-25', '2026-10-24T23:59+08:00')).toBe('公示期还剩1天');
  expect(told('2026-10-25', '2026-10-25T00:00+08:00')).toBe('公示期今天到期');
  expect(told('2026-10-25', '2026-10-25T15:59Z')).toBe('公示期今天到期');
  expect(told('2026-10-25', '2026-10-25T16:00Z')).toBe('公示期已满');
});

test('a term that ends at an instant is over at that instant', () => {
  expect(told('2026-11-01T18:00+08:00', '2026-10-31T23:00+08:00')).toBe('公示期还剩1天');
  expect(told('2026-11-01T18:00+08:00', '2026-11-01T17:59+08:00')).toBe('公示期今天到期');
  expect(told('2026-11-01T18:00+08:00', '2026-11-01T18:00+08:00')).toBe('公示期已满');
});

test('the words of a term survive their attribute', () => {
  expect(readWords(writeWords(words))).toEqual(words);
});

test('the ruler has one cell a day, both ends included', () => {
  expect(dayCells('2026-10-19', '2026-10-25', NOW)).toEqual({ all: 7, past: 3, today: true });
  expect(rulerPaths({ all: 7, past: 3, today: true })).toEqual(['M0 5H70', 'M0 5H30', 'M30 5h9']);
  expect(nthDay('2026-10-19', '2026-10-25', NOW)).toBe('第 4 天，共 7 天');
  expect(nthDay('2026-10-19', '2026-10-25', '2026-10-26')).toBe('共 7 天，已满');
  expect(nthDay('2026-10-19', '2026-10-25', '2026-10-18')).toBe('共 7 天，未开始');
});

test('the stage in hand is the first whose last day is not over', () => {
  const ends = ['2026-10-12', '2026-10-14', '2026-10-25', ''];
  expect(stageStates(ends, NOW)).toEqual(['past', 'past', 'now', undefined]);
  expect(stageStates(ends, '2026-10-26')).toEqual(['past', 'past', 'past', 'now']);
  expect(stageStates(['2026-10-12'], NOW)).toEqual(['past']);
});

test('days are said as people say them', () => {
  expect(dayWords('2026-10-09')).toBe('2026年10月9日');
  expect(dayOfMonth('2026-10-09')).toBe('9日');
  expect(weekWords('2026-10-24', NOW)).toBe('10月24日 周六');
  expect(dayWords('2027-03')).toBe('2027年3月');
  expect(nearWords('2026-11-01T01:00Z', NOW)).toBe('11月1日 9:00');
  expect(todayWords('2026-10-22')).toBe('今天　10月22日　星期四');
  expect(lunarDay('2026-10-22')).toBe('农历九月十三');
  expect(lunarDay('2026-02-17')).toBe('农历正月初一');
});

test('a day of another year says its year', () => {
  expect(nearWords('2025-12-31', NOW)).toBe('2025年12月31日');
  expect(nearWords('2027-01-05T18:00+08:00', NOW)).toBe('2027年1月5日 18:00');
  expect(weekWords('2027-01-05', NOW)).toBe('2027年1月5日 周二');
  // The year begins at midnight in Beijing.
  expect(nearWords('2027-01-01', '2026-12-31T16:00Z')).toBe('1月1日');
  expect(nearWords('2027-01-01', '2026-12-31T15:59Z')).toBe('2027年1月1日');
});

test('the browser gets only the phases still to come, and reads them back', () => {
  const schedule: Schedule = [
    { from: null, code: 'wait', label: '未开始' },
    { from: '2026-10-12T09:00+08:00', code: 'open', label: '征集中' },
    { from: '2026-11-01T18:00+08:00', code: 'closed', label: '已截止待反馈' },
    { from: '2026-11-20', code: 'done', label: '落实中 1/2' },
  ];
  const coming = comingPhases(schedule, NOW);
  expect(coming).toBe('2026-11-01T18:00+08:00 closed 已截止待反馈|2026-11-20 done 落实中 1/2');
  expect(readPhases(coming ?? '')).toEqual(schedule.slice(2));
  expect(statusAt(readPhases(coming ?? ''), '2026-11-20T00:00+08:00')?.label).toBe('落实中 1/2');
  expect(comingPhases(schedule, '2026-12-01')).toBeUndefined();
});

test('an interval holds from its first moment and no longer at its end', () => {
  const alert = { from: '2026-10-22T10:00+08:00', until: '2026-10-23T16:00+08:00' };
  expect(inForce(alert, '2026-10-22T09:59+08:00')).toBe(false);
  expect(inForce(alert, NOW)).toBe(true);
  expect(inForce(alert, '2026-10-23T16:00+08:00')).toBe(false);
  expect(inForce({}, NOW)).toBe(true);
});

const week = ['mon', 'tue', 'wed', 'thu', 'fri'];
const hall: OpeningPeriod[] = [
  { days: week, from: '14:00', to: '17:30' },
  { days: week, from: '08:30', to: '12:00' },
  { days: ['sat'], from: '09:00', to: '11:30' },
];

test.each([
  ['2026-10-22T08:00+08:00', '还没开门', '8:30 开门'],
  ['2026-10-22T10:00+08:00', '现在开门', '中午 12:00 休息'],
  ['2026-10-22T12:00+08:00', '休息中', '14:00 开门'],
  ['2026-10-22T16:00+08:00', '现在开门', '17:30 关门'],
  ['2026-10-22T17:30+08:00', '已下班', '明天 8:30 开门'],
  ['2026-10-24T12:00+08:00', '已下班', '周一 8:30 开门'],
  ['2026-10-25T10:00+08:00', '今天不开', '明天 8:30 开门'],
])('the hall at %s: %s, %s', (now, label, next) => {
  expect(openingAt(hall, now)).toMatchObject({ label, next });
  expect(openingAt(readHours(writeHours(hall)), now)).toMatchObject({ label, next });
});

test('on a public holiday the weekly hours do not hold', () => {
  const off = ['2026-10-22', '2026-10-23'];
  expect(openingAt(hall, NOW, off)).toEqual({ code: 'closed', label: '放假不开', next: '周六 9:00 开门' });
});

test('days off are written in runs, and read back', () => {
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-10-01'];
  expect(writeDays(days)).toBe('2026-02-27+2 2026-10-01');
  expect(readDays(writeDays(days))).toEqual(days);
  expect(readDays('')).toEqual([]);
});

test('the week is a short table, closed days last', () => {
  expect(weekRows(hall).map(({ label, periods }) => [label, ...periods.map(({ time }) => time)])).toEqual([
    ['周一至周五', '8:30—12:00', '14:00—17:30'],
    ['周六', '9:00—11:30'],
    ['周日'],
  ]);
  const station = [{ days: ['mon', 'wed', 'fri'], from: '08:30', to: '12:00', note: '节假日不开' }];
  expect(weekRows(station)[0]).toMatchObject({ label: '周一、三、五', note: '节假日不开' });
  // What is said of some of them stands with those alone; days that differ in it have rows of their own.
  const meals = [
    { days: ['mon', 'tue'], from: '17:00', to: '18:20', note: '晚餐' },
    { days: ['mon', 'tue', 'sat'], from: '10:50', to: '12:40', note: '午餐' },
    { days: ['sun'], from: '10:50', to: '12:40' },
  ];
  expect(weekRows(meals).slice(0, 3)).toEqual([
    {
      days: ['mon', 'tue'],
      label: '周一、二',
      periods: [
        { time: '10:50—12:40', note: '午餐' },
        { time: '17:00—18:20', note: '晚餐' },
      ],
    },
    { days: ['sat'], label: '周六', periods: [{ time: '10:50—12:40' }], note: '午餐' },
    { days: ['sun'], label: '周日', periods: [{ time: '10:50—12:40' }], note: undefined },
  ]);
});
