import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { normaliseText } from '../../text/normalise.ts';
import { keyOf, type Output } from '../output.ts';

/** What readers of feeds are told, whatever the form. */
export interface Feed {
  title: string;
  /** The page it belongs to, in whose folder its files stand. */
  page: string;
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** Stays as long as it is the same matter. */
  id: string;
  url: string;
  title: string;
  summary?: string | undefined;
  author: string;
  category?: { term: string; label: string } | undefined;
  /** Milliseconds since 1970. */
  published?: number | undefined;
  updated: number;
}

/** A feed as Atom (RFC 4287) and as JSON Feed 1.1. `origin` is that of the site. */
export function feedFiles(origin: string, feed: Feed): Output[] {
  const key = keyOf('feed', origin, JSON.stringify(feed));
  const folder = feed.page.slice(1);
  return [
    {
      path: `${folder}feed.xml`,
      type: 'application/atom+xml; charset=utf-8',
      pieces: [{ key, text: () => atomText(origin + feed.page, feed) }],
    },
    {
      path: `${folder}feed.json`,
      type: 'application/feed+json; charset=utf-8',
      pieces: [{ key: keyOf('json', key), text: () => jsonText(origin + feed.page, feed) }],
    },
  ];
}

/** Normal form is also what makes it XML: one control character would cost readers the whole feed. */
const atomText = (page: string, { title, items }: Feed) =>
  normaliseText(
    generateAtomFeed({
      id: page,
      title: { value: title },
      // Atom asks for a time; a feed of nothing has never changed.
      updated: new Date(items[0]?.updated ?? 0),
      links: [
        { href: page, rel: 'alternate', type: 'text/html' },
        { href: `${page}feed.xml`, rel: 'self', type: 'application/atom+xml' },
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        updated: new Date(item.updated),
        ...(item.published !== undefined && { published: new Date(item.published) }),
        links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
        authors: [{ name: item.author }],
        ...(item.category && { categories: [item.category] }),
        ...(item.summary && { summary: { value: item.summary } }),
      })),
    }),
  );

const jsonText = (page: string, { title, items }: Feed) =>
  `${JSON.stringify(
    generateJsonFeed({
      title: normaliseText(title),
      home_page_url: page,
      feed_url: `${page}feed.json`,
      language: 'zh-CN',
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: normaliseText(item.title),
        // One of the two kinds of content is asked for, so a title by itself says itself.
        content_text: normaliseText(item.summary ?? item.title),
        date_modified: new Date(item.updated),
        ...(item.published !== undefined && { date_published: new Date(item.published) }),
        authors: [{ name: item.author }],
        ...(item.category && { tags: [item.category.label] }),
      })),
    }),
  )}\n`;
