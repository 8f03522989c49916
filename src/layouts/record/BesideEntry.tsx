import type { Beside } from '../../model/beside.ts';
import { PlaceStandards } from './PlaceStandards.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside }: { beside: Beside; now: string }) {
  return <>{beside.standards && <PlaceStandards standards={beside.standards} />}</>;
}
