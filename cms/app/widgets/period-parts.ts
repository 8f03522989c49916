import { addDays } from '../../../src/schema/beijing.ts';
import { partsOf, periodDays, periodKind, periodOf, type PeriodKind } from '../../../src/schema/periods/period.ts';

/** How long a period is, as the form offers it. */
export const KINDS: readonly { kind: PeriodKind; name: string }[] = [
  { kind: 'month', name: '按月' },
  { kind: 'quarter', name: '按季' },
  { kind: 'half-year', name: '半年' },
  { kind: 'year', name: '全年' },
];

/** The parts of a period that the form can show; undefined for what is none. */
export function periodIn(value: string): { kind: PeriodKind; year: string } | undefined {
  if (!/^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(value)) return undefined;
  return { kind: periodKind(value), year: value.slice(0, 4) };
}

/** The first offer of a length: what is published as a rule is the period that ended last; one that was chosen keeps its end. */
export function lastEnded(kind: PeriodKind, today: string, before: string): string {
  if (periodIn(before)) return periodOf(addDays(periodDays(before).end, -1), kind);
  return periodOf(addDays(periodDays(periodOf(today, kind)).from, -1), kind);
}

/** The same one of another year. */
export const changedPeriod = (period: string, year: string): string => year + period.slice(4);

/** All of a length in a year. */
export const periodsIn = (year: string, kind: PeriodKind): string[] => partsOf(year, kind);

/** Next year, and ten years back; and the one that is chosen. */
export function yearsAround(today: string, chosen: string): string[] {
  const next = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: 12 }, (_, back) => String(next - back));
  return years.includes(chosen) ? years : [chosen, ...years].sort().reverse();
}
