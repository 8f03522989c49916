import type { Community } from '../../collections/communities/schema.ts';
import { hrefOf, listHref } from '../links.ts';
import { shortName } from '../lists/facets.ts';
import type { Site } from '../site.ts';
import { urgentOf, type Urgent } from './urgent.ts';
import { keeperName } from './keeper.ts';

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
  urgent: readonly Urgent[];
  /** By the names by which one chooses one's own. */
  communities: readonly { id: string; title: string }[];
  /** For everything else. */
  hotlines: Site['settings']['hotlines'];
  /** The street office first, then the communities. */
  offices: readonly Office[];
  placesHref: string;
  /** Within how many working days one is answered who says that something on the board is wrong. */
  correctionDays?: number | undefined;
}

export function contactOf(site: Site): Contact {
  const { settings, entries } = site;
  return {
    organiser: keeperName(settings),
    address: settings.address,
    urgent: urgentOf(site),
    communities: entries.communities
      .filter(({ data }) => data.level === 'community')
      .map(({ id, data }) => ({ id, title: shortName(data.title) })),
    hotlines: settings.hotlines.filter(({ kind }) => kind === undefined),
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
    correctionDays: settings.correctionDays,
  };
}
