import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Alert as Band } from '../../components/list/Alert.tsx';
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
      <Head title={title} org={context.issuer} line={[levels[data.level]]} lead={data.text} context={context} />
      <Facts title="什么时候，和谁有关">
        <p>
          <DayText value={data.starts} />
          <br />至 <DayText value={data.ends} />
        </p>
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
      <Section id="band" title="页顶提醒条">
        <Band {...data} now={data.starts} />
      </Section>
      <Registration context={context} issuer={context.issuer} rows={[{ label: '级别', value: levels[data.level] }]} />
    </Document>
  );
}
