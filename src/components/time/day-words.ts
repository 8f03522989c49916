import { beijingClock, beijingDay, weekday } from '../../schema/beijing.ts';

/** `full` 2026年10月19日, `short` 10月19日, `week` 10月24日 周六, `dayOnly` 19日. */
export type DayForm = 'full' | 'short' | 'week' | 'dayOnly';

const weekdays = '一二三四五六日';

/** 周六. */
export const weekdayWord = (day: string) => `周${weekdays[weekday(day) - 1] ?? ''}`;

/** A day, a month or an instant in Chinese, in Beijing time. An instant keeps its clock: 11月1日 18:00. */
export function dayWords(value: string, form: DayForm = 'full'): string {
  if (value.length === 7) return `${value.slice(0, 4)}年${Number(value.slice(5))}月`;
  const day = beijingDay(value);
  const date = inForm(day, form);
  return value.length > 10 && form !== 'dayOnly' ? `${date} ${clockWords(value)}` : date;
}

/** The wall clock of an instant as it is said: 9:00. */
export const clockWords = (instant: string) => beijingClock(instant).replace(/^0/, '');

function inForm(day: string, form: DayForm): string {
  const date = `${Number(day.slice(8))}日`;
  if (form === 'dayOnly') return date;
  const monthDay = `${Number(day.slice(5, 7))}月${date}`;
  if (form === 'short') return monthDay;
  return form === 'week' ? `${monthDay} ${weekdayWord(day)}` : `${day.slice(0, 4)}年${monthDay}`;
}

/** `今天　10月22日　星期四`. */
export const todayWords = (day: string) => `今天　${inForm(day, 'short')}　星期${weekdayWord(day).slice(1)}`;
