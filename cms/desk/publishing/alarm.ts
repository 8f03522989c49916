import type { Clock } from '../clock.ts';

const LONGEST_NAP = 20_000;

/** Rings once at a time that can be set anew. */
export interface Alarm {
  /** Milliseconds since 1970; what has passed rings at once. */
  set(due: number): void;
  stop(): void;
}

/** A clock that was set back by more than this makes the time that was waited for worthless. */
const SET_BACK = 60_000;

/**
 * It looks at the clock at least every twenty seconds, because a computer that slept wakes with a late timer. When the clock
 * was set back it rings too, so that whoever waits thinks again.
 */
export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let cancel = () => {};
  const wait = (due: number) => {
    cancel();
    const seen = clock.now();
    cancel = clock.later(
      () => {
        if (clock.now() >= due || clock.now() < seen - SET_BACK) ring();
        else wait(due);
      },
      Math.max(0, Math.min(due - clock.now(), LONGEST_NAP)),
    );
  };
  return {
    set: wait,
    stop() {
      cancel();
    },
  };
}
