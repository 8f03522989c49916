import { tiedTogether } from '../../schema/tied.ts';
import { total } from './accounts.ts';

/** The accounts of one period as they are compared with those of others. Amounts in 分. */
export interface Report {
  id: string;
  title: string;
  community?: string | undefined;
  category: string;
  duty?: string | undefined;
  period: string;
  published: string;
  /** The last day on which it was corrected. */
  changed?: string | undefined;
  opening: number;
  income: number;
  spending: number;
  closing: number;
}

interface Accounted {
  title: string;
  community?: string | undefined;
  category: string;
  duty?: string | undefined;
  period?: string | undefined;
  published: string;
  changes?: readonly { date: string; kind: string }[] | undefined;
  withdrawn?: unknown;
  accounts?:
    | {
        opening: number;
        closing: number;
        income?: readonly { amount: number }[] | undefined;
        spending?: readonly { amount: number }[] | undefined;
      }
    | undefined;
}

/** Undefined for entries without accounts or without a period: they follow no others. */
export function reportOf({ id, data }: { id: string; data: Accounted }): Report | undefined {
  const { title, community, category, duty, period, published, accounts, changes = [] } = data;
  if (!accounts || period === undefined || data.withdrawn) return undefined;
  const changed = changes.flatMap(({ kind, date }) => (kind === 'major' ? [date] : [])).toSorted();
  return {
    ...{ id, title, community, category, duty, period, published, changed: changed.at(-1) },
    opening: accounts.opening,
    income: total(accounts.income ?? []),
    spending: total(accounts.spending ?? []),
    closing: accounts.closing,
  };
}

/** Marks of one book: accounts of a community that are of the same category, or of the same duty. */
export const bookMarks = ({ community = '', category, duty }: Pick<Report, 'community' | 'category' | 'duty'>) => [
  `${community} ${category}`,
  ...(duty === undefined ? [] : [`${community} duty ${duty}`]),
];

/** All reports of the book that a report belongs to, with itself; one among `others` with its id is an earlier state of it. */
export const bookOf = (own: Report, others: readonly Report[]): readonly Report[] =>
  tiedTogether([...others.filter(({ id }) => id !== own.id), own], bookMarks).get(bookMarks(own)[0]!)!;
