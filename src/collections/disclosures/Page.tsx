import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageProps } from '../../schema/page.ts';
import { Basis } from '../notice/Basis.tsx';
import { Dated, Term } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { Accounts } from './Accounts.tsx';
import { categories } from './categories.ts';
import { Procedure } from './Procedure.tsx';
import { PublicityFacts } from './PublicityFacts.tsx';
import { channels, streams, type Disclosure } from './schema.ts';

export function DisclosurePage(page: PageProps<Disclosure>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { publicity, basis = [] } = data;
  return (
    <Notice
      page={page}
      org={data.issuer}
      line={[`${streams[data.stream]}公开`, <Dated key="published" day={data.published} what="发布" />]}
      facts={<PublicityFacts data={data} context={context} />}
      term={publicity && <Term name="公示期" {...publicity} />}
      rows={[
        { label: '负责岗位', value: data.responsible },
        { label: '公开类别', value: streams[data.stream] },
        { label: '公开事项', value: categories[data.category] },
        ...owedRows(data, context),
        { label: '公开渠道', value: data.channels.map((channel) => channels[channel]).join('、') },
        { label: '依据', value: basis.length > 0 && <Basis rows={basis} context={context} /> },
      ]}
    >
      <Accounts id={entry.id} data={data} context={context} />
      {body.html && (
        <Section id="body" title={data.accounts ? '账目说明' : '正文'}>
          <Prose html={body.html} />
        </Section>
      )}
      <Procedure data={data} now={context.now} />
    </Notice>
  );
}
