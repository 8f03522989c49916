import type { Beside } from '../../model/beside.ts';
import { EntryHistoryNote } from './EntryHistoryNote.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside: { history }, now }: { beside: Beside; now: string }) {
  return history ? <EntryHistoryNote history={history} now={now} /> : null;
}
