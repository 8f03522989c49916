import type { Entry } from '../../collections/entry.ts';
import { definitionOf } from '../../collections/index.ts';
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

/** What an index is made of beside them: the synonyms, with the communities' short names, and the days off. */
export async function aroundDocuments(site: Site): Promise<Omit<IndexOf, 'keys'>> {
  const names = site.entries.communities.map(({ data }) => [shortName(data.title)]);
  return { groups: [...(await synonymGroups(site.settings.synonyms ?? [])), ...names], off: holidaysNear(site) };
}

/** All that an index is made of. */
export async function searchable(site: Site, bodyOf: (entry: Entry) => string): Promise<IndexParts> {
  const documents = searchableEntries(site).map((entry) => documentOf(site, entry, bodyOf(entry)));
  return { documents: [...documents, ...callDocuments(site)], ...(await aroundDocuments(site)) };
}
