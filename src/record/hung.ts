import { addDays } from '../schema/beijing.ts';

/** From when to when something hung, both days with it; without `removed` it hangs. */
export interface HungDays {
  posted: string;
  removed?: string | undefined;
}

/** How what was entered of the wall stands against what a rule asks for. */
export type WallState =
  /** Nothing was entered: nobody knows whether it hung. */
  | { code: 'unrecorded' }
  /** It hung on fewer days of its term, until today, than the term has; `days` are lacking. */
  | { code: 'short'; days: number }
  /** It hung, and of its term on every day so far; or it has no term. */
  | { code: 'hung' };

/** `term` are the first and the last day on which it had to hang: 公示期. */
export function wallState(
  hung: readonly HungDays[],
  term: { from: string; to: string } | undefined,
  today: string,
): WallState {
  if (hung.length === 0) return { code: 'unrecorded' };
  if (!term) return { code: 'hung' };
  const to = term.to < today ? term.to : today;
  let lacking = 0;
  for (let day = term.from; day <= to; day = addDays(day, 1)) {
    if (!hung.some(({ posted, removed }) => posted <= day && (removed === undefined || removed >= day))) lacking += 1;
  }
  return lacking === 0 ? { code: 'hung' } : { code: 'short', days: lacking };
}

/** 没有登记张贴 is no 没有张贴. */
export function wallWords(state: WallState): string {
  if (state.code === 'unrecorded') return '没有登记张贴';
  return state.code === 'hung' ? '登记了张贴' : `登记的比公示期少 ${String(state.days)} 天`;
}
