import { collections } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { alertsToCome } from '../model/current.ts';
import { elderHref } from '../model/elder/elder-pages.ts';
import { ELDER_HREF, hrefOf, listHref } from '../model/links.ts';
import { findEntry, type Site } from '../model/site.ts';
import { isWithdrawn } from '../model/status.ts';
import { fixedPiece, JSON_TYPE, keyOf, type Output } from './output.ts';

/** Of a board with very many services the first ones: each page is about 4 KB on its way to a phone. */
const MOST_SERVICES = 150;
const MARK_LENGTH = 8;

/**
 * What a phone keeps from the first visit (`public/sw.js`), the most needed first: whom to ring, what is urgent now, the communities,
 * how to get something done; the first pages of 长者版, since nobody knows who holds the phone. Each page has a mark, and is fetched again when that is another one; one without a mark each day.
 */
export function offline(site: Site): Output {
  const { communities, services } = site.entries;
  const mark = (...entries: readonly (Entry | undefined)[]) =>
    keyOf(...entries.map((entry) => entry?.digest ?? '')).slice(0, MARK_LENGTH);
  const handled = services
    .filter((entry) => !isWithdrawn(entry) && entry.data.status !== 'ended')
    .slice(0, MOST_SERVICES)
    .map((entry) => [
      hrefOf(entry),
      mark(entry, ...(entry.data.places ?? []).map((id) => findEntry(site, 'places', id))),
    ]);
  const pages = [
    ...['/', '/contact/', ELDER_HREF, `${ELDER_HREF}calls/`].map((path) => [path, '']),
    ...alertsToCome(site).flatMap((entry) =>
      [hrefOf(entry), elderHref(hrefOf(entry))].map((path) => [path, mark(entry)]),
    ),
    ...[listHref(collections.services.name), '/ongoing/'].map((path) => [path, '']),
    ...communities.map((entry) => [hrefOf(entry), '']),
    ...handled,
  ];
  const text = `${JSON.stringify(Object.fromEntries(pages))}\n`;
  return { path: 'data/offline.json', type: JSON_TYPE, pieces: [fixedPiece(text)] };
}
