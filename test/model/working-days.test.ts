import { expect, test } from 'vitest';
import { workingCalendar } from '../../src/model/working-days.ts';

const plain = workingCalendar([]);

test('weekends do not count', () => {
  expect(plain.workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23');
  expect(plain.workingDaysAfter('2026-11-21', 20)).toBe('2026-12-18');
});

test('a year settings state is taken from there, with its holidays and the Saturdays worked for them', () => {
  const stated = workingCalendar([{ year: 2027, off: ['2027-01-01'], work: ['2027-01-02'] }]);
  expect(stated.workingDaysAfter('2026-12-31', 1)).toBe('2027-01-02');
  expect(stated.workingDaysAfter('2026-12-31', 2)).toBe('2027-01-04');
});

test('published holidays are known without settings', () => {
  // The week of the National Day in 2025 was off until 8 October; Saturday 11 October was worked.
  expect(plain.workingDaysAfter('2025-09-30', 1)).toBe('2025-10-09');
  expect(plain.workingDaysAfter('2025-10-10', 1)).toBe('2025-10-11');
});
