import { frequencies, groups, type Duty } from '../../collections/duties/schema.ts';
import type { Owed } from '../../record/obligation.ts';
import { entryHref } from '../links.ts';
import { periodDays, periodWords } from '../../schema/periods/period.ts';
import { findEntry, type Site } from '../site.ts';
import { ledgerOf } from './ledger.ts';
import { dutyOf, owedRow, type OwedRow } from './owed-row.ts';

/** How many of the latest periods that are over are shown; earlier ones are on the duties' pages and in the data. */
const SHOWN = { month: 6, quarter: 5, 'half-year': 2, year: 2 } as const;
const KINDS = ['month', 'quarter', 'half-year', 'year'] as const;

/** The duties of one frequency down, the latest periods across. */
export interface Matrix {
  kind: (typeof KINDS)[number];
  title: string;
  /** 2026年第三季度, the latest first. */
  periods: readonly string[];
  rows: readonly { duty: OwedRow['duty']; cells: readonly (OwedRow | undefined)[] }[];
}

/** What is owed by periods, a table for each frequency. */
export function matricesOf(site: Site, owed: readonly Owed[]): Matrix[] {
  const { today } = ledgerOf(site);
  const recurring = Map.groupBy(
    owed.filter(({ period }) => period !== undefined),
    ({ duty }) => dutyOf(site, duty).data.frequency,
  );
  return KINDS.flatMap((kind) => {
    const own = recurring.get(kind);
    if (!own) return [];
    const all = [...new Set(own.map(({ period }) => period!))].sort().reverse();
    const coming = all.filter((period) => periodDays(period).end > today).length;
    const periods = all.slice(0, coming + SHOWN[kind]);
    const rows = inOrderOfCatalogue(
      site,
      Map.groupBy(own, ({ duty }) => duty),
    ).map(({ id, title, owed: some }) => ({
      duty: { title, href: entryHref('duties', id) },
      cells: periods.map((period) => {
        const found = some.find((one) => one.period === period);
        return found && owedRow(site, found);
      }),
    }));
    return [{ kind, title: frequencies[kind], periods: periods.map(periodWords), rows }];
  });
}

const order = Object.keys(groups);

/** As the catalogue has them: by their groups, then by their ids. */
function inOrderOfCatalogue(site: Site, byDuty: ReadonlyMap<string, readonly Owed[]>) {
  return [...byDuty]
    .flatMap(([id, owed]) => {
      const data = findEntry(site, 'duties', id)?.data as Duty | undefined;
      return data ? [{ id, title: data.title, place: order.indexOf(data.group), owed }] : [];
    })
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}
