import { expect, test } from 'vitest';
import { otherPeriod, renamedPeriod } from '../../src/schema/periods/named-periods.ts';

test.each([
  ['9月工作经费', '2026-09', '2026-10', '10月工作经费'],
  ['2026年9月份保洁', '2026-09', '2026-10', '2026年10月份保洁'],
  ['12月工作经费', '2026-12', '2027-01', '1月工作经费'],
  ['第三季度工作经费', '2026-Q3', '2026-Q4', '第四季度工作经费'],
  ['2026年第四季度工作经费', '2026-Q4', '2027-Q1', '2027年第一季度工作经费'],
  ['上半年公益金', '2026-H1', '2026-H2', '下半年公益金'],
  ['2026年工作经费', '2026', '2027', '2027年工作经费'],
])('%s of %s is that of %s: %s', (text, before, now, renamed) => {
  expect(renamedPeriod(text, before, now)).toBe(renamed);
});

test.each([
  ['8月电费', '2026-09'],
  ['2025年9月补缴', '2026-09'],
  ['去年9月的尾款', '2026-09'],
  ['7月至9月保洁', '2026-09'],
  ['8、9月保洁', '2026-09'],
  ['9月10日座谈会', '2026-09'],
  ['19月', '2026-09'],
  ['9个月房租', '2026-09'],
  ['前三季度累计', '2026-Q3'],
  ['二、三季度水费', '2026-Q3'],
  ['2026年3月慰问', '2026'],
  ['2026年第三季度', '2026'],
  ['2026—2027年维保', '2026'],
])('%s is not just %s, and stays', (text, period) => {
  expect(renamedPeriod(text, period, '2030')).toBe(text);
});

test('what names another period and not its own is told', () => {
  expect(otherPeriod('9月工作经费', '2026-10')).toBe('9月');
  expect(otherPeriod('2025年10月工作经费', '2026-10')).toBe('2025年10月');
  expect(otherPeriod('10月收支和9月补记', '2026-10')).toBeUndefined();
  expect(otherPeriod('7—9月工作经费', '2026-10')).toBeUndefined();
  expect(otherPeriod('第三季度工作经费', '2026-Q4')).toBe('第三季度');
  expect(otherPeriod('9月工作经费', '2026-Q4')).toBeUndefined();
});
