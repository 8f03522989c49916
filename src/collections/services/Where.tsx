import { Hours } from '../../components/time/Hours.tsx';
import { Place as PlaceBlock } from '../../components/contact/Place.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';
import { GETTING_IN } from '../places/schema.ts';
import { placesOf } from './OpenFacts.tsx';
import type { Service } from './schema.ts';
import { covers, isOwn, servedHours } from './served-hours.ts';

/** Where to go and when: the hours of the service as its places keep them, and when it is done at each. */
export function Where({ data, context }: { data: Service; context: PageContext }) {
  const { places = [], hours = [] } = data;
  const { lookup, href } = context;
  const known = places.filter((id) => lookup('places', id));
  const { week, at } = servedHours(data, placesOf(data, context));
  // Who goes by the week above to a place that does not keep it stands before a closed door; what a note reserves it tells.
  const usual = week.filter(({ note }) => note === undefined);
  const ended = data.status !== 'open';
  return (
    <>
      {hours.length > 0 && (
        <Section id="hours" title="开放时间">
          <Hours caption="办理时间" hours={week} />
        </Section>
      )}
      {at.length > 0 && (
        <Section id="places" title="去哪里办">
          <div>
            {at.map(({ place, hours: served }, index) => (
              <PlaceBlock
                key={known[index]}
                name={place.title}
                href={href('places', known[index]!)}
                address={place.address}
                features={place.accessibility?.filter((feature) => GETTING_IN.includes(feature))}
                phones={place.phones}
                hours={ended ? [] : served}
                served={isOwn(served, place)}
                show={hours.length > 0 && covers(served, usual) ? 'next' : 'week'}
              >
                {!ended && served.length === 0 && <p>什么时候能办，先打电话问清楚。</p>}
              </PlaceBlock>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
