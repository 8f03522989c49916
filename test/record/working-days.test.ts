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

/**
 * How many days of each month are worked, by the notices of the State Council's office for 2024 (国办发明电〔2023〕7号), 2025
 * (国办发明电〔2024〕12号) and 2026 (4 November 2025), counted by hand; the holidays of 2027 are invented, as settings state them.
 */
const WORKED: Readonly<Record<string, readonly number[]>> = {
  2024: [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22],
  2025: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
  2026: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
  2027: [21, 14, 23, 22, 21, 22, 22, 22, 22, 21, 22, 23],
};

test('the working days of every month from 2024 to 2027 are as many as by the notices', () => {
  const off = ['2027-01-01', ...Array.from({ length: 5 }, (_, index) => `2027-02-0${String(index + 4)}`), '2027-02-09'];
  const calendar = workingCalendar([{ year: 2027, off: [...off, '2027-02-10', '2027-02-11'], work: ['2027-01-02'] }]);
  for (const [year, months] of Object.entries(WORKED)) {
    const counted = months.map((_, month) => {
      const dayBefore = dayOf(Date.UTC(Number(year), month, 0));
      const last = dayOf(Date.UTC(Number(year), month + 1, 0));
      return calendar.workingDaysBetween(dayBefore, last);
    });
    expect([year, counted]).toEqual([year, months]);
  }
});

test('counting and going on are the same rule, from the last century to the next', () => {
  for (const from of ['1969-12-20', '2024-02-03', '2025-09-27', '2026-02-13', '2026-10-01', '2090-01-01']) {
    for (const count of [1, 3, 5, 20, 261]) {
      const to = plain.workingDaysAfter(from, count);
      expect([from, count, plain.workingDaysBetween(from, to)]).toEqual([from, count, count]);
      expect(plain.workingDaysBetween(from, dayOf(Date.parse(to) - DAY))).toBe(count - 1);
    }
  }
  expect(plain.workingDaysBetween('2026-11-20', '2026-11-20')).toBe(0);
  expect(plain.workingDaysBetween('2026-11-20', '2026-11-01')).toBe(0);
});

test('a year is known by settings or by the package, and no other', () => {
  expect(['2023', '2026', '2027', '2028'].map((year) => plain.knows(year))).toEqual([true, true, false, false]);
  expect(workingCalendar([{ year: 2027 }]).knows('2027')).toBe(true);
});
