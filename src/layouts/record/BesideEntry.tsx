import type { Beside } from '../../model/beside.ts';
import { AskedRows } from './AskedRows.tsx';
import { CitedByRows } from './CitedByRows.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside: { citedBy, asked }, now }: { beside: Beside; now: string }) {
  return (
    <>
      {asked.length > 0 && <AskedRows asked={asked} now={now} />}
      {citedBy && <CitedByRows citedBy={citedBy} now={now} />}
    </>
  );
}
