import type { Beside } from '../../model/beside.ts';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry(_props: { beside: Beside; now: string }) {
  return null;
}
