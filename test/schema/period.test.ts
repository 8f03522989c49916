import { expect, test } from 'vitest';
import { nextPeriod, partsOf, periodDays, periodOf } from '../../src/schema/periods/period.ts';

test.each([
  ['2026', '2027'],
  ['2026-H1', '2026-H2'],
  ['2026-H2', '2027-H1'],
  ['2026-Q4', '2027-Q1'],
  ['2026-09', '2026-10'],
  ['2026-12', '2027-01'],
])('after %s comes %s', (period, following) => expect(nextPeriod(period)).toBe(following));

test.each([
  ['2026', '2026-01-01', '2027-01-01'],
  ['2026-H2', '2026-07-01', '2027-01-01'],
  ['2026-Q3', '2026-07-01', '2026-10-01'],
  ['2026-12', '2026-12-01', '2027-01-01'],
])('%s runs from %s until before %s', (period, from, end) => expect(periodDays(period)).toEqual({ from, end }));

test('a day lies in one period of each length', () => {
  expect(periodOf('2026-09-30', 'quarter')).toBe('2026-Q3');
  expect(periodOf('2026-07-01', 'half-year')).toBe('2026-H2');
  expect(periodOf('2026-02-28', 'month')).toBe('2026-02');
  expect(periodOf('2026-12-31', 'year')).toBe('2026');
});

test('a longer period is made up of shorter ones', () => {
  expect(partsOf('2026-Q4', 'month')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(partsOf('2026', 'half-year')).toEqual(['2026-H1', '2026-H2']);
});

test('a year keeps its four digits, however early', () => {
  expect(nextPeriod('0050-Q4')).toBe('0051-Q1');
  expect(periodOf('0050-05-01', 'year')).toBe('0050');
  expect(periodDays('0050-H2')).toEqual({ from: '0050-07-01', end: '0051-01-01' });
});
