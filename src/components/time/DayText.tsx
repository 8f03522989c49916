import { dayWords, nearWords, weekWords } from './day-words.ts';

interface Props {
  value: string;
  /** Said in the year of this instant, the year is left out. */
  now?: string | undefined;
  /** With the day of the week. */
  week?: boolean | undefined;
}

/** A day, month, year or instant as it is said in Chinese; tools read it from `datetime`. */
export function DayText({ value, now, week = false }: Props) {
  const words = now === undefined ? dayWords(value) : week ? weekWords(value, now) : nearWords(value, now);
  return <time dateTime={value}>{words}</time>;
}
