import { satellitePosition } from '../../collections/places/schema.ts';
import type { EntryData } from '../../collections/index.ts';
import { entryHref } from '../../model/links.ts';
import type { Site } from '../../model/site.ts';
import { weekdays } from '../../schema/opening.ts';
import { uuidOf } from './uuid.ts';

type Hours = NonNullable<EntryData<'places'>['hours']>;

/** By the domain and not by where this copy of the site stands, so that a copy says the same. */
export const idOf = ({ settings }: Site, collection: string, id: string, part = '') =>
  uuidOf(`https://${settings.domain}${entryHref(collection, id)}${part && `#${part}`}`);

/** Tells the parts of one object by what they are. */
type PartId = (part: string) => string;

export const phonesOf = (partId: PartId, phones: readonly string[] = []) =>
  phones.map((number) => ({ id: partId(`phone-${number}`), number, type: 'voice' }));

/** Weekly hours in Beijing. */
export const schedulesOf = (partId: PartId, hours: Hours = []) =>
  hours.map(({ days, from, to, note }, index) => ({
    id: partId(`hours-${String(index)}`),
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: days.map((day) => day.slice(0, 2).toUpperCase()).join(','),
    timezone: 8,
    opens_at: `${from}+08:00`,
    closes_at: `${to}+08:00`,
    description: `${days.map((day) => weekdays[day]).join('、')} ${from}—${to}`,
    ...(note && { notes: note }),
  }));

/** A place. A board knows no province and no postal code, which HSDS asks for: they stand empty. */
export function locationOf(site: Site, id: string, data: EntryData<'places'>) {
  const partId = (part: string) => idOf(site, 'places', id, part);
  const { title, kind, address, phones, hours, accessibility = [] } = data;
  return {
    id: idOf(site, 'places', id),
    location_type: 'physical',
    url: site.origin + entryHref('places', id),
    name: title,
    description: kind,
    ...satellitePosition(data),
    addresses: [addressOf(site, partId('address'), address)],
    accessibility: accessibility.map((description) => ({ id: partId(`accessibility-${description}`), description })),
    phones: phonesOf(partId, phones),
    schedules: schedulesOf(partId, hours),
  };
}

export const addressOf = ({ settings }: Site, id: string, address: string) => ({
  id,
  address_1: address,
  city: settings.street,
  state_province: '',
  postal_code: '',
  country: 'CN',
  address_type: 'physical',
});
