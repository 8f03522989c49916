import { DayText } from '../../components/time/DayText.tsx';
import { Meta } from '../../components/text/Meta.tsx';
import { Place as PlaceBlock } from '../../components/contact/Place.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Sessions } from '../../components/time/Sessions.tsx';
import type { PageContext, PageProps } from '../../schema/page.ts';
import { CitedText } from '../notice/CitedText.tsx';
import { Dated } from '../notice/Dated.tsx';
import { Notice } from '../notice/Notice.tsx';
import type { Place } from '../places/schema.ts';
import { CallFacts } from './CallFacts.tsx';
import type { Volunteering } from './schema.ts';

export function VolunteeringPage(page: PageProps<Volunteering>) {
  const { entry, body, context } = page;
  const { data } = entry;
  return (
    <Notice
      page={page}
      org={data.organiser}
      line={[data.field, <Dated key="published" day={data.published} what="发布" />]}
      facts={<CallFacts data={data} context={context} />}
      term={
        <>
          报名截止：
          <DayText value={data.applyBy} />
        </>
      }
      rows={[
        { label: '组织方', value: data.organiser },
        { label: '服务领域', value: data.field },
        { label: '服务形式', value: data.form },
        { label: '联系岗位', value: data.contact },
        { label: '发布机构', value: context.issuer !== data.organiser && context.issuer },
      ]}
    >
      <Section id="sessions" title="场次">
        <Sessions sessions={data.sessions} applyBy={data.applyBy} now={context.now} />
      </Section>
      <Section id="risks" title="可能的风险">
        <p className="lead">
          <CitedText text={data.risks} context={context} />
        </p>
      </Section>
      <Section id="insurance" title="保险">
        <p className="lead">
          <CitedText text={data.insurance} context={context} />
        </p>
      </Section>
      {body.html && (
        <Section id="what" title="做什么">
          <Prose html={body.html} />
        </Section>
      )}
      {(data.skills ?? data.age) && (
        <Section id="who" title="谁能参加">
          <Meta
            rows={[
              { label: '年龄要求', value: data.age && ageWords(data.age) },
              { label: '需要会什么', value: data.skills },
            ]}
          />
        </Section>
      )}
      <Where data={data} context={context} />
    </Notice>
  );
}

function Where({ data: { place, address }, context }: { data: Volunteering; context: PageContext }) {
  const { lookup, href } = context;
  const found = place === undefined ? undefined : (lookup('places', place)?.data as Place | undefined);
  if (!found && !address) return null;
  return (
    <Section id="where" title="活动地址">
      <div>
        {address && <p>{address}</p>}
        {place && found && (
          <PlaceBlock
            name={found.title}
            href={href('places', place)}
            address={found.address}
            features={found.accessibility}
          />
        )}
      </div>
    </Section>
  );
}

/** 16 至 65 岁, 18 岁以上, 65 岁以下; both ends included. */
function ageWords({ min, max }: NonNullable<Volunteering['age']>): string | undefined {
  if (min !== undefined && max !== undefined) return `${min} 至 ${max} 岁`;
  if (min !== undefined) return `满 ${min} 岁`;
  return max === undefined ? undefined : `不超过 ${max} 岁`;
}
