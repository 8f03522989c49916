import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { workingCalendar } from '../../src/record/working-calendar.ts';
import { weekday } from '../../src/schema/beijing.ts';

const DAY = 24 * 3_600_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

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

test('every day of years known, stated and unknown is reckoned as one counts by hand', () => {
  const off = ['2027-01-01', '2028-01-03'];
  const calendar = workingCalendar([{ year: 2027, off, work: ['2027-01-02'] }]);
  const isWorking = (day: Date) => {
    const written = day.toISOString().slice(0, 10);
    if (written.startsWith('2027')) return written === '2027-01-02' || (isWeekday(day) && written !== '2027-01-01');
    return written in known.workdays || (isWeekday(day) && !(written in known.holidays));
  };
  const isWeekday = (day: Date) => day.getUTCDay() % 6 > 0;
  for (let start = Date.parse('2024-12-01'); start < Date.parse('2028-02-01'); start += DAY) {
    let end = start;
    for (let left = 20; left > 0;) if (isWorking(new Date((end += DAY)))) left -= 1;
    expect(calendar.workingDaysAfter(dayOf(start), 20)).toBe(dayOf(end));
  }
});

test('no working day later is the day itself, and days before 1970 have weekdays too', () => {
  expect(plain.workingDaysAfter('2026-11-21', 0)).toBe('2026-11-21');
  expect([weekday('1970-01-01'), weekday('1969-12-28'), weekday('1900-01-01')]).toEqual([4, 7, 1]);
});
