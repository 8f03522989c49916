import type { Entry } from '../../collections/entry.ts';
import { servedHours, type Served } from '../../collections/services/served-hours.ts';
import type { EntryData } from '../../collections/index.ts';
import { findEntry, type Site } from '../site.ts';

/** When and where a service is done, by its own hours and those of its places. */
export function servedAt(site: Site, { data }: Entry<'services'>): Served<EntryData<'places'>> {
  const places = (data.places ?? []).flatMap((id) => {
    const found = findEntry(site, 'places', id) as Entry<'places'> | undefined;
    return found ? [found.data] : [];
  });
  return servedHours(data, places);
}
