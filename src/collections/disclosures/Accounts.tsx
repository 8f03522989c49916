import { QuarterChart } from '../../components/money/QuarterChart.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import { Section } from '../../components/text/Section.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Sum } from '../../components/money/Sum.tsx';
import { formatFen } from '../../schema/money.ts';
import type { Kin } from '../../schema/page.ts';
import { sources, total } from './accounts.ts';
import { earlierAccounts, totalsOf } from './earlier-accounts.ts';
import { periodUnit, periodWords } from '../../schema/period.ts';
import type { Disclosure } from './schema.ts';

type AccountsData = NonNullable<Disclosure['accounts']>;
type Income = NonNullable<AccountsData['income']>;
type Spending = NonNullable<AccountsData['spending']>;

const counts = ['', '一', '两', '三'];

/** Accounts of one period: the sum, every item, and the periods before. */
export function Accounts({ data, kin }: { data: Disclosure; kin: readonly Kin[] }) {
  if (!data.accounts) return null;
  const { opening, income = [], spending = [], closing } = data.accounts;
  const unit = periodUnit(data.period);
  const earlier = earlierAccounts(data, kin);
  return (
    <>
      <Section id="accounts" title="收支总账">
        <Sum
          rows={[
            { label: `上${unit}结余`, fen: opening },
            { sign: '加', label: `本${unit}收入`, fen: total(income) },
            { sign: '减', label: `本${unit}支出`, fen: total(spending) },
          ]}
          total={{ label: `本${unit}结余`, fen: closing }}
          note={<Checked opening={opening} before={earlier.at(-1)?.closing} unit={unit} />}
        />
      </Section>
      {income.length > 0 && <IncomeTable income={income} />}
      {spending.length > 0 && <SpendingTable spending={spending} />}
      {earlier.length > 0 && (
        <Section
          id="earlier"
          title={`与前${counts[earlier.length]}${unit === '半年' || unit === '月' ? '个' : ''}${unit}相比`}
        >
          <QuarterChart
            id="chart"
            title={`${periodWords(earlier[0]!.period)}以来的收入与支出`}
            quarters={[...earlier, ...totalsOf(data)].map(({ period, ...sums }) => ({
              label: periodWords(period),
              ...sums,
            }))}
          />
        </Section>
      )}
    </>
  );
}

/** Entries whose items do not add up are never published; what can still differ is the balance carried over. */
function Checked({ opening, before, unit }: { opening: number; before: number | undefined; unit: string }) {
  if (before === undefined) return <FixedStatus code="done" label="与各项明细核对相符" />;
  if (before === opening) return <FixedStatus code="done" label={`与上${unit}公布的结余、各项明细核对相符`} />;
  return <FixedStatus code="soon" label={`上${unit}公布的结余是 ${formatFen(before)} 元，与这里不同，正在核对`} />;
}

function IncomeTable({ income }: { income: Income }) {
  return (
    <Section id="income" title="收入明细">
      <RowsTable
        columns={[{ label: '收入项目' }, { label: '来源' }, { label: '金额（元）', amount: true }]}
        rows={income.map(({ item, source, amount }) => ({ cells: [item, sources[source], formatFen(amount)] }))}
        total={['合计', '', formatFen(total(income))]}
      />
    </Section>
  );
}

/** Each item with its share of all spending; the longest bar is the largest item. */
function SpendingTable({ spending }: { spending: Spending }) {
  const all = total(spending);
  const largest = Math.max(...spending.map(({ amount }) => amount));
  const shares = all > 0 && spending.every(({ amount }) => amount >= 0);
  return (
    <Section id="spending" title="支出明细">
      <RowsTable
        columns={[
          { label: '支出项目与收款单位' },
          ...(shares ? [{ label: '占比', amount: true }] : []),
          { label: '金额（元）', amount: true },
        ]}
        rows={spending.map(({ item, payee, amount, note }) => ({
          cells: [item, ...(shares ? [percent(amount / all)] : []), formatFen(amount)],
          note: [payee, note].filter(Boolean).join('，'),
          ...(shares && { bar: amount / largest }),
        }))}
        total={['合计', ...(shares ? ['100%'] : []), formatFen(all)]}
      />
    </Section>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
