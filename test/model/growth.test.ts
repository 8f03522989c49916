import { expect, test } from 'vitest';
import { collectionNames } from '../../src/collections/index.ts';
import type { Entry } from '../../src/collections/entry.ts';
import { comingChanges } from '../../src/model/coming-changes.ts';
import { homeOf } from '../../src/model/home.ts';
import { kinOf } from '../../src/model/kin.ts';
import { listPages } from '../../src/model/lists/listing.ts';
import { searchFilters } from '../../src/model/lists/search-filters.ts';
import { pageContext } from '../../src/model/page-context.ts';
import { publicUploads } from '../../src/model/public-uploads.ts';
import { referrersOf } from '../../src/model/references.ts';
import { entriesOf, findEntry, type Site } from '../../src/model/site.ts';
import { growth } from '../growth.ts';
import { manyEntries, siteOf } from './bent-entries.ts';

/** What is asked of the entries at each publication. */
function publish(entries: readonly Entry[]): void {
  const site = siteOf(entries);
  for (const name of collectionNames) for (const page of listPages(site, name)) void page.filters;
  for (const community of site.entries.communities.slice(0, 4)) {
    referrersOf(site, community);
    kinOf(site, community);
  }
  homeOf(site);
  searchFilters(site);
  publicUploads(site);
  comingChanges(entries, site);
}

test('twice the entries take twice the work, when nothing is known of them yet', async () => {
  const anew = (entries: readonly Entry[]) => publish(entries.map((entry) => ({ ...entry })));
  expect(await growth(manyEntries, 2000, anew)).toBeLessThan(2.5);
});

test('and when all but one are as they were', async () => {
  let title = 0;
  const again = ([first, ...others]: readonly Entry[]) =>
    publish([{ ...first!, data: { ...first!.data, title: `第${(title += 1)}次` } }, ...others]);
  expect(await growth(manyEntries, 4000, again)).toBeLessThan(2.5);
});

test.each<[string, (site: Site, entry: Entry) => unknown]>([
  ['which one has its id', (site, { collection, id }) => findEntry(site, collection, id)],
  ['its kin', kinOf],
  ['what names it', referrersOf],
  ['what its page is told', (site, entry) => pageContext(site, entry, new Map())],
])('of every entry %s is found in the same time, however many there are', async (_, find) => {
  const all = (site: Site) =>
    collectionNames.flatMap((name) => entriesOf(site, name)).map((entry) => find(site, entry));
  expect(await growth((size) => siteOf(manyEntries(size)), 8000, all)).toBeLessThan(2.5);
});
