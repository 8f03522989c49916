import { Document } from '../../components/entry/Document.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageProps } from '../../schema/page.ts';
import { Basis } from '../notice/Basis.tsx';
import { Head } from '../notice/Head.tsx';
import { Registration } from '../notice/Registration.tsx';
import { audiences, dutyChannels, frequencies, groups, levels, modes, units, type Duty } from './schema.ts';

/** One item of the catalogue; what was owed and when it came stands below it on the site. */
export function DutyPage({ entry, body, context }: PageProps<Duty>) {
  const { data } = entry;
  const { basis = [] } = data;
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
          { label: '公开渠道', value: data.channels.map((channel) => dutyChannels[channel]).join('、') },
          { label: '负责岗位', value: data.responsible },
          { label: '依据', value: basis.length > 0 ? <Basis rows={basis} context={context} /> : '本社区约定' },
        ]}
      />
    </Document>
  );
}
