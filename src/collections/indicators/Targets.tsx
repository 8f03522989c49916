import { ProgressChart, type ProgressBar } from '../../components/figures/ProgressChart.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import { dayWords } from '../../components/time/day-words.ts';
import { figuresOf, withUnit } from './computed.ts';
import { targetsOf, targetStatus } from './progress.ts';
import { directions, type Indicator } from './schema.ts';

/** How far the figures have come towards the staged targets, drawn and as a table. */
export function Targets({ data, now }: { data: Indicator; now: string }) {
  const targets = targetsOf(data);
  return (
    <Section id="targets" title="分期目标">
      <ProgressChart id="progress" title={`${data.title}的实际与目标`} unit={data.unit} bars={barsOf(data)} />
      {targets.length > 0 && (
        <RowsTable
          caption="每个期限的目标和进展"
          columns={[{ label: '期限' }, { label: '目标', amount: true }, { label: '进展' }]}
          rows={targets.map((target) => ({
            cells: [
              dayWords(target.by),
              `${directions[data.direction]} ${withUnit(target.value, data.unit)}`,
              <StatusMark key="status" schedule={targetStatus(data, target)} now={now} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

/** The baseline, the figures and the targets in the order of time; of one day the figure stands before its target. */
function barsOf(data: Indicator): ProgressBar[] {
  const { unit, baseline } = data;
  const bar = (day: string, what: string, value: string, kind: ProgressBar['kind']) => ({
    day,
    label: `${dayWords(day)}${what}`,
    words: withUnit(value, unit),
    value: Number(value),
    kind,
  });
  return [
    ...(baseline ? [bar(baseline.date, '基数', baseline.value, 'counted')] : []),
    ...figuresOf(data).map(({ date, value }) => bar(date, '', value, 'counted')),
    ...targetsOf(data).map(({ by, value }) => bar(by, '目标', value, 'target')),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
