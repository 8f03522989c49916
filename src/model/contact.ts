import type { Community } from '../collections/communities/schema.ts';
import { hrefOf, listHref } from './links.ts';
import type { Site } from './site.ts';

interface Office {
  entry: string;
  name: string;
  href: string;
  address: string;
  phones: readonly string[];
  hours: Community['hours'];
}

export interface Contact {
  organiser: string;
  address: string;
  hotlines: Site['settings']['hotlines'];
  /** The street office first, then the communities. */
  offices: readonly Office[];
  placesHref: string;
}

export function contactOf(site: Site): Contact {
  const { settings, entries } = site;
  return {
    organiser: settings.organiser ?? `${settings.street}办事处`,
    address: settings.address,
    hotlines: settings.hotlines,
    offices: entries.communities
      .toSorted((a, b) => Number(a.data.level === 'community') - Number(b.data.level === 'community'))
      .map((entry) => ({
        entry: `communities/${entry.id}`,
        name: entry.data.title,
        href: hrefOf(entry),
        address: entry.data.address,
        phones: entry.data.phones,
        hours: entry.data.hours,
      })),
    placesHref: listHref('places'),
  };
}
