/**
 * Days and instants in Beijing time. China has kept UTC+8 without summer time since 1992, so the offset is a constant
 * and these rules run the same in every browser, with or without time zone data.
 *
 * A day is `YYYY-MM-DD`; an instant is ISO 8601 with its offset, `2026-03-01T09:00+08:00`.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

/** Milliseconds since 1970 of an instant; of a day, its first moment in Beijing. */
export function instantMs(instant: string): number {
  return Date.parse(instant.length === 10 ? `${instant}T00:00:00+08:00` : instant);
}

/** The calendar day in Beijing at an instant. */
export function beijingDay(instant: string): string {
  return instant.length === 10 ? instant : dayOfMs(instantMs(instant));
}

/** The same of what may be half typed; undefined of what is no day and no instant. */
export function dayIn(written: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(written) && !Number.isNaN(instantMs(written))
    ? beijingDay(written)
    : undefined;
}

/** The wall clock in Beijing at an instant, `HH:MM`. */
export function beijingClock(instant: string): string {
  return new Date(instantMs(instant) + OFFSET).toISOString().slice(11, 16);
}

/** An instant in Beijing's own offset, to the minute: `2026-03-01T09:00+08:00`. */
export function beijingInstant(ms: number): string {
  return `${new Date(ms + OFFSET).toISOString().slice(0, 16)}+08:00`;
}

/** The same to the second: `2026-03-01T09:00:05+08:00`. */
export function beijingSecond(ms: number): string {
  return `${new Date(ms + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** The first moment after a day has ended, which is when a rule that holds "through that day" stops holding. */
export function endOfDay(day: string): string {
  return `${addDays(day, 1)}T00:00+08:00`;
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}

export function addDays(day: string, days: number): string {
  return dayAt(dayNumber(day) + days);
}

/** A day as the number of days since 1 January 1970, to reckon with. */
export const dayNumber = (day: string) => Date.parse(day) / DAY;

/** The day of such a number. */
export const dayAt = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: string) => weekdayAt(dayNumber(day));

/** The same for the number of a day; the first of all was a Thursday. */
export const weekdayAt = (number: number) => ((((number + 3) % 7) + 7) % 7) + 1;

/** How a day is said at `now`, a day or an instant: `10月25日`, and `2025年10月25日` of another year. */
export function shortDay(day: string, now: string): string {
  const monthDay = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  const year = day.slice(0, 4);
  return year === beijingDay(now).slice(0, 4) ? monthDay : `${year}年${monthDay}`;
}

/** A day, month or year with its year: `2025年10月25日`, `2025年10月`, `2025年`. */
export function fullDay(date: string): string {
  if (date.length === 10) return `${date.slice(0, 4)}年${shortDay(date, date)}`;
  return `${date.slice(0, 4)}年${date.length > 4 ? `${Number(date.slice(5))}月` : ''}`;
}

/** An instant as people write it: `11月21日 09:05`, with its year if that is not the year of `now`. */
export function momentName(instant: string, now: string): string {
  return `${shortDay(beijingDay(instant), now)} ${beijingClock(instant)}`;
}

function dayOfMs(ms: number): string {
  return new Date(ms + OFFSET).toISOString().slice(0, 10);
}
