import { generateAtomFeed } from 'feedsmith';
import { definitionOf, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { publicFromMs } from '../model/publication-time.ts';
import { common, majorChange } from '../model/fields-in-common.ts';
import { mainNames } from '../model/current.ts';
import { hrefOf, listHref } from '../model/links.ts';
import { issuerOf } from '../model/page-tags.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { instantMs } from '../schema/beijing.ts';
import { normaliseText } from '../text/normalise.ts';

const LATEST = 50;

/**
 * The newest entries as Atom: of one column, or of all main ones. A major change or a withdrawal brings an entry up again. Normal form is
 * also what makes it XML: one control character would cost readers the whole feed.
 */
export function atom(site: Site, name?: CollectionName): string {
  const entries = (name ? [name] : mainNames)
    .flatMap((own) => entriesOf(site, own))
    .toSorted((a, b) => updated(b) - updated(a))
    .slice(0, LATEST);
  const page = site.origin + (name ? listHref(name) : '/');
  const feed = generateAtomFeed({
    id: page,
    title: { value: name ? `${definitionOf(name).label} - ${site.settings.name}` : site.settings.name },
    updated: new Date(entries[0] ? updated(entries[0]) : instantMs(site.now)),
    links: [
      { href: page, rel: 'alternate', type: 'text/html' },
      { href: `${page}feed.xml`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: entries.map((entry) => feedEntry(site, entry)),
  });
  return normaliseText(feed);
}

function feedEntry(site: Site, entry: Entry) {
  const { title = '' } = common(entry);
  const { label, issuer } = definitionOf(entry.collection);
  const { mark, summary } = newsOf(entry);
  const url = site.origin + hrefOf(entry);
  return {
    id: url,
    title: { value: mark + title },
    updated: new Date(updated(entry)),
    published: new Date(publicFromMs(entry)),
    links: [{ href: url, rel: 'alternate', type: 'text/html' }],
    authors: [{ name: issuer?.(entry.data) ?? issuerOf(site, entry) }],
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

/** Milliseconds. A change made on the day itself has no time of its own: it is not earlier than the entry. */
function updated(entry: Entry): number {
  const since = common(entry).withdrawn?.date ?? majorChange(entry)?.date ?? '1970-01-01';
  return Math.max(publicFromMs(entry), instantMs(since));
}
