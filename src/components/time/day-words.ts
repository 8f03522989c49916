import { beijingClock, beijingDay, fullDay, shortDay, weekday } from '../../schema/beijing.ts';

const weekdays = '一二三四五六日';

/** 周六. */
export const weekdayWord = (day: string) => `周${weekdays[weekday(day) - 1] ?? ''}`;

/** A day, a month, a year or an instant in Chinese, in Beijing time. An instant keeps its clock: 2026年11月1日 18:00. */
export function dayWords(value: string): string {
  return value.length < 10 ? fullDay(value) : withClock(fullDay(beijingDay(value)), value);
}

/** A day or an instant as it is said at `now`: 10月19日, with the year if it is another one. */
export const nearWords = (value: string, now: string): string => withClock(shortDay(beijingDay(value), now), value);

/** The same with its day of the week: 10月24日 周六 9:00. */
export function weekWords(value: string, now: string): string {
  const day = beijingDay(value);
  return withClock(`${shortDay(day, now)} ${weekdayWord(day)}`, value);
}

/** The day alone, under a heading that says the month: 19日. */
export const dayOfMonth = (day: string) => `${Number(day.slice(8))}日`;

/** The wall clock of an instant as it is said: 9:00. */
export const clockWords = (instant: string) => beijingClock(instant).replace(/^0/, '');

/** `状态截至 2026年11月1日 18:00`. */
export const asOfWords = (value: string) => `状态截至 ${dayWords(value)}`;

const withClock = (date: string, value: string) => (value.length > 10 ? `${date} ${clockWords(value)}` : date);

/** `今天　10月22日　星期四`. */
export const todayWords = (day: string) => `今天　${shortDay(day, day)}　星期${weekdayWord(day).slice(1)}`;
