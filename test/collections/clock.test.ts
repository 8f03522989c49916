import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { collectionNames } from '../../src/collections/index.ts';
import { EntryView } from '../../src/layouts/EntryView.tsx';
import type { Entry } from '../../src/collections/entry.ts';
import { assemble } from '../../src/model/assemble.ts';
import { besideOf } from '../../src/model/beside.ts';
import { pageContext } from '../../src/model/page-context.ts';
import { relatedRows } from '../../src/model/related.ts';
import { entriesOf, type Site } from '../../src/model/site.ts';
import { foldersFrom } from '../../src/reader/folders.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { beijingDay, beijingInstant, endOfDay, instantMs } from '../../src/schema/beijing.ts';

const { entries, settings } = await readContent(foldersFrom({}, process.cwd()));
const MINUTE = 60_000;

const siteAt = (now: string) => assemble({ entries, settings: settings!, now });

/** The page of an entry, without its body, which no clock changes. */
function pageOf(site: Site, entry: Entry): string {
  const body = { html: '', headings: [] };
  const context = pageContext(site, entry, new Map());
  const props = { entry, body, context, beside: besideOf(site, entry), related: relatedRows(site, entry) };
  return renderToStaticMarkup(createElement(EntryView, props));
}

/** What the ledger says below a page is of that day, as the key of the page is, but for what an entry has met for good. */
const isOfTheDay = ({ collection, data }: Entry, html: string) =>
  collection === 'duties' || collection === 'communities' || ('duty' in data && !html.includes('id="in-time"'));

/** The next instant at which a page says of itself that it will be another one. */
function nextChange(entry: Entry, html: string, now: string): number {
  const instants = [...html.matchAll(/ data-(?:phases|from|until)="([^"]*)"/g)].flatMap(([, value = '']) =>
    value.split('|').map((part) => part.split(' ')[0]!),
  );
  const newYear = `${Number(beijingDay(now).slice(0, 4)) + 1}-01-01`;
  const counts = / data-(?:days-until|ruler|nth-day|stages)=/.test(html) || isOfTheDay(entry, html);
  const midnight = counts ? [endOfDay(beijingDay(now))] : [];
  const coming = [...instants, ...midnight, newYear].map(instantMs).filter((at) => at > instantMs(now));
  return Math.min(...coming);
}

/** All samples are public by then. */
describe.each(['2026-11-21T10:00+08:00', '2026-11-30T17:59+08:00', '2027-01-01T00:00+08:00'])('made at %s', (now) => {
  const site = siteAt(now);
  const made = collectionNames
    .flatMap((name) => entriesOf(site, name))
    .map((entry) => ({ entry, html: pageOf(site, entry) }))
    .map((page) => ({ ...page, until: nextChange(page.entry, page.html, now) }));

  test('a page is the same to the letter until the next instant that it names itself', () => {
    expect(made.length).toBeGreaterThan(200);
    const later = new Map<number, Site>();
    for (const { entry, html, until } of made) {
      const last = until - MINUTE;
      const then = later.get(last) ?? siteAt(beijingInstant(last));
      later.set(last, then);
      expect(pageOf(then, entry), `${entry.id} at ${then.now}`).toBe(html);
    }
  });

  test('most pages name none before the year ends', () => {
    const year = instantMs(`${Number(beijingDay(now).slice(0, 4)) + 1}-01-01`);
    expect(made.filter(({ until }) => until === year).length / made.length).toBeGreaterThan(0.5);
  });
});
