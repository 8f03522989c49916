import { collectionNames, definitionOf } from '../collections/index.ts';
import { common, majorChange } from './fields-in-common.ts';
import { hrefOf, listHref } from './links.ts';
import { listPages } from './lists/listing.ts';
import { entriesOf, type Site } from './site.ts';

/** The collections whose entries have pages of their own. */
export const namesWithPages = collectionNames.filter((name) => definitionOf(name).menu !== 'none');

/** Every page search engines should know: the fixed ones, the lists that are not narrowed, and the entries. */
export function publicPages(site: Site): { url: string; changed?: string | undefined }[] {
  const fixed = ['/', '/contact/', '/data/'].map((path) => ({ url: site.origin + path }));
  return [
    ...fixed,
    ...namesWithPages.flatMap((name) => [
      { url: site.origin + listHref(name) },
      ...listPages(site, name)
        .filter(({ year, narrowedBy }) => year !== undefined && narrowedBy.length === 0)
        .map(({ href }) => ({ url: site.origin + href })),
      ...entriesOf(site, name).map((entry) => ({
        url: site.origin + hrefOf(entry),
        changed: common(entry).withdrawn?.date ?? majorChange(entry)?.date ?? common(entry).published,
      })),
    ]),
  ];
}
