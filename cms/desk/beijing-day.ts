const OFFSET = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

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

/** The day in Beijing, such as `2026-11-21`. China has kept UTC+8 without summer time since 1992. */
export function beijingDay(milliseconds: number): string {
  return new Date(milliseconds + OFFSET).toISOString().slice(0, 10);
}

/** The first moment of the next day in Beijing. */
export function nextBeijingDay(milliseconds: number): number {
  return milliseconds + DAY - ((milliseconds + OFFSET) % DAY);
}
