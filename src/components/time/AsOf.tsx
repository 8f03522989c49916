import { beijingDay } from '../../schema/beijing.ts';
import { asOfWords } from './day-words.ts';

interface Props {
  now: string;
  /** The page tells how many days are left or behind, so it is made anew every day, and says of which day it is. */
  daily: boolean;
}

/**
 * Of when the page is true. A page that counts no days is true for as long as it stands; it holds the year, so that no clock
 * from before is believed. The browser puts in the instant.
 */
export function AsOf({ now, daily }: Props) {
  const day = beijingDay(now);
  const made = daily ? day : `${day.slice(0, 4)}-01-01`;
  return (
    <time data-made={made} data-now="instant" dateTime={made}>
      {daily ? asOfWords(day) : '\u00a0'}
    </time>
  );
}
