import { afterEach, describe, expect, test } from 'vitest';
import { isBefore, keptTime, timeWords, wrongTime } from '../../../cms/app/widgets/kept-time.ts';
import { changedPeriod, lastEnded, periodIn, yearsAround } from '../../../cms/app/widgets/period-parts.ts';
import { typedClock, typedDay } from '../../../cms/app/widgets/typed-time.ts';

const today = '2026-11-29';
const near = { today };
const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe('a day that is typed', () => {
  test.each([
    ['20261201', '2026-12-01'],
    ['12.1', '2026-12-01'],
    ['12月1日', '2026-12-01'],
    ['12月1号 周二', '2026-12-01'],
    ['2026年12月1日 周二', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
    ['26.12.1', '2026-12-01'],
    ['１２．１', '2026-12-01'],
    ['1201', '2026-12-01'],
    ['明天', '2026-11-30'],
  ])('%s is %s', (typed, day) => expect(typedDay(typed, near)).toBe(day));

  test.each(['', '12', '2.30', '13.1', '2026', '下周一', '1.2.3.4', '2026-1'])('“%s” is none, or not yet', (typed) =>
    expect(typedDay(typed, near)).toBeUndefined(),
  );

  test('that ends something is the first one from its begin on', () => {
    expect(typedDay('1.5', { today, from: '2026-12-20' })).toBe('2027-01-05');
    expect(typedDay('12.25', { today, from: '2026-12-20' })).toBe('2026-12-25');
    expect(typedDay('11.20', { today, from: '2026-12-01' })).toBe('2026-11-20');
    expect(isBefore('2026-12-01', '2026-12-20')).toBe(true);
    expect(isBefore('12月', '2026-12-20')).toBe(false);
  });

  test('reads with its weekday, and what is none stays as it was typed, with a sentence', () => {
    expect(timeWords('day', '2026-12-01')).toBe('2026年12月1日 周二');
    expect(keptTime('day', '下周一', near)).toBe('下周一');
    expect(timeWords('day', '下周一')).toBe('下周一');
    expect(wrongTime('day', '下周一')).toContain('12月1日');
    expect(wrongTime('day', '2026-02-30')).toBeDefined();
    expect(wrongTime('day', '')).toBeUndefined();
  });
});

describe('a time of day that is typed', () => {
  test.each([
    ['18:00', '18:00'],
    ['1800', '18:00'],
    ['18：30', '18:30'],
    ['下午6点半', '18:30'],
    ['晚上7:05', '19:05'],
    ['8点', '08:00'],
    ['9', '09:00'],
    ['24:00', '24:00'],
    ['中午12点', '12:00'],
  ])('%s is %s', (typed, clock) => expect(typedClock(typed)).toBe(clock));

  test.each(['', '25:00', '18:60', '24:30', '六点'])('“%s” is none', (typed) =>
    expect(typedClock(typed)).toBeUndefined(),
  );
});

describe.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('an instant, on a computer set to %s', (place) => {
  test('is typed in one line or in parts, and kept with the time of Beijing', () => {
    process.env['TZ'] = place;
    expect(keptTime('instant', '12月1日 18:00', near)).toBe('2026-12-01T18:00+08:00');
    expect(keptTime('instant', '2026-03-01T09:00', near)).toBe('2026-03-01T09:00+08:00');
    expect(keptTime('instant', '12.1 下午6点', near)).toBe('2026-12-01T18:00+08:00');
    expect(keptTime('instant', '12.2', near, '2026-12-01T18:00+08:00')).toBe('2026-12-02T18:00+08:00');
    expect(keptTime('instant', '12月1日', near)).toBe('2026-12-01');
    expect(wrongTime('instant', '2026-12-01')).toBe('还没有写几点');
  });

  test('reads in the time of Beijing, whatever offset the file has', () => {
    process.env['TZ'] = place;
    expect(timeWords('instant', '2026-11-30T16:00Z')).toBe('2026年12月1日 周二');
    expect(wrongTime('instant', '2026-11-30T16:00Z')).toBeUndefined();
  });
});

test('a date of an old paper goes as far as it is known', () => {
  const kept = (typed: string) => keptTime('partialDate', typed, near);
  expect(['2019年8月6日', '20190806', '2019年8月', '2019.8', '2019年', '不详'].map(kept)).toEqual([
    ...['2019-08-06', '2019-08-06', '2019-08', '2019-08', '2019', '不详'],
  ]);
  expect(['2019-08-06', '2019-08', '2019', '不详'].map((date) => timeWords('partialDate', date))).toEqual([
    ...['2019年8月6日', '2019年8月', '2019年', '不详'],
  ]);
  expect(wrongTime('partialDate', kept('前年'))).toContain('不详');
});

test('a period is offered as the one that ended last, and keeps its end in another length and year', () => {
  expect(lastEnded('quarter', today, '')).toBe('2026-Q3');
  expect(lastEnded('month', '2027-01-05', '')).toBe('2026-12');
  expect(lastEnded('year', today, '')).toBe('2025');
  expect(lastEnded('month', today, '2026-Q3')).toBe('2026-09');
  expect(changedPeriod('2026-Q3', '2025')).toBe('2025-Q3');
  expect(periodIn('2026-H1')).toEqual({ kind: 'half-year', year: '2026' });
  expect(periodIn('2026年第三季度')).toBeUndefined();
  expect(yearsAround(today, '2008')).toContain('2008');
});
