import { RowsTable } from '../../components/money/RowsTable.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import { dayWords } from '../../components/time/day-words.ts';
import { withSeparators } from '../../schema/decimal.ts';
import { figuresOf, withUnit } from './computed.ts';
import { countWords, differenceWords } from './differences.ts';
import type { Indicator } from './schema.ts';

/** Every figure with what it was made of, what was published for it and where it comes from; the newest first. */
export function Readings({ data }: { data: Indicator }) {
  const figures = figuresOf(data).toReversed();
  const stated = figures.some(({ reading }) => reading.stated !== undefined);
  return (
    <Section id="readings" title="历次数据">
      <RowsTable
        columns={[
          { label: '截至' },
          { label: '计算', amount: true },
          ...(stated ? [{ label: '原来公布', amount: true }] : []),
        ]}
        rows={figures.map(({ reading, ...figure }) => ({
          cells: [
            dayWords(reading.date),
            countWords(data, reading, figure),
            ...(stated ? [reading.stated === undefined ? '没有' : withUnit(reading.stated, data.unit)] : []),
          ],
          note: (
            <>
              {reading.parts &&
                `其中${reading.parts.map(({ name, value }) => `${name} ${withSeparators(value)}`).join('、')}。`}
              来源：{reading.link ? <a href={reading.link}>{reading.source}</a> : reading.source}。
              {differenceWords(data, reading, figure).map((words) => (
                <FixedStatus key={words} code="soon" label={words} />
              ))}
            </>
          ),
        }))}
      />
    </Section>
  );
}
