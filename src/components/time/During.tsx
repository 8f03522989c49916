import type { ReactNode } from 'react';
import { isOver, shownDuring, type Interval } from './in-force.ts';

/** Shown only from and until an instant; the browser shows and hides it when the time comes. Once it is over it is not there. */
export function During({ from, until, now, children }: Interval & { now: string; children: ReactNode }) {
  return isOver(until, now) ? null : <div {...shownDuring({ from, until }, now)}>{children}</div>;
}
