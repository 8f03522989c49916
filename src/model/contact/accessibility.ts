import type { Settings } from '../../collections/settings/schema.ts';
import { hrefOf, listHref } from '../links.ts';
import type { Site } from '../site.ts';

/** Of the statement on accessibility: whom to tell, what was tried, what is missing, and where one gets in. */
export interface Accessibility {
  organiser: string;
  contact: { post: string | undefined; phone: string | undefined; address: string; days: number | undefined };
  checks: NonNullable<Settings['accessibilityChecks']>;
  gaps: NonNullable<Settings['accessibilityGaps']>;
  places: readonly { entry: string; name: string; href: string; address: string; features: readonly string[] }[];
  /** How many places have not said anything yet. */
  unknown: number;
  placesHref: string;
}

export function accessibilityOf({ settings, entries }: Site): Accessibility {
  const { accessibilityContact: own, accessibilityChecks = [], accessibilityGaps = [] } = settings;
  const places = entries.places.map((entry) => ({
    entry: `places/${entry.id}`,
    name: entry.data.title,
    href: hrefOf(entry),
    address: entry.data.address,
    features: entry.data.accessibility ?? [],
  }));
  const said = places.filter(({ features }) => features.length > 0);
  return {
    organiser: settings.organiser ?? `${settings.street}办事处`,
    contact: {
      post: own?.post,
      phone: own?.phone ?? settings.hotlines[0]?.phone,
      address: own?.address ?? settings.address,
      days: own?.days,
    },
    checks: accessibilityChecks,
    gaps: accessibilityGaps,
    places: said,
    unknown: places.length - said.length,
    placesHref: listHref('places'),
  };
}
