import type { Remark, Reviewed } from '../../schema/collection.ts';
import { formatFen } from '../../schema/money.ts';
import { nextPeriod, periodKind } from '../../schema/period.ts';

interface Accounted {
  title: string;
  duty?: string | undefined;
  community?: string | undefined;
  period?: string | undefined;
  withdrawn?: unknown;
  accounts?: { opening: number; closing: number } | undefined;
}

/** The closing of one period has to be the opening of the next one of the same duty and community. */
export function carryOver(entries: readonly Reviewed<Accounted>[]): Remark[] {
  const held = entries.filter(({ data }) => seriesOf(data) !== undefined && !data.withdrawn);
  return [...Map.groupBy(held, ({ data }) => seriesOf(data)).values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => (a.data.period! < b.data.period! ? -1 : 1));
    return ordered.slice(1).flatMap((entry, index) => {
      const before = ordered[index]!;
      if (nextPeriod(before.data.period!) !== entry.data.period) return [];
      const closing = before.data.accounts!.closing;
      const opening = entry.data.accounts!.opening;
      if (closing === opening) return [];
      const message = `上期结余 ${formatFen(opening)} 和《${before.data.title}》的本期结余 ${formatFen(closing)} 对不上，请核对两期账目`;
      return [{ id: entry.id, path: ['accounts', 'opening'], message }];
    });
  });
}

/** What accounts of different periods have in common that follow each other; undefined for those outside any series. */
export const seriesOf = ({ duty, community, period, accounts }: Accounted): string | undefined =>
  accounts && duty && period ? [duty, community, periodKind(period)].join() : undefined;
