import { Hours } from '../../components/time/Hours.tsx';
import { Place as PlaceBlock } from '../../components/contact/Place.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { PageContext } from '../../schema/page.ts';
import type { Place } from '../places/schema.ts';
import type { Service } from './schema.ts';

/** Where to go and when. A service with hours of its own shows these; otherwise each place shows its week. */
export function Where({ data: { places = [], hours = [] }, context }: { data: Service; context: PageContext }) {
  const { lookup, href } = context;
  const found = places.flatMap((id) => {
    const place = lookup('places', id)?.data as Place | undefined;
    return place ? [{ id, place }] : [];
  });
  return (
    <>
      {hours.length > 0 && (
        <Section id="hours" title="开放时间">
          <Hours caption="办理时间" hours={hours} />
        </Section>
      )}
      {found.length > 0 && (
        <Section id="places" title="去哪里办">
          <div>
            {found.map(({ id, place }) => (
              <PlaceBlock
                key={id}
                name={place.title}
                href={href('places', id)}
                address={place.address}
                features={place.accessibility}
                phones={place.phones}
                hours={place.hours}
                show={hours.length > 0 ? 'next' : 'week'}
              />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
