import type { Beside } from '../../model/beside.ts';
import { CitedByRows } from './CitedByRows.tsx';
import { InLedger } from './InLedger.tsx';
import { PlaceStandards } from './PlaceStandards.tsx';
import { ProjectSpent } from './ProjectSpent.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside: { ledger, standards, spent, citedBy }, now }: { beside: Beside; now: string }) {
  return (
    <>
      {ledger && <InLedger ledger={ledger} now={now} />}
      {standards && <PlaceStandards standards={standards} />}
      {spent && <ProjectSpent {...spent} />}
      {citedBy && <CitedByRows citedBy={citedBy} now={now} />}
    </>
  );
}
