import { RowsTable } from '../../components/money/RowsTable.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { MonthHeading } from '../../components/text/Headings.tsx';
import type { Standard } from '../../model/standards.ts';
import type { StatusCode } from '../../schema/schedule.ts';

/** The rooms of a community against what plans ask of them, with the sum behind each answer. */
export function PlaceStandards({ standards }: { standards: readonly Standard[] }) {
  return (
    <section className="related" aria-labelledby="standards">
      <MonthHeading id="standards" title="服务用房达标情况" note="按登记的面积和户数计算，公开栏不算" />
      <RowsTable
        caption="服务用房达标情况"
        columns={[{ label: '要求' }, { label: '结果' }]}
        rows={standards.map(({ label, asked, figure, state }) => ({
          cells: [`${label}${asked}`, <FixedStatus key="state" {...words[state]} />],
          note: figure,
        }))}
      />
    </section>
  );
}

const words: Readonly<Record<Standard['state'], { code: StatusCode; label: string }>> = {
  met: { code: 'done', label: '达到' },
  missed: { code: 'overdue', label: '没有达到' },
  unknown: { code: 'wait', label: '算不出' },
};
