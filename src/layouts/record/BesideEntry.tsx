import type { Beside } from '../../model/beside.ts';
import { CitedByRows } from './CitedByRows.tsx';
import { ProjectSpent } from './ProjectSpent.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside: { spent, citedBy }, now }: { beside: Beside; now: string }) {
  return (
    <>
      {spent && <ProjectSpent {...spent} />}
      {citedBy && <CitedByRows citedBy={citedBy} now={now} />}
    </>
  );
}
