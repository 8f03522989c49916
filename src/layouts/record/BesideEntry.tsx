import type { Beside } from '../../model/beside.ts';
import { CitedByRows } from './CitedByRows.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside: { citedBy }, now }: { beside: Beside; now: string }) {
  return <>{citedBy && <CitedByRows citedBy={citedBy} now={now} />}</>;
}
