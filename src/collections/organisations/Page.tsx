import { Acts } from '../../components/entry/Acts.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import { UNKNOWN_DATE } from '../../schema/fields/time.ts';
import type { PageProps } from '../../schema/page.ts';
import { Notice } from '../notice/Notice.tsx';
import { owedRows } from '../notice/Owed.tsx';
import { Papers } from '../notice/Papers.tsx';
import { Paragraphs } from '../notice/Paragraphs.tsx';
import { Reference } from '../notice/References.tsx';
import { kinds, type Organisation } from './schema.ts';

export function OrganisationPage(page: PageProps<Organisation>) {
  const { entry, body, context } = page;
  const { data } = entry;
  const { kind, registered, since, until, members, purpose, place, address, contact } = data;
  return (
    <Notice
      page={page}
      line={[kinds[kind], members !== undefined && `${members} 人`]}
      facts={
        <Facts title="想参加，打电话问">
          <p>{contact}</p>
          <Acts>
            <Tel phone={data.phone} look="button" />
          </Acts>
        </Facts>
      }
      rows={[
        { label: '类型', value: kinds[kind] },
        { label: '备案号', value: registered },
        { label: '备案时间', value: since === UNKNOWN_DATE ? since : <DayText value={since} /> },
        { label: '注销日期', value: until && <DayText value={until} /> },
        { label: '联系岗位', value: contact },
        ...owedRows(data, context),
      ]}
    >
      <Section id="purpose" title="做什么">
        <Paragraphs text={purpose} context={context} />
      </Section>
      {(place ?? address) && (
        <Section id="where" title="平时在哪里">
          <p>
            {place && <Reference collection="places" id={place} context={context} />}
            {place && address && '，'}
            {address}
          </p>
        </Section>
      )}
      {body.html && (
        <Section id="body" title="活动情况">
          <Prose html={body.html} />
        </Section>
      )}
      <Papers papers={data.papers} context={context} />
    </Notice>
  );
}
