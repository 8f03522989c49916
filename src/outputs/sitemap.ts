import { collectionNames } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { editionsFor } from '../editions/address.ts';
import { alternates } from '../editions/edition-links.ts';
import { common, majorChange } from '../model/fields-in-common.ts';
import { lifePages } from '../model/life/life-pages.ts';
import {
  ACCESSIBILITY_HREF,
  archiveHref,
  dataHref,
  hrefOf,
  ledgerHref,
  lifeHref,
  listHref,
  RECORD_HREF,
  SUBSCRIBE_HREF,
} from '../model/links.ts';
import { historyPages } from '../model/record/entry-history.ts';
import { namesWithPages } from '../model/public-pages.ts';
import { entriesOf, type Site } from '../model/site.ts';
import { normaliseText } from '../text/normalise.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { openYears } from './open-chunks.ts';
import { fixedPiece, keyOf, type Output } from './output.ts';

const TYPE = 'application/xml; charset=utf-8';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
/** Of the links from each edition of a page to the others, as search engines take them. */
const LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';
const FIXED = ['/', '/contact/', ACCESSIBILITY_HREF, '/data/', SUBSCRIBE_HREF, '/health/', ledgerHref(), RECORD_HREF];

/**
 * Sitemaps (sitemaps.org 0.9) of every page search engines should know: the fixed ones, the lists that are not narrowed,
 * and the entries by collection and year, since one file may hold no more than 50,000; and the index that names them.
 */
export function sitemaps(site: Site): Output[] {
  const lists = namesWithPages.flatMap((name) => [
    listHref(name),
    ...openYears(site, name).map(({ year }) => archiveHref(name, year)),
  ]);
  const ledgers = site.entries.communities
    .filter(({ data }) => data.level === 'community')
    .map(({ id }) => ledgerHref(id));
  const lives = [lifeHref(), ...lifePages(site).map(({ href }) => href)];
  const histories = historyPages(site).map(({ href }) => href);
  const files = [
    urlset(site, 'pages', [
      fixedPiece(
        [...FIXED, ...collectionNames.map(dataHref), ...ledgers, ...lists, ...lives, ...histories]
          .map((path) => urlsOf(site, path))
          .join(''),
      ),
    ]),
    ...namesWithPages.flatMap((name) =>
      [...Map.groupBy(chunksOf(entriesOf(site, name)), ({ year }) => year)].map(([year, chunks]) =>
        urlset(
          site,
          year === undefined ? name : `${name}-${year}`,
          chunks.map((chunk) => entriesPiece(site, name, chunk)),
        ),
      ),
    ),
  ];
  const rows = files.map(({ path }) => `<sitemap><loc>${escape(`${site.origin}/${path}`)}</loc></sitemap>\n`).join('');
  const index = `${PROLOGUE}<sitemapindex ${NAMESPACE}>\n${rows}</sitemapindex>\n`;
  return [{ path: 'sitemap.xml', type: TYPE, pieces: [fixedPiece(index)] }, ...files];
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

const urlset = (site: Site, name: string, pieces: Output['pieces']): Output => ({
  path: `sitemaps/${name}.xml`,
  type: TYPE,
  pieces: [
    fixedPiece(`${PROLOGUE}<urlset ${NAMESPACE}${editionsFor(site.settings).length > 0 ? ` ${LINKS}` : ''}>\n`),
    ...pieces,
    fixedPiece('</urlset>\n'),
  ],
});

const entriesPiece = (site: Site, name: string, { key, entries }: Chunk) => ({
  key: keyOf(
    'sitemap',
    site.origin,
    name,
    key,
    editionsFor(site.settings)
      .map(({ tag }) => tag)
      .join(),
  ),
  text: () => entries.map((entry) => urlsOf(site, hrefOf(entry), changedOn(entry))).join(''),
});

const changedOn = (entry: Entry) =>
  common(entry).withdrawn?.date ?? majorChange(entry)?.date ?? common(entry).published;

/** A page, and where there is another edition of it that one as well, each with the way to both. */
function urlsOf({ origin, settings }: Site, path: string, changed?: string): string {
  const editions = alternates(origin, path, editionsFor(settings));
  const links = editions
    .map(({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escape(href)}"/>`)
    .join('');
  const addresses = new Set([origin + path, ...editions.map(({ href }) => href)]);
  return [...addresses].map((url) => urlOf({ url, changed, links })).join('');
}

/** One page, by its absolute address, with the day of its last change. */
export const urlOf = ({ url, changed, links = '' }: { url: string; changed?: string | undefined; links?: string }) =>
  `<url><loc>${escape(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}${links}</url>\n`;

const escape = (text: string) =>
  normaliseText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
