import { partsOf, type PeriodKind } from '../../schema/periods/period.ts';
import type { Report } from './account-report.ts';
import { lastBefore, periodsBetween, type Series } from './account-series.ts';

/** How the accounts of one period agree with others of their book. */
export type AccountCheck =
  /** The opening is compared with the closing of the period before. */
  | { kind: 'carried'; before: Report }
  /** It cannot be: reports are missing in between. */
  | { kind: 'gap'; before: Report; missing: readonly string[] }
  /** It cannot be: there is no earlier report. */
  | { kind: 'first' }
  /** Shorter periods are all there and add up to this one, or do not. */
  | { kind: 'rolled'; parts: PeriodKind; count: number; rows: readonly RolledRow[] }
  /** Another report of the same period; the one that came out last counts. */
  | { kind: 'double'; other: Report; counts: boolean };

export interface RolledRow {
  what: 'opening' | 'income' | 'spending' | 'closing';
  /** What the parts come to, in 分. */
  parts: number;
  own: number;
}

const LENGTHS = ['half-year', 'quarter', 'month'] as const;

/** Every check of a report that the other reports of its book allow. `series` are those of the book, with the report. */
export function checksOf(own: Report, series: readonly Series[]): AccountCheck[] {
  const home = series.find(({ reports, doubles }) => reports.includes(own) || doubles.includes(own));
  if (!home) return [];
  return [...doublesOf(own, home), carriedTo(own, home), ...rolledUp(own, home, series)];
}

function doublesOf(own: Report, { reports, doubles }: Series): AccountCheck[] {
  const counts = reports.includes(own);
  const others = counts ? doubles : reports;
  return others.flatMap((other) => (other.period === own.period ? [{ kind: 'double' as const, other, counts }] : []));
}

function carriedTo({ period }: Report, home: Series): AccountCheck {
  const before = lastBefore(home, period);
  if (!before) return { kind: 'first' };
  const missing = periodsBetween(before.period, period);
  return missing.length === 0 ? { kind: 'carried', before } : { kind: 'gap', before, missing };
}

/** Months into quarters, quarters into half-years and years, wherever all parts are there. */
function rolledUp(own: Report, home: Series, series: readonly Series[]): AccountCheck[] {
  return LENGTHS.slice(LENGTHS.indexOf(home.kind as (typeof LENGTHS)[number]) + 1).flatMap((kind) => {
    const shorter = partsFor(home, kind, series);
    const reports = new Map(shorter?.reports.map((report) => [report.period, report]));
    const parts = partsOf(own.period, kind).map((period) => reports.get(period));
    if (!parts.every((part) => part !== undefined)) return [];
    const rows: RolledRow[] = [
      { what: 'opening', parts: parts[0]!.opening, own: own.opening },
      { what: 'income', parts: sumOf(parts, 'income'), own: own.income },
      { what: 'spending', parts: sumOf(parts, 'spending'), own: own.spending },
      { what: 'closing', parts: parts.at(-1)!.closing, own: own.closing },
    ];
    return [{ kind: 'rolled' as const, parts: kind, count: parts.length, rows }];
  });
}

/** The series of the same duty; else the only one of its length, where the longer one is the only one of its own. */
function partsFor(home: Series, kind: PeriodKind, series: readonly Series[]): Series | undefined {
  const shorter = series.filter((one) => one.kind === kind);
  const same = shorter.find(({ duty }) => duty === home.duty);
  if (same) return same;
  return shorter.length === 1 && series.filter((one) => one.kind === home.kind).length === 1 ? shorter[0] : undefined;
}

const sumOf = (parts: readonly Report[], what: 'income' | 'spending') =>
  parts.reduce((sum, part) => sum + part[what], 0);
