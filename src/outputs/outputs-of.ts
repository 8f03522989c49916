import { collectionNames } from '../collections/index.ts';
import type { MediaLibrary } from '../model/page-context.ts';
import { accountItems, accountYears } from './account-items.ts';
import { calendars } from './calendar/calendars.ts';
import { dueCalendar } from './calendar/due-calendar.ts';
import { csv } from './csv.ts';
import { dataPackage } from './described/data-package.ts';
import { entryFeeds } from './feeds/entry-feeds.ts';
import { lateFeed } from './feeds/late-feed.ts';
import { allowance, media, type Allowance } from './for-editing.ts';
import { health } from './health.ts';
import { jsonSchema } from './json-schema.ts';
import { hsds } from './hsds/hsds.ts';
import { json, type TextSources } from './json.ts';
import { openLedger } from './ledger/open-ledger.ts';
import { openYears } from './open-chunks.ts';
import { manifest } from './manifest.ts';
import { offline } from './offline.ts';
import { fixedPiece, JSON_TYPE, keyOf, type Output } from './output.ts';
import { present } from './present.ts';
import { recordFiles } from './record-files.ts';
import { sitemaps } from './sitemap.ts';

/** What the files for programs are made of. */
export interface Sources extends TextSources {
  media: MediaLibrary;
  allowance: Allowance;
}

/** Every file of the site that is made for programs, and when it has to be made again. Makes no text itself. */
export function outputsOf({ site, bodyOf, media: library, allowance: allowed }: Sources): Output[] {
  return [
    ...collectionNames.flatMap((name) =>
      // All of it last: most pieces of its table stand in those of its years.
      [...openYears(site, name).map(({ year }) => year), undefined].flatMap((year) => [
        json({ site, bodyOf }, name, year),
        csv(site, name, year),
      ]),
    ),
    ...collectionNames.map((name) => ({
      path: `data/${name}.schema.json`,
      type: JSON_TYPE,
      pieces: [
        { key: keyOf('schema', name, site.origin), text: () => `${JSON.stringify(jsonSchema(name, site.origin))}\n` },
      ],
    })),
    ...[...accountYears(site).map(({ year }) => year), undefined].map((year) => accountItems(site, year)),
    ...dataPackage(site),
    ...hsds(site),
    ...entryFeeds(site),
    ...lateFeed(site),
    dueCalendar(site),
    ...calendars(site),
    ...openLedger(site),
    ...sitemaps(site),
    { path: 'robots.txt', type: 'text/plain; charset=utf-8', pieces: [fixedPiece(robots(site.origin))] },
    health(site),
    ...present(site),
    offline(site),
    manifest(site),
    ...recordFiles(site.history),
    media(library),
    allowance(allowed),
  ];
}

const robots = (origin: string) =>
  `User-agent: *\nDisallow: /admin/\nDisallow: /desk/\nDisallow: /search/?\n\nSitemap: ${origin}/sitemap.xml\n`;
