import type { Kin } from '../../schema/page.ts';
import { total } from './accounts.ts';
import { nextPeriod } from '../../schema/period.ts';
import type { Disclosure } from './schema.ts';

/** Income and spending of one period, in 分. */
export interface PeriodTotals {
  period: string;
  income: number;
  spending: number;
  closing: number;
}

/**
 * The accounts of the same duty and community for the periods right before this one, oldest first, at most three.
 * A period that is missing ends the row, so that neighbours in the chart are neighbours in time.
 */
export function earlierAccounts(own: Disclosure, kin: readonly Kin[]): PeriodTotals[] {
  const { duty, period, community } = own;
  if (!duty || !period || !own.accounts) return [];
  const series = kin
    .map(({ data }) => data as Disclosure)
    .filter((other) => other.duty === duty && other.community === community)
    .flatMap(totalsOf);
  const found: PeriodTotals[] = [];
  for (let wanted = period; found.length < 3;) {
    const before = series.find((other) => nextPeriod(other.period) === wanted);
    if (!before) break;
    found.unshift(before);
    wanted = before.period;
  }
  return found;
}

/** The totals of one entry with accounts and a period; nothing for others. */
export function totalsOf({ period, accounts }: Disclosure): PeriodTotals[] {
  if (!period || !accounts) return [];
  const { income = [], spending = [], closing } = accounts;
  return [{ period, income: total(income), spending: total(spending), closing }];
}
