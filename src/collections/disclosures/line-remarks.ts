import type { Remark, Reviewed } from '../../schema/collection.ts';
import { otherPeriod } from '../../schema/periods/named-periods.ts';
import { periodKind, periodWords } from '../../schema/periods/period.ts';

interface Line {
  item: string;
  amount: number;
  note?: string | undefined;
}
interface Reported {
  title: string;
  period?: string | undefined;
  withdrawn?: unknown;
  accounts?: { income?: readonly Line[] | undefined; spending?: readonly Line[] | undefined } | undefined;
}

/** What is paid or paid back for a time that is over names that time rightly. */
const OF_ANOTHER = /补(?![贴助])|退(?![休役])|[欠冲]|预[付收]|结转|[水电气网话]费|水电|租/;
const GIVEN_BACK = /[退冲]/;

/** Lines and titles that name another period, as one copied from the last report does, and amounts below nothing without a reason. */
export const lineRemarks = (entries: readonly Reviewed<Reported>[]): Remark[] =>
  entries.flatMap(({ id, data }) =>
    data.withdrawn
      ? []
      : [...otherPeriods(data), ...belowNothing(data)].map(([path, message]) => ({ id, path, message })),
  );

type Said = [Remark['path'], string];

function otherPeriods({ title, period, accounts }: Reported): Said[] {
  if (period === undefined || !['month', 'quarter'].includes(periodKind(period))) return [];
  const names: Said[] = [
    [['title'], title],
    ...(['income', 'spending'] as const).flatMap((side) =>
      (accounts?.[side] ?? []).map(({ item }, index): Said => [['accounts', side, index, 'item'], item]),
    ),
  ];
  return names.flatMap(([path, text]): Said[] => {
    const other = OF_ANOTHER.test(text) ? undefined : otherPeriod(text, period);
    if (other === undefined) return [];
    return [[path, `“${text}”写的是${other}，所属期间是${periodWords(period)}，请核对是不是上一期留下来的`]];
  });
}

function belowNothing({ accounts: { income = [], spending = [] } = {} }: Reported): Said[] {
  const said = (side: string, index: number, where: string): Said => [
    ['accounts', side, index, 'amount'],
    `金额是负数；退款、冲账的请在${where}里写明`,
  ];
  return [
    // Income has no note: its name has to say it.
    ...income.flatMap(({ item, amount }, index) =>
      amount < 0 && !GIVEN_BACK.test(item) ? [said('income', index, '收入项目')] : [],
    ),
    ...spending.flatMap(({ amount, note }, index) => (amount < 0 && !note ? [said('spending', index, '说明')] : [])),
  ];
}
