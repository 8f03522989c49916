import { RowsTable } from '../../components/money/RowsTable.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { ProjectSpending } from '../../model/record/project-spending.ts';
import { formatFen } from '../../schema/money.ts';

/** What published accounts say was spent on a project, line by line, beside its budget. */
export function ProjectSpent({ budget, spent, lines }: ProjectSpending) {
  return (
    <Section id="spent" title="账目里的支出">
      <p>
        {budget === undefined ? `公布的账目里已支出 ${formatFen(spent)} 元。` : <Left budget={budget} spent={spent} />}
      </p>
      <RowsTable
        columns={[{ label: '支出项目与账目' }, { label: '金额（元）', amount: true }]}
        rows={lines.map(({ item, title, href, amount, counts }) => ({
          cells: [item, formatFen(amount)],
          note: (
            <>
              <a href={href}>{title}</a>
              {!counts && '，另一份账里已经列了，不重复计'}
            </>
          ),
        }))}
        total={['合计', formatFen(spent)]}
      />
    </Section>
  );
}

function Left({ budget, spent }: { budget: number; spent: number }) {
  const over = spent > budget;
  return (
    <>
      <FixedStatus code={over ? 'overdue' : 'done'} label={over ? '超出预算' : '没有超出预算'} />
      {'　'}
      预算 {formatFen(budget)} − 已支出 {formatFen(spent)} = {formatFen(budget - spent)}，
      {over ? `超出 ${formatFen(spent - budget)} 元` : `还剩 ${formatFen(budget - spent)} 元`}。
    </>
  );
}
