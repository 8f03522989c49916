import type { Clock } from '../../../cms/desk/clock.ts';

/** A clock that is set by hand; `jump` is a computer that slept. */
export function handClock(start: string) {
  let time = Date.parse(start);
  let timers: { task: () => void; due: number }[] = [];
  const clock: Clock = {
    now: () => time,
    later(task, milliseconds) {
      const timer = { task, due: time + milliseconds };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const ringNext = (until: number): boolean => {
    const [next] = timers.toSorted((a, b) => a.due - b.due);
    if (!next || next.due > until) return false;
    timers = timers.filter((other) => other !== next);
    time = Math.max(time, next.due);
    next.task();
    return true;
  };
  return {
    clock,
    /** Time goes by; every timer rings when it is due. */
    runUntil(end: string) {
      while (ringNext(Date.parse(end)));
      time = Date.parse(end);
    },
    /** Time goes by in one step; what should have rung meanwhile rings late. */
    jump(to: string) {
      const late = timers;
      timers = [];
      time = Date.parse(to);
      for (const { task } of late) task();
    },
    get asleep() {
      return timers.length === 0;
    },
  };
}
