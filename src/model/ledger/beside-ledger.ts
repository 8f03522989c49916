import type { Entry } from '../../collections/entry.ts';
import type { Site } from '../site.ts';
import { ledgerOf, metBy, owedByCommunity, owedByDuty } from './ledger.ts';
import { owedRow, ownerHref, type OwedRow } from './owed-row.ts';
import { rateOf, type Rate } from './rate.ts';

/** The latest of a duty; all of them are in the data. */
const SHOWN = 24;

/** What the ledger says of an entry: what it met; of a duty what was owed by it; of a community how it stands. */
export interface BesideLedger {
  met: readonly OwedRow[];
  /** Of a duty: the latest first. */
  owed?: { rows: readonly OwedRow[]; count: number; rate: Rate } | undefined;
  /** Of a community. */
  community?: { href: string; rate: Rate; overdue: number } | undefined;
}

/** Undefined where the ledger says nothing. */
export function besideLedger(site: Site, { collection, id }: Entry): BesideLedger | undefined {
  const { today } = ledgerOf(site);
  const met = metBy(site, `${collection}/${id}`).map((owed) => owedRow(site, owed));
  if (collection === 'duties') {
    const all = owedByDuty(site, id);
    const rows = all
      .slice(-SHOWN)
      .toReversed()
      .map((owed) => owedRow(site, owed));
    return { met, owed: { rows, count: all.length, rate: rateOf(all, today) } };
  }
  if (collection === 'communities') {
    const all = owedByCommunity(site, id);
    if (all.length === 0) return undefined;
    const overdue = all.filter(({ state }) => state.code === 'overdue').length;
    return { met, community: { href: ownerHref(site, id), rate: rateOf(all, today), overdue } };
  }
  return met.length > 0 ? { met } : undefined;
}
