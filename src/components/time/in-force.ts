import { instantMs } from '../../schema/beijing.ts';

/** Something that holds only from an instant, until another, or both. A day begins at 0:00 in Beijing. */
export interface Interval {
  from?: string | undefined;
  until?: string | undefined;
}

/** Whether it holds at `now`; `until` itself is outside. */
export function inForce({ from, until }: Interval, now: string): boolean {
  const at = instantMs(now);
  return (!from || instantMs(from) <= at) && (!until || at < instantMs(until));
}
