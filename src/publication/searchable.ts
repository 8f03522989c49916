import type { Entry } from '../collections/entry.ts';
import { definitionOf } from '../collections/index.ts';
import { newestFirst } from '../model/publication-time.ts';
import { holidaysNear } from '../model/holidays.ts';
import type { Site } from '../model/site.ts';
import { documentOf } from '../search/index/document-of.ts';
import { shortName, synonymGroups } from '../search/index/synonyms.ts';
import type { IndexParts } from '../search/index/write-index.ts';

/** What the index is made of: every entry that has a page of its own. */
export async function searchable(site: Site, bodyOf: (entry: Entry) => string): Promise<IndexParts> {
  const documents = Object.values(site.entries)
    .flat()
    .filter((entry) => definitionOf(entry.collection).menu !== 'none')
    .toSorted(newestFirst)
    .map((entry) => documentOf(site, entry, bodyOf(entry)));
  const names = site.entries.communities.map(({ data }) => [shortName(data.title)]);
  const groups = [...(await synonymGroups(site.settings.synonyms ?? [])), ...names];
  return { documents, groups, off: holidaysNear(site) };
}
