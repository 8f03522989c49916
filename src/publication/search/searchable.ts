import type { Entry } from '../../collections/entry.ts';
import { definitionOf } from '../../collections/index.ts';
import { elderEntries } from '../../model/elder/elder-pages.ts';
import { holidaysNear } from '../../model/holidays.ts';
import { newestFirst } from '../../model/publication-time.ts';
import type { Site } from '../../model/site.ts';
import { callDocuments } from '../../search/index/call-documents.ts';
import { documentOf } from '../../search/index/document-of.ts';
import type { IndexOf } from '../../search/index/make-index.ts';
import { shortName, synonymGroups } from '../../search/index/synonyms.ts';
import type { IndexParts } from '../../search/index/write-index.ts';

/** The entries that are found, those that have a page of their own, newest first. */
export const searchableEntries = (site: Site): Entry[] =>
  Object.values(site.entries)
    .flat()
    .filter(({ collection }) => definitionOf(collection).menu !== 'none')
    .toSorted(newestFirst);

/** What an index is made of beside them: the synonyms, with the communities' short names, the days off, and what 长者版 has. */
export async function aroundDocuments(site: Site): Promise<Omit<IndexOf, 'keys'>> {
  const names = site.entries.communities.map(({ data }) => [shortName(data.title)]);
  const shown = elderEntries(site);
  const elder = searchableEntries(site).map((entry) => (shown.has(entry) ? '1' : '0'));
  return {
    groups: [...(await synonymGroups(site.settings.synonyms ?? [])), ...names],
    off: holidaysNear(site),
    // Whom to ring has a page of its own there.
    elder: elder.join('') + '1'.repeat(callDocuments(site).length),
  };
}

/** All that an index is made of. */
export async function searchable(site: Site, bodyOf: (entry: Entry) => string): Promise<IndexParts> {
  const documents = searchableEntries(site).map((entry) => documentOf(site, entry, bodyOf(entry)));
  return { documents: [...documents, ...callDocuments(site)], ...(await aroundDocuments(site)) };
}
