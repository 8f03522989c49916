import type { ReactNode } from 'react';
import { CallRows } from '../../components/contact/CallRows.tsx';
import { Hotlines } from '../../components/contact/Hotlines.tsx';
import { ThisIsMine } from '../../components/contact/MyCommunity.tsx';
import { Acts } from '../../components/entry/Acts.tsx';
import { Document } from '../../components/entry/Document.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Hours } from '../../components/time/Hours.tsx';
import { OpenNow, OpensNext } from '../../components/time/OpenNow.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Tally } from '../../components/list/Tally.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { PageProps } from '../../schema/page.ts';
import { Head } from '../notice/Head.tsx';
import { Registration } from '../notice/Registration.tsx';
import { ownCalls, urgentCalls } from '../settings/urgent-calls.ts';
import { levels, type Community } from './schema.ts';

interface Props extends PageProps<Community> {
  news?: ReactNode;
}

export function CommunityPage({ entry, body, context, news }: Props) {
  const { data } = entry;
  const { households, residents, grids, boundary, parent } = data;
  const above = parent === undefined ? undefined : context.lookup('communities', parent)?.title;
  const figures = [
    { label: '户数', value: households },
    { label: '常住人口', value: residents },
    { label: '网格数', value: grids },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value: value.toLocaleString('en-US') }]));
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head title={data.title} org={above ?? context.settings.street} line={[data.address]} context={context} />
      <OfficeFacts data={data} />
      <Section id="urgent" title="急事找谁">
        <div>
          {data.level === 'community' && <ThisIsMine community={entry.id} />}
          <Hotlines
            hotlines={ownCalls(data.hotlines ?? []).map(({ label, name = label, ...call }) => ({ ...call, name }))}
          />
          <CallRows calls={urgentCalls(context.settings.hotlines).filter(({ counsel }) => !counsel)}>
            <li>
              <a href="/contact/">怎么说、全部电话</a>
            </li>
          </CallRows>
        </div>
      </Section>
      <Section id="hours" title="开放时间">
        <Hours caption={`${data.title}开放时间`} hours={data.hours} />
      </Section>
      {news}
      {body.html && (
        <Section id="about" title={`${levels[data.level]}介绍`}>
          <Prose html={body.html} />
        </Section>
      )}
      {figures.length > 0 && (
        <Section id="figures" title="基本情况">
          <Tally figures={figures} />
        </Section>
      )}
      {boundary && (
        <Section id="boundary" title="四至范围">
          <p>{boundary}</p>
        </Section>
      )}
      <Registration
        context={context}
        issuer={above}
        issuerLabel="上级"
        rows={[
          { label: '级别', value: levels[data.level] },
          { label: '代码', value: data.code },
          { label: '地址', value: data.address },
        ]}
      />
    </Document>
  );
}

function OfficeFacts({ data: { phones, hours, address } }: { data: Community }) {
  const [phone, ...others] = phones;
  return (
    <Facts title="现在有没有人" look="hidden">
      <p className="fig">
        <OpenNow hours={hours} />
      </p>
      <p>
        {address}，<OpensNext hours={hours} />
      </p>
      <Acts>{phone && <Tel phone={phone} look="button" />}</Acts>
      {others.map((other) => (
        <p key={other}>
          <Tel phone={other} />
        </p>
      ))}
    </Facts>
  );
}
