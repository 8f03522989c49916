import type { Beside } from '../../model/beside.ts';
import { InLedger } from './InLedger.tsx';

/** What the board as a whole knows of an entry: whether it came in time, what was changed, who cites it. */
export function BesideEntry({ beside, now }: { beside: Beside; now: string }) {
  return <>{beside.ledger && <InLedger ledger={beside.ledger} now={now} />}</>;
}
