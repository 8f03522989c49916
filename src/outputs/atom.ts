import { generateAtomFeed } from 'feedsmith';
import { datedNames, definitionOf, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { publicFromMs } from '../model/publication-time.ts';
import { common, majorChange } from '../model/fields-in-common.ts';
import { hrefOf, listHref } from '../model/links.ts';
import { issuerOf } from '../model/described/page-tags.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { instantMs } from '../schema/beijing.ts';
import { normaliseText } from '../text/normalise.ts';
import { keyOf, type Output } from './output.ts';

const LATEST = 50;

/**
 * The newest entries as Atom: of one column, or of all dated ones. A major change or a withdrawal brings an entry up again.
 */
export function atom(site: Site, name?: CollectionName): Output {
  const entries = latest((name ? [name] : datedNames).map((own) => entriesOf(site, own)));
  const told = entries.map(
    (entry) => `${hrefOf(entry)} ${entry.digest || JSON.stringify(entry.data)} ${authorOf(site, entry)}`,
  );
  return {
    path: `${name ? `${name}/` : ''}feed.xml`,
    type: 'application/atom+xml; charset=utf-8',
    pieces: [
      {
        key: keyOf('atom', name ?? '', site.origin, site.settings.name, ...told),
        text: () => feedText(site, entries, name),
      },
    ],
  };
}

/** Normal form is also what makes it XML: one control character would cost readers the whole feed. */
function feedText(site: Site, entries: readonly Entry[], name: CollectionName | undefined): string {
  const page = site.origin + (name ? listHref(name) : '/');
  const feed = generateAtomFeed({
    id: page,
    title: { value: name ? `${definitionOf(name).label} - ${site.settings.name}` : site.settings.name },
    // Atom asks for a time; a feed of nothing has never changed.
    updated: new Date(entries[0] ? updated(entries[0]) : 0),
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      { href: `${page}feed.xml`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: entries.map((entry) => feedEntry(site, entry)),
  });
  return normaliseText(feed);
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

function feedEntry(site: Site, entry: Entry) {
  const { title = '' } = common(entry);
  const { label } = definitionOf(entry.collection);
  const { mark, summary } = newsOf(entry);
  const url = site.origin + hrefOf(entry);
  return {
    id: url,
    title: { value: mark + title },
    updated: new Date(updated(entry)),
    published: new Date(publicFromMs(entry)),
    links: [{ href: url, rel: 'alternate', type: 'text/html' }],
    authors: [{ name: authorOf(site, entry) }],
    categories: [{ term: entry.collection, label }],
    ...(summary && { summary: { value: summary } }),
  };
}

/** What a reader who has the entry already is told first. */
function newsOf(entry: Entry): { mark: string; summary: string | undefined } {
  const { summary, withdrawn } = common(entry);
  const change = majorChange(entry);
  if (withdrawn) return { mark: '【已撤回】', summary: `撤回：${withdrawn.reason}` };
  return change ? { mark: '【更正】', summary: `更正：${change.note}` } : { mark: '', summary };
}

const authorOf = (site: Site, entry: Entry) =>
  definitionOf(entry.collection).issuer?.(entry.data) ?? issuerOf(site, entry);

/** Milliseconds. A change made on the day itself has no time of its own: it is not earlier than the entry. */
function updated(entry: Entry): number {
  const since = common(entry).withdrawn?.date ?? majorChange(entry)?.date ?? '1970-01-01';
  return Math.max(publicFromMs(entry), instantMs(since));
}
