import { addDays } from '../schema/beijing.ts';
import type { Calendar } from '../schema/collection.ts';

/** The years from a day until so many days later whose holidays nobody has stated: working days in them are a guess. */
export function yearsUnknown(today: string, days: number, calendar: Calendar): string[] {
  const years = new Set([today, addDays(today, days)].map((day) => day.slice(0, 4)));
  return [...years].filter((year) => !calendar.knows(year));
}
