import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dayAt, dayNumber, weekdayAt } from '../schema/beijing.ts';
import type { Calendar } from '../schema/collection.ts';

interface YearOfHolidays {
  year: number;
  off?: readonly string[] | undefined;
  work?: readonly string[] | undefined;
}

/**
 * Working days by the State Council's yearly notice. A year that settings state is taken from there; the package knows
 * the others up to its own release, and a year nobody knows yet has plain weekends.
 */
export function workingCalendar(years: readonly YearOfHolidays[]): Calendar {
  const stated = new Set(years.map(({ year }) => String(year)));
  const isStated = (day: string) => stated.has(day.slice(0, 4));
  const unlessStated = (days: object) => Object.keys(days).filter((day) => !isStated(day));
  const off = [...unlessStated(known.holidays), ...years.flatMap((year) => year.off ?? []).filter(isStated)];
  const work = [...unlessStated(known.workdays), ...years.flatMap((year) => year.work ?? []).filter(isStated)];
  /** By the number of the day, for consultations ask thousands of times. */
  const unlikeTheWeek = new Map([
    ...off.map((day) => [dayNumber(day), false] as const),
    ...work.map((day) => [dayNumber(day), true] as const),
  ]);
  return {
    workingDaysAfter(day, count) {
      let current = dayNumber(day);
      for (let left = count; left > 0;) {
        current += 1;
        if (unlikeTheWeek.get(current) ?? weekdayAt(current) <= 5) left -= 1;
      }
      return dayAt(current);
    },
  };
}
