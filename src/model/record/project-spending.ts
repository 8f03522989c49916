import { bookMarks } from '../../collections/disclosures/account-report.ts';
import type { Entry } from '../../collections/entry.ts';
import { periodDays } from '../../schema/periods/period.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import { referencesOf } from '../references.ts';
import { entriesOf, findEntry, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

/** What published accounts say was spent on a project. Amounts in 分. */
export interface ProjectSpending {
  budget?: number | undefined;
  /** Of the reports that count. */
  spent: number;
  lines: readonly SpentLine[];
}

export interface SpentLine {
  /** Title and address of the accounts in which it stands. */
  title: string;
  href: string;
  item: string;
  amount: number;
  /** Not so for a report of a longer period, whose shorter ones have named the project already, and for one that another replaced. */
  counts: boolean;
}

type Disclosed = Entry<'disclosures'>;

/** Undefined for a project that no published accounts name. */
export function spendingOn(site: Site, id: string): ProjectSpending | undefined {
  const reports = reportsByProject(entriesOf(site, 'disclosures')).get(id) ?? [];
  if (reports.length === 0) return undefined;
  const lines = reports.flatMap((report) => linesIn(report, id, !reports.some((other) => covers(other, report))));
  return {
    budget: (findEntry(site, 'projects', id) as Entry<'projects'> | undefined)?.data.budget,
    spent: lines.reduce((sum, { amount, counts }) => (counts ? sum + amount : sum), 0),
    lines,
  };
}

/** The accounts that name each project, the newest first. */
const reportsByProject = remembered((entries: readonly Entry[]): ReadonlyMap<string, readonly Disclosed[]> => {
  const found = new Map<string, Disclosed[]>();
  for (const entry of entries as readonly Disclosed[]) {
    if (!entry.data.accounts?.spending || isWithdrawn(entry)) continue;
    for (const name of referencesOf(entry)) {
      const id = /^projects\/(.+)$/.exec(name)?.[1];
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), entry]);
    }
  }
  return found;
});

function linesIn(entry: Disclosed, id: string, counts: boolean): SpentLine[] {
  const { title, accounts } = entry.data;
  return accounts!.spending!.flatMap(({ item, amount, project }) =>
    project === id ? [{ title, href: hrefOf(entry), item, amount, counts }] : [],
  );
}

/** Whether the same money stands in a report of the same book that counts instead: of a part of the period, or later of all of it. */
function covers({ id, data: other }: Disclosed, { id: ownId, data: own }: Disclosed): boolean {
  if (id === ownId || other.period === undefined || own.period === undefined) return false;
  if (!bookMarks(other).some((mark) => bookMarks(own).includes(mark))) return false;
  if (other.period === own.period)
    return other.published > own.published || (other.published === own.published && id > ownId);
  const [part, whole] = [periodDays(other.period), periodDays(own.period)];
  return part.from >= whole.from && part.end <= whole.end;
}
