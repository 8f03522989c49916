import type { Entry } from '../../collections/entry.ts';
import { kinds } from '../../collections/organisations/schema.ts';
import { hrefOf } from '../../model/links.ts';
import { officeName } from '../../model/described/page-tags.ts';
import { findEntry, type Site } from '../../model/site.ts';
import { addressOf, idOf, locationOf, phonesOf, schedulesOf } from './parts.ts';

/** The committee of a community, or the office of the street, which offers what no community does. */
export function officeOf(site: Site, { id, data }: Entry<'communities'>) {
  const partId = (part: string) => idOf(site, 'communities', id, part);
  const url = site.origin + hrefOf({ collection: 'communities', id });
  return {
    id: partId(''),
    name: officeName(site, data),
    alternate_name: data.title,
    description: data.boundary ?? data.address,
    website: url,
    ...(data.parent && { parent_organization_id: idOf(site, 'communities', data.parent) }),
    phones: phonesOf(partId, data.phones),
    locations: [
      {
        id: partId('office'),
        location_type: 'physical',
        url,
        name: data.title,
        addresses: [addressOf(site, partId('address'), data.address)],
        schedules: schedulesOf(partId, data.hours),
      },
    ],
  };
}

/** A group of residents. */
export function groupOf(site: Site, entry: Entry<'organisations'>) {
  const { id, data } = entry;
  const place = findEntry(site, 'places', data.place ?? '') as Entry<'places'> | undefined;
  return {
    id: idOf(site, 'organisations', id),
    name: data.title,
    description: data.purpose,
    website: site.origin + hrefOf(entry),
    legal_status: kinds[data.kind],
    ...(data.community && { parent_organization_id: idOf(site, 'communities', data.community) }),
    phones: phonesOf((part) => idOf(site, 'organisations', id, part), [data.phone]),
    locations: place ? [locationOf(site, place.id, place.data)] : [],
  };
}
