import { instantMs } from './beijing.ts';

/** The machine words of a status. Each has one shape, so that colour is never the only signal. */
export type StatusCode = 'wait' | 'open' | 'soon' | 'full' | 'closed' | 'done' | 'overdue' | 'withdrawn';

export interface Status {
  code: StatusCode;
  /** What residents read, in Chinese. */
  label: string;
}

export interface Phase extends Status {
  /** The instant at which the phase begins; `null` for the one that holds from the start. */
  from: string | null;
}

/** Everything a status will be, in order of time. Nothing is stored: the status is looked up for an instant. */
export type Schedule = readonly Phase[];

/** The phase that has begun last at `now`; undefined before the first one. */
export function statusAt(schedule: Schedule, now: string): Status | undefined {
  const at = instantMs(now);
  return schedule.findLast((phase) => phase.from === null || instantMs(phase.from) <= at);
}

/** The phases still to come at `now`, as text for `data-phases`: `2026-11-01T18:00+08:00 closed 已截止|…`. */
export function comingPhases(schedule: Schedule, now: string): string | undefined {
  const coming = schedule.filter(({ from }) => from !== null && instantMs(from) > instantMs(now));
  return coming.map(({ from, code, label }) => `${from} ${code} ${label}`).join('|') || undefined;
}
