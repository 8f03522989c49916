import { beforeAll, describe, expect, test } from 'vitest';
import { collectionNames } from '../../src/collections/index.ts';
import { linkedData } from '../../src/layouts/linked-data.ts';
import { assemble } from '../../src/model/assemble.ts';
import { dataDescribed, entryDescribed, siteDescribed } from '../../src/model/described/described-page.ts';
import { entriesOf, findEntry, type Site } from '../../src/model/site.ts';
import { foldersFrom } from '../../src/reader/folders.ts';
import { readContent } from '../../src/reader/read-content.ts';
import type { Thing } from '../../src/schema/described.ts';
import { bent, siteOf } from './bent-entries.ts';

/** The words of schema.org that we use: each type with the one above it and its own properties. */
const WORDS: Readonly<Record<string, { above?: string; own?: string }>> = {
  Thing: { own: 'name description url image' },
  CreativeWork: {
    own: 'headline inLanguage datePublished dateModified creator publisher license expires encodingFormat',
  },
  Article: { above: 'CreativeWork' },
  Dataset: { above: 'CreativeWork', own: 'distribution' },
  DataDownload: { above: 'CreativeWork', own: 'contentUrl' },
  WebSite: { above: 'CreativeWork', own: 'potentialAction' },
  Legislation: {
    above: 'CreativeWork',
    own: 'legislationIdentifier legislationType legislationDate legislationDateOfApplicability legislationPassedBy legislationLegalForce legislationRepeals',
  },
  Event: {
    own: 'startDate endDate subEvent maximumAttendeeCapacity remainingAttendeeCapacity organizer location',
  },
  GovernmentService: { own: 'serviceType audience areaServed provider hoursAvailable offers availableChannel' },
  Audience: { own: 'audienceType' },
  Offer: { own: 'price priceCurrency' },
  ServiceChannel: { own: 'servicePhone serviceLocation serviceUrl' },
  ContactPoint: { own: 'telephone' },
  Organization: { own: 'address areaServed telephone parentOrganization' },
  GovernmentOrganization: { above: 'Organization' },
  Place: { own: 'address telephone openingHoursSpecification geo containedInPlace amenityFeature' },
  AdministrativeArea: { above: 'Place' },
  PoliceStation: { above: 'Place' },
  GovernmentOffice: { above: 'Place' },
  MedicalClinic: { above: 'Place' },
  GeoCoordinates: { own: 'latitude longitude' },
  LocationFeatureSpecification: { own: 'value' },
  OpeningHoursSpecification: { own: 'dayOfWeek opens closes' },
  BreadcrumbList: { own: 'itemListElement' },
  ListItem: { own: 'position item' },
  SearchAction: { own: 'target query-input' },
};

/** Of these no text is a value, not even an address. */
const OF_THINGS =
  'legislationRepeals legislationPassedBy organizer publisher creator provider areaServed audience hoursAvailable offers availableChannel distribution'.split(
    ' ',
  );

function allowed(type: string): string[] {
  const { above = type === 'Thing' ? undefined : 'Thing', own = '' } = WORDS[type] ?? {};
  return [...own.split(' '), ...(above === undefined ? [] : allowed(above))];
}

/** Every thing in things, as a program reads them. */
const read = (things: readonly Thing[]) =>
  (JSON.parse(linkedData(things)) as { '@context': string; '@graph': Thing[] })['@graph'].flatMap(within);

function within(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Thing, ...Object.values(value).flatMap(within)];
}

let site: Site;
beforeAll(async () => {
  const { entries, settings } = await readContent(foldersFrom({}, process.cwd()));
  site = assemble({ entries, settings: settings!, now: '2026-11-21T10:00+08:00', origin: 'https://gongshi.example' });
});

