const OFFSET = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
const AFTER_MIDNIGHT = 10 * 1000;
const LONGEST_NAP = 10 * 60 * 1000;

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

/** Milliseconds until the next 00:00:10 in Beijing. */
export function untilNextDay(milliseconds: number): number {
  const sinceMidnight = (milliseconds + OFFSET - AFTER_MIDNIGHT) % DAY;
  return DAY - sinceMidnight;
}

/**
 * Calls `task` at 00:00:10 Beijing time every day, when statuses change and future notices become visible.
 * It looks at the clock at least every ten minutes, because a computer that slept wakes with a late timer.
 */
export function everyBeijingDay(clock: Clock, task: () => void): () => void {
  let due = clock.now() + untilNextDay(clock.now());
  let cancel = () => {};
  const wait = () => {
    cancel = clock.later(
      () => {
        if (clock.now() >= due) {
          due = clock.now() + untilNextDay(clock.now());
          task();
        }
        wait();
      },
      Math.max(0, Math.min(due - clock.now(), LONGEST_NAP)),
    );
  };
  wait();
  return () => {
    cancel();
  };
}
