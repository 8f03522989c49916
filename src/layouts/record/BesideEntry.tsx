import type { Beside } from '../../model/beside.ts';
import { CitedByRows } from './CitedByRows.tsx';
import { PlaceStandards } from './PlaceStandards.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside: { standards, citedBy }, now }: { beside: Beside; now: string }) {
  return (
    <>
      {standards && <PlaceStandards standards={standards} />}
      {citedBy && <CitedByRows citedBy={citedBy} now={now} />}
    </>
  );
}
