import { PeriodChart } from '../../components/money/PeriodChart.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import { Sum } from '../../components/money/Sum.tsx';
import { ProgressChart } from '../../components/figures/ProgressChart.tsx';
import { Tally } from '../../components/list/Tally.tsx';
import { Section } from '../../components/text/Section.tsx';
import { formatFen } from '../../schema/money.ts';

const PERIODS = [
  { label: '2026年第一季度', income: 300_000_00, spending: 120_000_00, closing: 180_000_00 },
  { label: '2026年第二季度', income: 0, spending: 90_000_00, closing: 90_000_00 },
];

export const Money = () => (
  <>
    <Section id="sums" title="账">
      <Sum
        rows={[
          { label: '期初结余', fen: 18_426_50 },
          { sign: '加', label: '收入', fen: 30_000_00 },
          { sign: '减', label: '支出', fen: 20_861_80 },
        ]}
        total={{ label: '期末结余', fen: 27_564_70 }}
      />
      <RowsTable
        columns={[{ label: '项目' }, { label: '金额', amount: true }]}
        rows={[
          { cells: ['楼道照明', formatFen(12_861_80)], bar: 0.6 },
          { cells: ['重阳节慰问', formatFen(8_000_00)], note: '四十位老人', bar: 0.4 },
        ]}
        total={['合计', formatFen(20_861_80)]}
      />
      <PeriodChart id="periods" title="各期收支" periods={PERIODS} />
    </Section>
    <Section id="figures" title="数字">
      <Tally
        figures={[
          { label: '按时', value: 42 },
          { label: '逾期', value: 3 },
        ]}
      />
      <ProgressChart
        id="progress"
        title="志愿者人数占居民的比例"
        unit="%"
        bars={[
          { label: '2025年', words: '13.02', value: 13.02, kind: 'counted' },
          { label: '2026年目标', words: '15', value: 15, kind: 'target' },
        ]}
      />
    </Section>
  </>
);
