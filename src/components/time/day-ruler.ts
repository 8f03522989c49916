import { beijingDay, daysBetween } from '../../schema/beijing.ts';

/** Cells are ten units wide: nine of ink and a gap. */
export interface RulerCells {
  all: number;
  past: number;
  today: boolean;
}

/** One cell a day of a term, both ends included, as it stands at `now`. */
export function dayCells(from: string, to: string, now: string): RulerCells {
  const all = Math.max(1, daysBetween(beijingDay(from), beijingDay(to)) + 1);
  const nth = daysBetween(beijingDay(from), beijingDay(now));
  return { all, past: Math.min(Math.max(nth, 0), all), today: nth >= 0 && nth < all };
}

/** `第 4 天，共 7 天`, and what is so before and after the term. */
export function nthDay(from: string, to: string, now: string): string {
  const { all, past, today } = dayCells(from, to, now);
  if (today) return `第 ${past + 1} 天，共 ${all} 天`;
  return past === 0 ? `共 ${all} 天，未开始` : `共 ${all} 天，已满`;
}

/** The three strokes of a ruler: everything, what is behind, the cell of today. */
export const rulerPaths = ({ all, past, today }: RulerCells): readonly [string, string, string] => [
  `M0 5H${all * 10}`,
  past > 0 ? `M0 5H${past * 10}` : '',
  today ? `M${past * 10} 5h9` : '',
];

/** The states of stages by their last days (empty = unknown): those that are over, and the first that is not. */
export function stageStates(ends: readonly string[], now: string): ('past' | 'now' | undefined)[] {
  const today = beijingDay(now);
  const current = ends.findLastIndex((end) => end !== '' && end < today) + 1;
  return ends.map((_, index) => (index < current ? 'past' : index === current ? 'now' : undefined));
}
