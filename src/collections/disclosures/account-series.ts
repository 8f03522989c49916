import { nextPeriod, periodKind, type PeriodKind } from '../../schema/periods/period.ts';
import type { Report } from './account-report.ts';

/** Reports of one book and one length of period that follow each other. */
export interface Series {
  kind: PeriodKind;
  /** The duty that its reports name, if any of them does. */
  duty: string | undefined;
  /** In order, one a period. */
  reports: readonly Report[];
  /** Of a period that has several, those that came out before the one that counts. */
  doubles: readonly Report[];
}

/**
 * The series of a book. A series is a duty's; reports that name none join it where there is just one of their length of
 * period, so that a clerk who forgot the duty once does not break it, and are a series of their own where there are several.
 */
export function seriesIn(book: readonly Report[]): Series[] {
  return [...Map.groupBy(book, ({ period }) => periodKind(period))].flatMap(([kind, reports]) => {
    const byDuty = Map.groupBy(reports, ({ duty }) => duty);
    const unnamed = byDuty.get(undefined) ?? [];
    byDuty.delete(undefined);
    const [only, ...others] = byDuty;
    if (only && others.length === 0) return [seriesOf(kind, only[0], reports)];
    return [...byDuty, ...(unnamed.length > 0 ? [[undefined, unnamed] as const] : [])].map(([duty, own]) =>
      seriesOf(kind, duty, own),
    );
  });
}

function seriesOf(kind: PeriodKind, duty: string | undefined, own: readonly Report[]): Series {
  const periods = [...Map.groupBy(own, ({ period }) => period)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const counted = periods.map(([, all]) => all.toSorted(lastFirst));
  return { kind, duty, reports: counted.map(([last]) => last!), doubles: counted.flatMap(([, ...rest]) => rest) };
}

const lastFirst = (a: Report, b: Report) =>
  b.published === a.published ? (a.id < b.id ? 1 : -1) : b.published < a.published ? -1 : 1;

/** The reports of the periods right before one, without a gap, the earliest first. */
export function directlyBefore({ reports }: Series, period: string, most: number): Report[] {
  const found: Report[] = [];
  for (const report of reports.toReversed()) {
    if (nextPeriod(report.period) === (found[0]?.period ?? period)) found.unshift(report);
    if (found.length === most) break;
  }
  return found;
}

/** The last report before a period, however long before. */
export const lastBefore = ({ reports }: Series, period: string): Report | undefined =>
  reports.findLast((report) => report.period < period);

/** The periods between two of the same length, without both. */
export function periodsBetween(before: string, period: string): string[] {
  const found: string[] = [];
  for (let next = nextPeriod(before); next < period; next = nextPeriod(next)) found.push(next);
  return found;
}
