import { Document } from '../../components/entry/Document.tsx';
import { StateNote } from '../../components/status/StateNote.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { PageContext, PageProps } from '../../schema/page.ts';
import { Corrections } from '../notice/Corrections.tsx';
import { Head } from '../notice/Head.tsx';
import { Registration } from '../notice/Registration.tsx';
import { figuresOf, withUnit } from './computed.ts';
import { countWords, differenceWords } from './differences.ts';
import { Readings } from './Readings.tsx';
import { bases, directions, natures, type Indicator } from './schema.ts';
import { Targets } from './Targets.tsx';

/** One indicator of a plan: what it is now, how far it is from its targets, and where each figure comes from. */
export function IndicatorPage({ entry, body, context }: PageProps<Indicator>) {
  const { data } = entry;
  const { changes = [], targets = [], readings = [] } = data;
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head title={data.title} org={context.issuer} line={[natures[data.nature], data.responsible]} context={context} />
      <LatestFacts data={data} />
      {(targets.length > 0 || data.baseline) && <Targets data={data} now={context.now} />}
      {readings.length > 0 && <Readings data={data} />}
      <Section id="how" title="怎么算">
        <p>{howWords(data)}</p>
      </Section>
      {body.html && (
        <Section id="body" title="说明">
          <Prose html={body.html} />
        </Section>
      )}
      {changes.length > 0 && <Corrections changes={changes} context={context} />}
      <Registration
        context={context}
        rows={[
          { label: '规划', value: data.plan && <Plan id={data.plan} context={context} /> },
          { label: '单位', value: data.unit },
          { label: '性质', value: natures[data.nature] },
          { label: '目标方向', value: directions[data.direction] },
          { label: '牵头岗位', value: data.responsible },
          {
            label: '进展',
            value: context.status.length > 0 && <StatusMark schedule={context.status} now={context.now} />,
          },
        ]}
      />
    </Document>
  );
}

/** The newest figure large, with what it was made of, and where it disagrees with what was published. */
function LatestFacts({ data }: { data: Indicator }) {
  const latest = figuresOf(data).at(-1);
  if (!latest) {
    return (
      <Facts title="现在是多少">
        <p>还没有公布过数据。</p>
      </Facts>
    );
  }
  const { reading, value } = latest;
  const different = differenceWords(data, reading, latest);
  return (
    <Facts title={withUnit(value, data.unit)} look="figure">
      <p>
        截至
        <DayText value={reading.date} />：{countWords(data, reading, latest)}
      </p>
      {different.length > 0 && (
        <StateNote code="soon" title="公布的数与计算不符">
          <p>{different.join('；')}。</p>
        </StateNote>
      )}
    </Facts>
  );
}

function howWords({ numerator, denominator, unit, base }: Indicator): string {
  if (denominator === undefined) return `${numerator}的数目，单位是${unit}。`;
  if (/^[%％‰]$/.test(unit)) return `${numerator}占${denominator}的比例，用前一个数除以后一个数，四舍五入。`;
  const each = base && base !== '1' ? `，再按${bases[base]}折算` : '';
  return `${numerator}除以${denominator}${each}，四舍五入，单位是${unit}。`;
}

function Plan({ id, context }: { id: string; context: PageContext }) {
  const found = context.lookup('policies', id);
  return found ? <a href={context.href('policies', id)}>{found.title}</a> : <>（没有公开）</>;
}
