import type { Clock } from '../clock.ts';

const LONGEST_NAP = 20_000;

/** Rings once at a time that can be set anew. */
export interface Alarm {
  /** Milliseconds since 1970; what has passed rings at once. */
  set(due: number): void;
  stop(): void;
}

/** It looks at the clock at least every twenty seconds, because a computer that slept wakes with a late timer. */
export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let cancel = () => {};
  const wait = (due: number) => {
    cancel();
    cancel = clock.later(
      () => {
        if (clock.now() >= due) ring();
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
