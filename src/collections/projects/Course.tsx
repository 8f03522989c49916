import { DayText } from '../../components/time/DayText.tsx';
import { Meta } from '../../components/text/Meta.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import { Section } from '../../components/text/Section.tsx';
import { formatFen } from '../../schema/money.ts';
import type { PageContext } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { paid, procedures, results } from './course.ts';
import type { Project } from './schema.ts';

/** Who does it, and how they were chosen. */
export function Award({ award }: Pick<Project, 'award'>) {
  if (!award) return null;
  const { winner, amount, how, bidders } = award;
  return (
    <Section id="award" title="谁来做">
      <Meta
        rows={[
          { label: '承接单位', value: winner },
          { label: '采购方式', value: procedures[how] },
          { label: '参加', value: bidders !== undefined && `${bidders} 家` },
          { label: '中选价', value: amount !== undefined && `${formatFen(amount)} 元` },
        ]}
      />
    </Section>
  );
}

/** The contract, what was paid of it so far, and what is left. */
export function Contract({ contract, payments = [], now }: Pick<Project, 'contract' | 'payments'> & { now: string }) {
  if (!contract && payments.length === 0) return null;
  const sum = paid(payments);
  return (
    <Section id="money" title="合同和付款">
      {contract && (
        <p>
          合同金额 {formatFen(contract.amount)} 元
          {contract.until && (
            <>
              ，到 <DayText value={contract.until} now={now} />
            </>
          )}
          {payments.length > 0 ? <Left contract={contract.amount} sum={sum} /> : '，还没有付款。'}
        </p>
      )}
      {payments.length > 0 && (
        <RowsTable
          columns={[{ label: '付款' }, { label: '金额（元）', amount: true }]}
          rows={payments.map(({ day, amount, note }) => ({
            cells: [<DayText key="day" value={day} now={now} />, formatFen(amount)],
            note,
          }))}
          total={['已付合计', formatFen(sum)]}
        />
      )}
    </Section>
  );
}

function Left({ contract, sum }: { contract: number; sum: number }) {
  if (sum === contract) return <>，已经付清。</>;
  return sum < contract ? (
    <>，还有 {formatFen(contract - sum)} 元没有付。</>
  ) : (
    <>，已付的比合同多 {formatFen(sum - contract)} 元。</>
  );
}

export function Evaluation({ evaluation, context }: Pick<Project, 'evaluation'> & { context: PageContext }) {
  if (!evaluation) return null;
  return (
    <Section id="evaluation" title="验收或评价">
      <p>
        <b>{results[evaluation.result]}</b>
        {'　'}
        <DayText value={evaluation.day} now={context.now} />
      </p>
      <p>
        <CitedText text={evaluation.summary} context={context} />
      </p>
    </Section>
  );
}
