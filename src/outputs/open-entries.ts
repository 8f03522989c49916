import type { CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { isWithdrawn } from '../model/status.ts';
import { remainsOf } from '../model/visibility.ts';

/**
 * The rows of a collection in open data. Of what was withdrawn there is no more than its page says; of what was withdrawn
 * for personal information the address and the fact, so that whoever keeps a copy can delete it.
 */
export const openEntries = (site: Site, name: CollectionName): readonly Entry[] => [
  ...entriesOf(site, name).map((entry) => (isWithdrawn(entry) ? remainsOf(entry, 'notice') : entry)),
  ...site.facts.filter(({ collection }) => collection === name),
];
