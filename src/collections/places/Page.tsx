import { Acts } from '../../components/entry/Acts.tsx';
import { Document } from '../../components/entry/Document.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Hours } from '../../components/time/Hours.tsx';
import { OpenNow, OpensNext } from '../../components/time/OpenNow.tsx';
import { Prose } from '../../components/text/Prose.tsx';
import { Section } from '../../components/text/Section.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { Media, PageProps } from '../../schema/page.ts';
import { MapLinks } from '../../components/places/MapLinks.tsx';
import { Head } from '../notice/Head.tsx';
import { Registration } from '../notice/Registration.tsx';
import type { Photo } from './photo.ts';
import type { Place } from './schema.ts';

export function PlacePage({ entry, body, context }: PageProps<Place>) {
  const { data } = entry;
  const { accessibility = [], hours = [], area, officeArea, latitude, longitude } = data;
  const community = context.lookup('communities', data.community)?.title;
  return (
    <Document entry={`${entry.collection}/${entry.id}`}>
      <Head title={data.title} org={community ?? context.issuer} line={[data.kind, data.address]} context={context} />
      <VisitFacts data={data} />
      {hours.length > 0 && (
        <Section id="hours" title="开放时间">
          <Hours caption={`${data.title}开放时间`} hours={hours} />
        </Section>
      )}
      <Section id="way" title="怎么去">
        <div>
          {data.photo && <PlacePhoto photo={data.photo} size={context.media(data.photo.file)} />}
          <MapLinks position={{ ...data, name: data.title }} />
        </div>
      </Section>
      <Section id="accessibility" title="无障碍设施">
        <p>{accessibility.length > 0 ? accessibility.join('、') : '还没有登记。行动不便的，来之前先打电话问一下。'}</p>
      </Section>
      {body.html && (
        <Section id="about" title="说明">
          <Prose html={body.html} />
        </Section>
      )}
      <Registration
        context={context}
        rows={[
          { label: '场所类型', value: data.kind },
          {
            label: '所在社区',
            value: community && <a href={context.href('communities', data.community)}>{community}</a>,
          },
          { label: '地址', value: data.address },
          { label: '建设', value: data.newlyBuilt && '新建' },
          { label: '总面积', value: area !== undefined && `${area} 平方米` },
          { label: '其中办公面积', value: officeArea !== undefined && `${officeArea} 平方米` },
          {
            label: '经纬度',
            value:
              latitude !== undefined && longitude !== undefined && positionWords(latitude, longitude, data.coordinates),
          },
        ]}
      />
    </Document>
  );
}

function PlacePhoto({ photo: { file, alt, caption }, size }: { photo: Photo; size: Media | undefined }) {
  return (
    <figure>
      <img src={file} alt={alt} width={size?.width} height={size?.height} loading="lazy" decoding="async" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function VisitFacts({ data }: { data: Place }) {
  const { phones = [], hours = [], address } = data;
  const [phone, ...others] = phones;
  return (
    <Facts title={hours.length > 0 ? '现在开不开' : '在哪里'} look={hours.length > 0 ? 'hidden' : undefined}>
      {hours.length > 0 && (
        <p className="fig">
          <OpenNow hours={hours} />
        </p>
      )}
      <p>
        {address}
        {hours.length > 0 && (
          <>
            ，<OpensNext hours={hours} />
          </>
        )}
      </p>
      {phone && (
        <Acts>
          <Tel phone={phone} look="button" />
        </Acts>
      )}
      {others.map((other) => (
        <p key={other}>
          <Tel phone={other} />
        </p>
      ))}
    </Facts>
  );
}

function positionWords(latitude: number, longitude: number, system: Place['coordinates'] = 'wgs84'): string {
  const north = `${latitude < 0 ? '南' : '北'}纬 ${Math.abs(latitude)}°`;
  return `${north}，${longitude < 0 ? '西' : '东'}经 ${Math.abs(longitude)}°（${system === 'wgs84' ? 'WGS-84' : 'GCJ-02'}）`;
}
