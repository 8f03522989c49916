import { beijingDay } from '../../schema/beijing.ts';
import { clockWords, dayWords, weekdayWord } from './day-words.ts';

/** From one instant to another: `10月24日 周六 10:00—12:30`, and both days when it ends on another. */
export function TimeSpan({ starts, ends }: { starts: string; ends: string }) {
  const [first, last] = [beijingDay(starts), beijingDay(ends)];
  const end = first === last ? clockWords(ends) : `${dayWords(ends, 'short')}`;
  return (
    <time dateTime={starts}>{`${dayWords(first, 'short')} ${weekdayWord(first)} ${clockWords(starts)}—${end}`}</time>
  );
}