describe('the words are those of schema.org, and no address is half', () => {
  test.each(collectionNames)('%s', (name) => {
    const things = entriesOf(site, name).flatMap((entry) => read(entryDescribed(site, entry)));
    const seen = new Set<string>();
    for (const { '@type': type, ...properties } of things) {
      expect(Object.keys(WORDS)).toContain(type);
      for (const [property, value] of Object.entries(properties)) {
        const where = `${String(type)}.${property}`;
        if (!seen.has(where)) expect(allowed(type), where).toContain(property);
        seen.add(where);
        if (OF_THINGS.includes(property)) expect(within(value), where).not.toEqual([]);
        expect(value === '' || (Array.isArray(value) && value.length === 0), where).toBe(false);
        if (property === 'url' || property === 'item') expect(value).toMatch(/^https:\/\/gongshi\.example\//);
      }
    }
  });

  test('open data', () => {
    const things = read(dataDescribed(site, 'services', { name: '办事指南的数据', description: '可以下载。' }));
    for (const { '@type': type, ...properties } of things)
      for (const property of Object.keys(properties)) expect(allowed(type), `${type}.${property}`).toContain(property);
    expect(things.filter((thing) => thing['@type'] === 'DataDownload').map(({ contentUrl }) => contentUrl)).toEqual([
      'https://gongshi.example/data/services.csv',
      'https://gongshi.example/data/services.json',
    ]);
  });

  test('the home page', () => {
    const things = read(siteDescribed(site));
    for (const { '@type': type, ...properties } of things)
      for (const property of Object.keys(properties)) expect(allowed(type), `${type}.${property}`).toContain(property);
    expect(things.map((thing) => thing['@type'])).toContain('SearchAction');
  });
});

const described = (collection: string, id: string) => entryDescribed(site, findEntry(site, collection, id)!);

test('a service says who gives it, to whom, where and by which telephone', () => {
  const [service, crumbs] = described('services', 'elder-allowance');
  expect(service).toMatchObject({ '@type': 'GovernmentService', provider: { '@type': 'GovernmentOrganization' } });
  expect(JSON.stringify(service)).toMatch(/"telephone":"0999-5550\d+"/);
  expect(crumbs).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: '首页', item: 'https://gongshi.example/' },
      { position: 2, name: '办事指南', item: 'https://gongshi.example/services/' },
      { position: 3, name: '高龄津贴怎么领' },
    ],
  });
});

test('a policy says whether it holds, each session of a call is an event of its own', () => {
  expect(described('policies', 'open-affairs-2023')[0]).toMatchObject({
    '@type': 'Legislation',
    legislationLegalForce: 'https://schema.org/NotInForce',
  });
  const call = findEntry(site, 'volunteering', 'clinic-guide-november')!;
  const { sessions } = call.data as { sessions: readonly { starts: string; places: number; taken: number }[] };
  const [event] = described('volunteering', 'clinic-guide-november');
  expect(sessions.length).toBeGreaterThan(1);
  expect(event).toMatchObject({
    '@type': 'Event',
    subEvent: sessions.map(({ starts, places, taken }) => ({
      startDate: starts,
      remainingAttendeeCapacity: places - taken,
    })),
  });
});

test('of what was withdrawn machines learn where it stood, and nothing else', () => {
  const withdrawn = collectionNames.flatMap((name) =>
    entriesOf(site, name).filter(({ data }) => 'withdrawn' in data && data.withdrawn),
  );
  expect(withdrawn.length).toBeGreaterThan(0);
  for (const entry of withdrawn)
    expect(entryDescribed(site, entry).map((thing) => thing['@type'])).toEqual(['BreadcrumbList']);
});

test('no title ends the element that it stands in', () => {
  const entry = bent('notices', 'bad', { title: '</script><script>alert(1)</script>', published: '2026-11-01' });
  const text = linkedData(entryDescribed(siteOf([entry]), entry));
  expect(text).not.toMatch(/[<]/);
  expect(read(entryDescribed(siteOf([entry]), entry))[0]).toMatchObject({
    headline: '</script><script>alert(1)</script>',
  });
});
