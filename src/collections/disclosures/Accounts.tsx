import { PeriodChart } from '../../components/money/PeriodChart.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Sum } from '../../components/money/Sum.tsx';
import { formatFen } from '../../schema/money.ts';
import type { PageContext } from '../../schema/page.ts';
import { periodKind, periodUnit, periodWords } from '../../schema/periods/period.ts';
import { checksOf } from './account-checks.ts';
import { AccountChecks } from './AccountChecks.tsx';
import { bookOf, reportOf, type Report } from './account-report.ts';
import { directlyBefore, seriesIn, type Series } from './account-series.ts';
import { countWords } from './account-words.ts';
import { sources, total } from './accounts.ts';
import type { Disclosure } from './schema.ts';

type AccountsData = NonNullable<Disclosure['accounts']>;
type Income = NonNullable<AccountsData['income']>;
type Spending = NonNullable<AccountsData['spending']>;

/** How many periods a chart shows at most. */
const SHOWN = { month: 12, quarter: 4, 'half-year': 4, year: 4 } as const;

/** Accounts of one period: the sum, how it agrees with other reports, every item, and the periods before. */
export function Accounts({ id, data, context }: { id: string; data: Disclosure; context: PageContext }) {
  if (!data.accounts) return null;
  const { opening, income = [], spending = [], closing } = data.accounts;
  const unit = periodUnit(data.period);
  const own = reportOf({ id, data });
  const others = context.kin.flatMap((kin) => reportOf({ id: kin.id, data: kin.data as Disclosure }) ?? []);
  const series = own ? seriesIn(bookOf(own, others)) : [];
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
        />
        <Largest spending={spending} />
      </Section>
      <AccountChecks
        period={data.period}
        balance={{ opening, income: total(income), spending: total(spending), closing }}
        checks={own ? checksOf(own, series) : []}
        href={(other) => context.href('disclosures', other)}
      />
      {income.length > 0 && <IncomeTable income={income} />}
      {spending.length > 0 && <SpendingTable spending={spending} context={context} />}
      {own && <Earlier own={own} series={series} />}
    </>
  );
}

/** What most of it went to, before anybody has to look for it; of one or two items it is seen. */
function Largest({ spending }: { spending: Spending }) {
  const [most] = spending.toSorted((a, b) => b.amount - a.amount);
  if (!most || spending.length < 3 || !hasShares(spending)) return null;
  const words = `，${formatFen(most.amount)} 元，占 ${percent(most.amount / total(spending))}。`;
  return (
    <p>
      最大一笔支出是<b>{most.item}</b>
      {words}
    </p>
  );
}

function Earlier({ own, series }: { own: Report; series: readonly Series[] }) {
  const home = series.find(({ reports }) => reports.includes(own));
  const kind = periodKind(own.period);
  const before = home ? directlyBefore(home, own.period, SHOWN[kind] - 1) : [];
  if (before.length === 0) return null;
  return (
    <Section id="earlier" title={`与前${countWords(kind, before.length)}相比`}>
      <PeriodChart
        id="chart"
        title={`${periodWords(before[0]!.period)}以来的收入、支出与结余`}
        periods={[...before, own].map((report) => ({ ...report, label: periodWords(report.period) }))}
      />
    </Section>
  );
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

/** Each item with its share of all spending, in figures and as the length of a bar. */
function SpendingTable({ spending, context }: { spending: Spending; context: PageContext }) {
  const all = total(spending);
  const shares = hasShares(spending);
  return (
    <Section id="spending" title="支出明细">
      <RowsTable
        columns={[
          { label: '支出项目与收款单位' },
          ...(shares ? [{ label: '占比', amount: true }] : []),
          { label: '金额（元）', amount: true },
        ]}
        rows={spending.map(({ item, payee, amount, note, project }) => ({
          cells: [item, ...(shares ? [percent(amount / all)] : []), formatFen(amount)],
          note: (payee ?? note ?? project) && <Details words={[payee, note]} project={project} context={context} />,
          ...(shares && { bar: amount / all }),
        }))}
        total={['合计', ...(shares ? ['100%'] : []), formatFen(all)]}
      />
    </Section>
  );
}

/** To whom, what for, and for which project, as far as it is told. */
function Details({ words, project, context }: DetailsProps) {
  const said = words.filter(Boolean).join('，');
  if (project === undefined) return said;
  const title = context.lookup('projects', project)?.title;
  return (
    <>
      {said}
      {said && '，'}用在{title ? <a href={context.href('projects', project)}>{title}</a> : '（项目里没有这一个）'}
    </>
  );
}

interface DetailsProps {
  words: readonly (string | undefined)[];
  project: string | undefined;
  context: PageContext;
}

/** Of nothing, or of what came back, there are no shares. */
const hasShares = (spending: Spending) => total(spending) > 0 && spending.every(({ amount }) => amount >= 0);

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
