import { afterEach, describe, expect, test, vi } from 'vitest';
import { isBefore, keptClock, keptTime, timeWords, wrongClock, wrongTime } from '../../../cms/app/widgets/kept-time.ts';
import { changedPeriod, lastEnded, periodIn, yearsAround } from '../../../cms/app/widgets/period-parts.ts';
import { otherWeekday, typedClock, typedDay } from '../../../cms/app/widgets/typed-time.ts';

const today = '2026-11-29';
const near = { today };
afterEach(() => {
  vi.unstubAllEnvs();
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

test('a day that is typed with the weekday of another is taken, and that is said', () => {
  const slip = { day: '2026-12-01', said: '2026年12月1日是周二，不是周三，请核对是哪一天' };
  expect(otherWeekday('12月1日 周三', '2026-12-01')).toEqual(slip);
  expect(otherWeekday('12月1日（星期三）18:00', '2026-12-01')).toEqual(slip);
  expect(otherWeekday('12月1日 周二', '2026-12-01')).toBeUndefined();
  expect(otherWeekday('11月29日 星期天', '2026-11-29')).toBeUndefined();
  expect(otherWeekday('下周三', '下周三')).toBeUndefined();
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
    ['凌晨12点', '00:00'],
    ['凌晨3点', '03:00'],
    ['晚上12点', '24:00'],
    ['半夜十二点', '24:00'],
    ['六点', '06:00'],
    ['九点一刻', '09:15'],
    ['9点一刻', '09:15'],
    ['9点3刻', '09:45'],
    ['下午三点半', '15:30'],
    ['下午两点零五分', '14:05'],
    ['二十点三十', '20:30'],
    ['上午十点整', '10:00'],
  ])('%s is %s', (typed, clock) => expect(typedClock(typed)).toBe(clock));

  test.each(['', '25:00', '18:60', '24:30', '六', '十十点', '二十五点', '晚上1点', '晚上12点半'])(
    '“%s” is none',
    (typed) => expect(typedClock(typed)).toBeUndefined(),
  );
});

describe.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('an instant, on a computer set to %s', (place) => {
  test('is typed in one line or in parts, and kept with the time of Beijing', () => {
    vi.stubEnv('TZ', place);
    expect(keptTime('instant', '12月1日 18:00', near)).toBe('2026-12-01T18:00+08:00');
    expect(keptTime('instant', '2026-03-01T09:00', near)).toBe('2026-03-01T09:00+08:00');
    expect(keptTime('instant', '12.1 下午6点', near)).toBe('2026-12-01T18:00+08:00');
    expect(keptTime('instant', '12.2', near, '2026-12-01T18:00+08:00')).toBe('2026-12-02T18:00+08:00');
    expect(keptTime('instant', '12月1日晚上12点', near)).toBe('2026-12-02T00:00+08:00');
    expect(keptTime('instant', '12月31日 24:00', near)).toBe('2027-01-01T00:00+08:00');
    expect(keptTime('instant', '12月1日凌晨12点', near)).toBe('2026-12-01T00:00+08:00');
    expect(keptTime('instant', '12月1日周二三点', near)).toBe('2026-12-01T03:00+08:00');
    expect(keptTime('instant', '半夜12点', near, '2026-12-01T18:00+08:00')).toBe('2026-12-02T00:00+08:00');
    expect(keptTime('instant', '12月1日', near)).toBe('2026-12-01');
    expect(wrongTime('instant', '2026-12-01')).toBe('还没有写几点');
  });

  test('reads in the time of Beijing, whatever offset the file has', () => {
    vi.stubEnv('TZ', place);
    expect(timeWords('instant', '2026-11-30T16:00Z')).toBe('2026年12月1日 周二');
    expect(wrongTime('instant', '2026-11-30T16:00Z')).toBeUndefined();
  });
});

test('a time of day beside a day that is none is said, and the one before it is not kept instead', () => {
  const before = '2026-12-01T18:00+08:00';
  expect(keptClock('傍晚吧', before)).toBe('2026-12-01');
  expect(wrongClock('傍晚吧', '2026-12-01')).toBe('没有看懂“傍晚吧”，钟点可以写 18:00 或 下午6点');
  expect(keptClock('晚上12点', before)).toBe('2026-12-02T00:00+08:00');
  expect([wrongClock('傍晚吧', before), wrongClock('', '2026-12-01'), wrongClock('三点', '')]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
});

test('现在 is this minute, in the box of the day and in that of the time', () => {
  const now = '2026-11-29T17:42+08:00';
  expect(keptTime('instant', '现在', { today, now }, '2026-12-01T18:00+08:00')).toBe(now);
  expect(keptTime('instant', ' 立即 ', { today, now })).toBe(now);
  expect(keptClock('现在', '2026-12-01T18:00+08:00', now)).toBe(now);
  expect(wrongClock('现在', now)).toBeUndefined();
});

test('what was not read is named', () => {
  expect(wrongClock('11半', '2026-12-01')).toBe('没有看懂“11半”，钟点可以写 18:00 或 下午6点');
  expect(wrongTime('instant', '过一会儿')).toBe('没有看懂“过一会儿”，可以写 12月1日 18:00，或者 现在');
  expect(wrongTime('day', '下周一')).toBe('没有看懂“下周一”，日期可以写 12月1日 或 20261201');
  expect(wrongTime('clock', '11半')).toBe('没有看懂“11半”，钟点可以写 18:00 或 下午6点');
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
