import type { Entry } from '../../collections/entry.ts';
import { common } from '../fields-in-common.ts';
import { communityOf, type Site } from '../site.ts';

/** Where a place lies, and whose it is. */
export interface PlacePoint {
  name: string;
  /** Id of its community. */
  community: string;
  area: string;
  latitude: number;
  longitude: number;
}

/** The places of a list that can be drawn together: those with coordinates of the system that most of them have. */
export function placePoints(site: Site, entries: readonly Entry[]): PlacePoint[] {
  const known = entries.flatMap((entry) => {
    if (entry.collection !== 'places') return [];
    const { latitude, longitude, coordinates = 'wgs84' } = (entry as Entry<'places'>).data;
    if (latitude === undefined || longitude === undefined) return [];
    const at = communityOf(site, entry);
    const named = { name: common(entry).title ?? '', community: at?.id ?? '', area: at?.data.title ?? '' };
    return [{ system: coordinates, point: { ...named, latitude, longitude } }];
  });
  const systems = [...Map.groupBy(known, ({ system }) => system).values()];
  const most = systems.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return most.map(({ point }) => point);
}
