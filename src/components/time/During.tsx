import type { ReactNode } from 'react';
import { inForce, type Interval } from './in-force.ts';

/** Shown only from and until an instant; the browser shows and hides it when the time comes. */
export function During({ from, until, now, children }: Interval & { now: string; children: ReactNode }) {
  return (
    <div data-from={from} data-until={until} hidden={!inForce({ from, until }, now)}>
      {children}
    </div>
  );
}
