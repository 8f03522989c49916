import { definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { remembered } from '../../schema/remembered.ts';
import { ongoing } from '../current.ts';
import { kinOf } from '../kin.ts';
import { ELDER_HREF, hrefOf, listHref } from '../links.ts';
import { namesWithPages } from '../public-pages.ts';
import { citedDocuments } from '../record/cited.ts';
import { referencesOf } from '../references.ts';
import { relatedEntries } from '../related.ts';
import { entriesOf, findEntry, type Site } from '../site.ts';
import { statusOf } from '../status.ts';

/** So many of each column, the newest, have a page in 长者版, and stand in its list: a board that grows pays no more for it. */
const NEWEST = 60;
/** So many of what belongs to an entry, as to a community, stand on its page in 长者版. */
export const NEWEST_RELATED = 8;
const OVER: readonly (string | undefined)[] = ['closed', 'withdrawn'];

/** The columns of 长者版: all but the catalogue of duties, which names what clerks have to do. */
export const elderNames: readonly CollectionName[] = namesWithPages.filter((name) => !definitionOf(name).catalogue);

/** The same page in 长者版. */
export const elderHref = (href: string) => ELDER_HREF + href.slice(1);

/** What has a page in 长者版: the newest of each column, what one can still take part in, and what holds until it is over. */
export const elderEntries = remembered((site: Site): ReadonlySet<Entry> => {
  const shown = new Set(ongoing(site).map(({ entry }) => entry));
  for (const name of elderNames) {
    const lasting = definitionOf(name).folders === 'flat';
    entriesOf(site, name).forEach((entry, index) => {
      if (index < NEWEST || (lasting && !OVER.includes(statusOf(entry, site)?.code))) shown.add(entry);
    });
  }
  return shown;
});

/** The pages in 长者版 to which that of an entry leads, by their usual addresses: what its fields, its text and citations name, its kin and what belongs to it. */
export function elderTargets(site: Site, entry: Entry): string[] {
  const shown = elderEntries(site);
  const named = [
    ...referencesOf(entry),
    ...kinOf(site, entry).map(({ id }) => `${entry.collection}/${id}`),
    ...relatedEntries(site, entry)
      .slice(0, NEWEST_RELATED)
      .map(({ collection, id }) => `${collection}/${id}`),
    ...[
      ...entry.links,
      ...Object.values(citedDocuments(site, entry)).flatMap(({ href, instead }) => [href, instead?.href]),
    ]
      .filter((href) => href?.startsWith('/'))
      .map((href) => href!.slice(1)),
  ];
  const found = named.flatMap((name) => {
    const [collection = '', id = ''] = name.split(/[/#?]/);
    const target = findEntry(site, collection, id);
    return target && shown.has(target) ? [hrefOf(target)] : [];
  });
  return [...new Set([...found, ...elderNames.map(listHref)])];
}
