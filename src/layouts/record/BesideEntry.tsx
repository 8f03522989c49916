import type { Beside } from '../../model/beside.ts';
import { AskedRows } from './AskedRows.tsx';
import { CitedByRows } from './CitedByRows.tsx';
import { EntryHistoryNote } from './EntryHistoryNote.tsx';
import { InLedger } from './InLedger.tsx';
import { PlaceStandards } from './PlaceStandards.tsx';
import { HangingRows, PostedRows } from './PostedRows.tsx';
import { ProjectSpent } from './ProjectSpent.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside, now }: { beside: Beside; now: string }) {
  const { ledger, standards, asked, spent, citedBy, posted, hanging, history } = beside;
  return (
    <>
      {ledger && <InLedger ledger={ledger} now={now} />}
      {posted && <PostedRows posted={posted} now={now} />}
      {hanging && <HangingRows hanging={hanging} now={now} />}
      {standards && <PlaceStandards standards={standards} />}
      {spent && <ProjectSpent {...spent} />}
      {asked.length > 0 && <AskedRows asked={asked} now={now} />}
      {citedBy && <CitedByRows citedBy={citedBy} now={now} />}
      {history && <EntryHistoryNote history={history} now={now} />}
    </>
  );
}
