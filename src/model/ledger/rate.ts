import type { Owed } from '../../record/obligation.ts';
import { addDays } from '../../schema/beijing.ts';

/** How many of the obligations that have an outcome came in time. */
export interface Rate {
  onTime: number;
  all: number;
}

const YEAR = 365;
/** Of fewer a percentage would say more than there is. */
const FEW = 10;

/** Of those that were due within the last year, as far as they apply. */
export function rateOf(owed: readonly Owed[], today: string): Rate {
  const since = addDays(today, -YEAR);
  const settled = owed.filter(({ state: { code }, due }) => due > since && code !== 'ahead' && code !== 'exempt');
  return { onTime: settled.filter(({ state }) => state.code === 'on-time').length, all: settled.length };
}

/** `7 / 8`, and from ten on `19 / 20，95%`; only all of them are 100%. */
export function rateWords({ onTime, all }: Rate): string {
  const fraction = `${String(onTime)} / ${String(all)}`;
  if (all < FEW) return fraction;
  return `${fraction}，${String(Math.floor((onTime / all) * 1000) / 10)}%`;
}
