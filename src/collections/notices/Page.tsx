import { DayText } from '../../components/time/DayText.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageProps } from '../../schema/page.ts';
import { AskFacts } from '../notice/AskFacts.tsx';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { kinds, type PlainNotice } from './schema.ts';

export function NoticePage(page: PageProps<PlainNotice>) {
  const { entry, body, context } = page;
  const { data } = entry;
  return (
    <Notice
      page={page}
      org={data.issuer}
      line={[kinds[data.kind], <Dated key="published" day={data.published} what="发布" />]}
      rows={[
        { label: '类别', value: kinds[data.kind] },
        { label: '到哪天为止', value: data.until && <DayText value={data.until} /> },
        ...owedRows(data, context),
      ]}
    >
      {body.html && (
        <Section id="body" title="正文">
          <Prose html={body.html} />
        </Section>
      )}
      <AskFacts community={data.community} context={context} />
    </Notice>
  );
}
