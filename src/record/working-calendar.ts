import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dayAt, dayNumber, weekdayAt } from '../schema/beijing.ts';
import type { Calendar } from '../schema/collection.ts';

interface YearOfHolidays {
  year: number;
  off?: readonly string[] | undefined;
  work?: readonly string[] | undefined;
}

const published = new Set(Object.keys(known.holidays).map((day) => day.slice(0, 4)));

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
  const shifts = shiftsOf(unlikeTheWeek);
  const countUntil = (day: number) => weekdaysUntil(day) + shiftUntil(shifts, day);
  return {
    workingDaysAfter(day, count) {
      let current = dayNumber(day);
      for (let left = count; left > 0;) {
        current += 1;
        if (unlikeTheWeek.get(current) ?? weekdayAt(current) <= 5) left -= 1;
      }
      return dayAt(current);
    },
    workingDaysBetween: (from, to) => (to > from ? countUntil(dayNumber(to)) - countUntil(dayNumber(from)) : 0),
    knows: (year) => stated.has(year) || published.has(year),
  };
}

/** The Mondays to Fridays since Monday, 29 December 1969, to the end of a day. */
function weekdaysUntil(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

interface Shift {
  day: number;
  /** By how much working days differ from weekdays, until the end of this day. */
  sum: number;
}

/** The days on which work is not as the week has it, in order. */
function shiftsOf(unlikeTheWeek: ReadonlyMap<number, boolean>): Shift[] {
  let sum = 0;
  return [...unlikeTheWeek]
    .filter(([day, works]) => works !== weekdayAt(day) <= 5)
    .toSorted(([a], [b]) => a - b)
    .map(([day, works]) => ({ day, sum: (sum += works ? 1 : -1) }));
}

/** A search in halves, since those that are overdue are counted anew every day. */
function shiftUntil(shifts: readonly Shift[], day: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shifts[middle]!.day <= day) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.sum ?? 0;
}
