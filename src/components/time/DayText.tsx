import { dayWords, type DayForm } from './day-words.ts';

/** A day, month or instant as it is said in Chinese; tools read it from `datetime`. */
export function DayText({ value, form = 'full' }: { value: string; form?: DayForm | undefined }) {
  return <time dateTime={value}>{dayWords(value, form)}</time>;
}
