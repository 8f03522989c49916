import { Acts, Button } from '../../components/entry/Acts.tsx';
import { Facts } from '../../components/text/Facts.tsx';
import { Meta } from '../../components/text/Meta.tsx';
import { OpenNow, OpensNext } from '../../components/time/OpenNow.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { Tel } from '../../components/contact/Tel.tsx';
import type { PageContext } from '../../schema/page.ts';
import type { Place } from '../places/schema.ts';
import type { Service } from './schema.ts';
import { covers, isOwn, phonesFirst, servedHours } from './served-hours.ts';
import { suspensionWords } from './suspension.ts';

/** Whose a number is that is of no place, community or hotline. */
const OWN = '办这件事的电话';

/** Whether it can be done right now and where, whom to ring, how long it takes and what it costs. */
export function OpenFacts({ data, context }: { data: Service; context: PageContext }) {
  const { hours, main, at } = servedHours(data, placesOf(data, context));
  const [phone, ...others] = phonesFirst(data.phones, main ?? at[0]?.place, data.steps);
  const numbers = phone === undefined ? [] : [phone, ...others];
  const isAnother = (number: string) =>
    numbers.slice(0, numbers.indexOf(number)).some((before) => context.ownerOf(before) === context.ownerOf(number));
  return (
    <Facts title="现在能不能办" look="hidden">
      {data.status === 'open' ? (
        <Open hours={hours} place={main} served={isOwn(hours, main)} />
      ) : (
        <>
          <p className="fig">
            <StatusMark schedule={context.status} now={context.now} />
          </p>
          {suspensionWords(data).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </>
      )}
      <Acts>
        {phone && <Tel phone={phone} look="button" />}
        {phone && <span>{context.ownerOf(phone) ?? OWN}</span>}
        {data.online && data.status === 'open' && (
          <Button href={data.online} alt>
            网上办
          </Button>
        )}
      </Acts>
      {others.map((other) => (
        <p key={other}>
          <Tel phone={other} />
          <span className="small">
            {' '}
            {context.ownerOf(other) ?? OWN}
            {isAnother(other) && '（另一部）'}
          </span>
        </p>
      ))}
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

/** What is registered of the places it is done at. */
export const placesOf = ({ places = [] }: Service, { lookup }: PageContext): Place[] =>
  places.flatMap((id) => (lookup('places', id)?.data as Place | undefined) ?? []);

interface OpenProps {
  hours: NonNullable<Service['hours']>;
  place: Place | undefined;
  served: boolean;
}

function Open({ hours, place, served }: OpenProps) {
  if (hours.length === 0) return <p>先打电话问清楚再来，免得白跑。</p>;
  return (
    <>
      <p className="fig">
        <OpenNow hours={hours} served={served} />
      </p>
      <p>
        {place && `${place.title}，`}
        <OpensNext hours={hours} served={served} />
      </p>
      {place?.hours && !covers(hours, place.hours) && (
        <p className="small">{place.title}别的时间也开门，但不办这件事。</p>
      )}
    </>
  );
}
