import type { Entry } from '../collections/entry.ts';
import { common } from './fields-in-common.ts';
import { communityOf, type Site } from './site.ts';

/** Whether an entry is of a community, or of the street as a whole and so of all its communities. */
export function concerns(site: Site, entry: Entry, community: string): boolean {
  const own = common(entry).community;
  return own === undefined || own === community || communityOf(site, entry)?.data.level === 'street';
}
