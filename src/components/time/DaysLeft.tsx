import { termOver, termParts, writeWords, type TermWords } from './days-left.ts';

/**
 * How much of a term is left, as words around one figure. `until` is the last day, or the instant of the end.
 * The browser counts again, so a page read the next day is still right; once it is over there is nothing to count.
 */
export function DaysLeft({ until, now, words }: { until: string; now: string; words: TermWords }) {
  const running = !termOver(until, now);
  const [before, figure, after] = termParts(until, now, words);
  return (
    <span {...(running && { 'data-days-until': until, 'data-days-words': writeWords(words) })}>
      <span>{before}</span>
      <b>{figure}</b>
      <span>{after}</span>
    </span>
  );
}
