import type { Entry } from '../../collections/entry.ts';
import { common } from '../fields-in-common.ts';
import { communityOf, type Site } from '../site.ts';

/** The community whose people an entry is for; undefined where it is for those of all. */
export function concernedBy(site: Site, entry: Entry): string | undefined {
  const { community } = common(entry);
  return communityOf(site, entry)?.data.level === 'street' ? undefined : community;
}
