import { instantMs } from '../../schema/beijing.ts';

/** Something that holds only from an instant, until another, or both. A day begins at 0:00 in Beijing. */
export interface Interval {
  from?: string | undefined;
  until?: string | undefined;
}

/** Whether it holds at `now`; `until` itself is outside. */
export function inForce({ from, until }: Interval, now: string): boolean {
  const at = instantMs(now);
  return (!from || instantMs(from) <= at) && !isOver(until, now);
}

export const isOver = (until: string | undefined, now: string) => Boolean(until) && instantMs(until!) <= instantMs(now);

/** The attributes of what is shown while something holds: the instants still to come, by which the browser goes on. */
export function shownDuring({ from, until }: Interval, now: string) {
  return {
    'data-from': isOver(from, now) || isOver(until, now) ? undefined : from,
    'data-until': isOver(until, now) ? undefined : until,
    ...(!inForce({ from, until }, now) && { hidden: true }),
  };
}
