import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, weekday } from '../schema/beijing.ts';
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
  const off = new Set(years.flatMap((year) => year.off ?? []));
  const work = new Set(years.flatMap((year) => year.work ?? []));
  const isWorking = (day: string) => {
    const here = stated.has(day.slice(0, 4));
    if (here ? work.has(day) : day in known.workdays) return true;
    return weekday(day) <= 5 && !(here ? off.has(day) : day in known.holidays);
  };
  return {
    workingDaysAfter(day, count) {
      let current = day;
      for (let left = count; left > 0;) {
        current = addDays(current, 1);
        if (isWorking(current)) left--;
      }
      return current;
    },
  };
}
