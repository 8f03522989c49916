import { datedNames, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { concernedBy } from '../../model/follow/concerned-by.ts';
import { common, majorChange } from '../../model/fields-in-common.ts';
import { entryHref, hrefOf, listHref } from '../../model/links.ts';
import { issuerOf } from '../../model/described/page-tags.ts';
import { publicFromMs } from '../../model/publication-time.ts';
import { entriesOf, type Site } from '../../model/site.ts';
import { instantMs } from '../../schema/beijing.ts';
import type { Output } from '../output.ts';
import { feedFiles, type FeedItem } from './feed.ts';

const LATEST = 50;

/**
 * The newest entries: of all dated columns, of each, and of each community with what is for all. A major change or a
 * withdrawal brings an entry up again.
 */
export function entryFeeds(site: Site): Output[] {
  const { name } = site.settings;
  const feed = (title: string, page: string, lists: readonly (readonly Entry[])[]) =>
    feedFiles(site.origin, { title, page, items: latest(lists).map((entry) => itemOf(site, entry)) });
  const columns = datedNames.map((own) => ({ own, entries: entriesOf(site, own) }));
  const byCommunity = columns.map(({ entries }) => Map.groupBy(entries, (entry) => concernedBy(site, entry)));
  return [
    ...feed(
      name,
      '/',
      columns.map(({ entries }) => entries),
    ),
    ...columns.flatMap(({ own, entries }) => feed(`${definitionOf(own).label} - ${name}`, listHref(own), [entries])),
    ...site.entries.communities.flatMap(({ id, data }) =>
      feed(
        `${data.title} - ${name}`,
        entryHref('communities', id),
        byCommunity.flatMap((groups) => [groups.get(id) ?? [], groups.get(undefined) ?? []]),
      ),
    ),
  ];
}

/**
 * Those updated last, the latest first; equal ones keep their order. Each list is sorted by when its entries came out, so
 * beyond its first ones only those can be among them that were changed later.
 */
function latest(lists: readonly (readonly Entry[])[]): Entry[] {
  return lists
    .flatMap((entries) => entries.filter((entry, index) => index < LATEST || mayBeUp(entry)))
    .map((entry) => ({ entry, time: updated(entry) }))
    .toSorted((a, b) => b.time - a.time)
    .slice(0, LATEST)
    .map(({ entry }) => entry);
}

const mayBeUp = (entry: Entry) => common(entry).withdrawn !== undefined || common(entry).changes !== undefined;

function itemOf(site: Site, entry: Entry): FeedItem {
  const { title = '' } = common(entry);
  const { label, issuer } = definitionOf(entry.collection);
  const { mark, summary } = newsOf(entry);
  const url = site.origin + hrefOf(entry);
  return {
    id: url,
    url,
    title: mark + title,
    summary,
    author: issuer?.(entry.data) ?? issuerOf(site, entry),
    category: { term: entry.collection, label },
    published: publicFromMs(entry),
    updated: updated(entry),
  };
}

/** What a reader who has the entry already is told first. */
function newsOf(entry: Entry): { mark: string; summary: string | undefined } {
  const { summary, withdrawn } = common(entry);
  const change = majorChange(entry);
  if (withdrawn) return { mark: '【已撤回】', summary: `撤回：${withdrawn.reason}` };
  return change ? { mark: '【更正】', summary: `更正：${change.note}` } : { mark: '', summary };
}

/** Milliseconds. A change made on the day itself has no time of its own: it is not earlier than the entry. */
function updated(entry: Entry): number {
  const since = common(entry).withdrawn?.date ?? majorChange(entry)?.date ?? '1970-01-01';
  return Math.max(publicFromMs(entry), instantMs(since));
}
