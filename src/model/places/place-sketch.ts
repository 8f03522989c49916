import type { Entry } from '../../collections/entry.ts';
import { common } from '../fields-in-common.ts';
import { communityOf, type Site } from '../site.ts';

interface Point {
  name: string;
  area: string;
  latitude: number;
  longitude: number;
}

/** The places of a list that can be drawn together: those with coordinates of the system that most of them have. */
export function placePoints(site: Site, entries: readonly Entry[]): Point[] {
  const known = entries.flatMap((entry) => {
    if (entry.collection !== 'places') return [];
    const { latitude, longitude, coordinates = 'wgs84' } = (entry as Entry<'places'>).data;
    if (latitude === undefined || longitude === undefined) return [];
    const area = communityOf(site, entry)?.data.title ?? '';
    return [{ system: coordinates, point: { name: common(entry).title ?? '', area, latitude, longitude } }];
  });
  const systems = [...Map.groupBy(known, ({ system }) => system).values()];
  const most = systems.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return most.map(({ point }) => point);
}
