import { beijingDay as dayOf, beijingInstant, endOfDay, instantMs, momentName } from '../../src/schema/beijing.ts';

/** Time as the desk sees it: milliseconds since 1970, and a way to be called later. */
export interface Clock {
  now(): number;
  /** Calls `task` after `milliseconds`; the returned function calls it off. */
  later(task: () => void, milliseconds: number): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  later(task, milliseconds) {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The day in Beijing, such as `2026-11-21`. */
export function beijingDay(milliseconds: number): string {
  return dayOf(beijingInstant(milliseconds));
}

/** The first moment of the next day in Beijing. */
export function nextBeijingDay(milliseconds: number): number {
  return instantMs(endOfDay(beijingDay(milliseconds)));
}

/** Milliseconds since 1970 as a clerk in China reads them at `now`: `11月22日 10:05`, with the year if it is another one. */
export const wallTime = (milliseconds: number, now = Date.now()): string =>
  momentName(beijingInstant(milliseconds), beijingInstant(now));
