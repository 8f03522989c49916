import type { Entry } from '../../collections/entry.ts';
import { WALL_HREF, WALL_WEEK_HREF, wallHref } from '../../model/links.ts';
import { namesWithPages } from '../../model/public-pages.ts';
import { entriesOf, type Site } from '../../model/site.ts';
import { hasSheet } from '../../model/wall/has-sheet.ts';
import { wallPage } from '../../model/wall/wall-page.ts';
import { wallWeek } from '../../model/wall/week.ts';
import { digestOf } from '../digest.ts';
import type { Page } from './page.ts';

/** The pages for paper. A sheet shows what the page of its entry shows, or less: `keyOf` is the key of that. */
export function wallPages(site: Site, around: string, keyOf: (entry: Entry) => string): Page[] {
  const sheets = namesWithPages
    .flatMap((name) => entriesOf(site, name))
    .filter((entry) => hasSheet(site, entry))
    .map((entry) => ({ path: wallHref(entry), key: digestOf('sheet', keyOf(entry)), entry }));
  return [
    ...sheets,
    { path: WALL_HREF, key: digestOf(around, JSON.stringify(wallPage(site))) },
    { path: WALL_WEEK_HREF, key: digestOf(around, ...wallWeek(site).post.map(keyOf)) },
  ];
}
