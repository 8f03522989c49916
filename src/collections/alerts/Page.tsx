import { Acts, Button } from '../../components/entry/Acts.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { Document } from '../../components/entry/Document.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageProps } from '../../schema/page.ts';
import { Head } from '../notice/Head.tsx';
import { Registration } from '../notice/Registration.tsx';
import { levels, type Alert } from './schema.ts';

export function AlertPage({ entry, body, context }: PageProps<Alert>) {
  const { data } = entry;
  const { communities = [], link } = data;
  const title = data.title ?? levels[data.level];
  const where = communities.flatMap((id) => context.lookup('communities', id)?.title ?? []);
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head title={title} org={context.issuer} lead={data.text} context={context} />
      <Facts title={data.when === undefined ? '和谁有关' : '什么时候，和谁有关'}>
        {data.when !== undefined && (
          <p>
            <b>{data.when}</b>
          </p>
        )}
        <p>{where.length > 0 ? where.join('、') : `${context.settings.street}全街道`}</p>
        {link && (
          <Acts>
            <Button href={link}>查看详情</Button>
          </Acts>
        )}
      </Facts>
      {body.html && (
        <Section id="about" title="详细说明">
          <Prose html={body.html} />
        </Section>
      )}
      <Registration
        context={context}
        issuer={context.issuer}
        rows={[
          { label: '提醒级别', value: levels[data.level] },
          { label: '提醒挂出', value: <DayText value={data.starts} /> },
          { label: '提醒挂到', value: <DayText value={data.ends} /> },
        ]}
      />
    </Document>
  );
}
