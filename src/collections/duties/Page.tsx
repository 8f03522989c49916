import { Document } from '../../components/entry/Document.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageContext, PageProps } from '../../schema/page.ts';
import { periodWords } from '../../schema/periods/period.ts';
import { Basis } from '../notice/Basis.tsx';
import { Head } from '../notice/Head.tsx';
import { Registration } from '../notice/Registration.tsx';
import { audiences, dutyChannels, frequencies, groups, levels, modes, units, type Duty } from './schema.ts';

/** One item of the catalogue; what was owed and when it came stands below it on the site. */
export function DutyPage({ entry, body, context }: PageProps<Duty>) {
  const { data } = entry;
  const { basis = [], communities = [], notApplicable = [] } = data;
  const { now } = context;
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head title={data.title} org={context.settings.street} line={[groups[data.group]]} context={context} />
      <Section id="elements" title="公开要素">
        <ul>
          {data.elements.map((element) => (
            <li key={element}>{element}</li>
          ))}
        </ul>
      </Section>
      {notApplicable.length > 0 && (
        <Section id="exempt" title="不适用">
          <ul>
            {notApplicable.map((row, index) => (
              <li key={index}>
                {[row.community && titleOf(row.community, context), row.period && periodWords(row.period)]
                  .filter(Boolean)
                  .join('，') || '所有社区'}
                ：{row.reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {body.html && (
        <Section id="body" title="说明">
          <Prose html={body.html} />
        </Section>
      )}
      <Registration
        context={context}
        rows={[
          { label: '多久一次', value: frequencies[data.frequency] },
          { label: '公开期限', value: `${data.within.days} ${units[data.within.unit]}内` },
          { label: '公开对象', value: audiences[data.audience] },
          { label: '公开方式', value: modes[data.mode] },
          { label: '公开层级', value: levels[data.level] },
          {
            label: '哪些社区',
            value:
              data.level === 'community' && (communities.map((id) => titleOf(id, context)).join('、') || '所有社区'),
          },
          { label: '从哪天起', value: <DayText value={data.since} now={now} /> },
          { label: '到哪天为止', value: data.until && <DayText value={data.until} now={now} /> },
          { label: '公开渠道', value: data.channels.map((channel) => dutyChannels[channel]).join('、') },
          { label: '负责岗位', value: data.responsible },
          { label: '依据', value: basis.length > 0 ? <Basis rows={basis} context={context} /> : '本社区约定' },
        ]}
      />
    </Document>
  );
}

/** A community that residents may not see has no name here. */
const titleOf = (id: string, { lookup }: PageContext) => lookup('communities', id)?.title ?? '（没有这个社区）';
