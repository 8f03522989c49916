import { beijingDay, daysBetween, instantMs } from '../../schema/beijing.ts';

/**
 * How a term is told: while days are left, on its last day, and once it is over. `*` stands where the figure stands:
 * the number of days, or 今天.
 */
export interface TermWords {
  left: string;
  last: string;
  over: string;
}

/** What stands before, as and after the figure. */
export type TermParts = readonly [before: string, figure: string, after: string];

/** A term that ends with a day (inclusive) or at an instant, told at `now`. Days are calendar days in Beijing. */
export function termParts(until: string, now: string, words: TermWords): TermParts {
  if (termOver(until, now)) return split(words.over, '');
  const days = daysBetween(beijingDay(now), beijingDay(until));
  return days === 0 ? split(words.last, '今天') : split(words.left, String(days));
}

/** Whether a term that ends with a day or at an instant is over. */
export const termOver = (until: string, now: string) =>
  until.length > 10 ? instantMs(until) <= instantMs(now) : until < beijingDay(now);

/** `TermWords` as one attribute. */
export const writeWords = ({ left, last, over }: TermWords) => [left, last, over].join('|');

export function readWords(text: string): TermWords {
  const [left = '', last = '', over = ''] = text.split('|');
  return { left, last, over };
}

function split(words: string, figure: string): TermParts {
  const [before = '', after = ''] = words.split('*');
  return words.includes('*') ? [before, figure, after] : [words, '', ''];
}
