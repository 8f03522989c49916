import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Meta } from '../../components/text/Meta.tsx';
import { OpenNow, OpensNext } from '../../components/time/OpenNow.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { PageContext } from '../../schema/page.ts';
import type { Place } from '../places/schema.ts';
import type { Service } from './schema.ts';

/** Whether it can be done right now, whom to ring, how long it takes and what it costs. */
export function OpenFacts({ data, context }: { data: Service; context: PageContext }) {
  const [phone, ...others] = phonesOf(data, placeOf(data, context));
  return (
    <Facts title="现在能不能办" look="hidden">
      {data.status === 'open' ? (
        <Open data={data} context={context} />
      ) : (
        <p className="fig">
          <StatusMark schedule={context.status} now={context.now} />
        </p>
      )}
      <Acts>
        {phone && <Tel phone={phone} look="button" />}
        {data.online && data.status === 'open' && (
          <Button href={data.online} alt>
            网上办
          </Button>
        )}
      </Acts>
      {others.length > 0 && (
        <p>
          {others.map((other) => (
            <Tel key={other} phone={other} />
          ))}
        </p>
      )}
      <Meta
        rows={[
          { label: '办理时限', value: data.timeLimit },
          { label: '收费', value: data.fee },
          { label: '谁可以办', value: data.byProxy ? '本人，也可以代办' : '要本人办' },
          { label: '在哪里办', value: data.anywhere && '全街道通办，任何一个社区都能办' },
        ]}
      />
    </Facts>
  );
}

function placeOf({ places }: Service, { lookup }: PageContext): Place | undefined {
  const first = places?.[0];
  return first === undefined ? undefined : (lookup('places', first)?.data as Place | undefined);
}

/** The place that is said to be open is rung first: at another's number nobody may be there. */
function phonesOf({ phones }: Service, place: Place | undefined): readonly string[] {
  const own = place?.phones ?? [];
  const known = phones.find((phone) => own.includes(phone));
  return [...new Set([known ?? own[0] ?? [], phones].flat())];
}

function Open({ data, context }: { data: Service; context: PageContext }) {
  const place = placeOf(data, context);
  const hours = data.hours ?? place?.hours ?? [];
  if (hours.length === 0) return <p>先打电话问清楚再来，免得白跑。</p>;
  return (
    <>
      <p className="fig">
        <OpenNow hours={hours} />
      </p>
      <p>
        {place && `${place.title}，`}
        <OpensNext hours={hours} />
      </p>
    </>
  );
}
