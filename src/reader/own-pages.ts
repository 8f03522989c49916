import { lifeEvents } from '../collections/life/life-events.ts';
import { collectionNames, collections, datedNames, definitionOf } from '../collections/index.ts';

/** Addresses of this site that are no entry: the fixed pages, and what is made for programs. */
const FIXED = new Set([
  ...['/screen/', '/manifest.webmanifest', '/data/offline.json'],
  ...[
    '/',
    '/contact/',
    '/accessibility/',
    '/styleguide/',
    '/ongoing/',
    '/search/',
    '/data/',
    '/subscribe/',
    '/health/',
    '/admin/',
    '/admin/help/',
  ],
  ...['/ledger/', '/ledger/feed.xml', '/ledger/feed.json', '/ledger/due.ics', '/data/ledger.json', '/data/ledger.csv'],
  ...['/feed.xml', '/feed.json', '/calendar.ics', '/sitemap.xml', '/robots.txt'],
  ...['/data/media.json', '/data/allowance.json', '/data/present.json', '/data/health.json'],
  ...['/data/datapackage.json', '/data/catalog.jsonld'],
  ...['/data/snapshot/index.json', '/data/snapshot/SHA256SUMS.txt'],
  ...['/data/hsds/services.json', '/data/hsds/organizations.json'],
  ...['/elder/', '/elder/calls/', '/elder/more/', '/elder/about/', '/elder/search/'],
  ...['/wall/', '/wall/week/'],
  ...['/ledger/record/', '/ledger/chain.txt', '/ledger/notes.txt'],
]);

/** Where an address leads: to another site, to an upload, to a page of ours, with the entry if it is one's own page. */
export type Target =
  | { kind: 'elsewhere' }
  | { kind: 'file'; path: string }
  | { kind: 'page'; path: string; fragment: string; entry?: string };

/** Reads an address as a browser would on the page `from` of the site at `domain`. */
export function targetOf(address: string, from: string, domain: string | undefined): Target {
  const base = `https://${domain ?? 'here.invalid'}${from}`;
  if (!URL.canParse(address, base)) return { kind: 'elsewhere' };
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(base).host) return { kind: 'elsewhere' };
  // What has a page in 长者版 is the same entry; where it has none any more the usual page is shown.
  const path = decoded(url.pathname).replace(/^\/elder(?=\/[^/]+\/[^/]+\/?$)/, '');
  if (path.startsWith('/media/')) return { kind: 'file', path };
  const [, collection = '', id] = /^\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? [];
  return {
    kind: 'page',
    path,
    fragment: decoded(url.hash.slice(1)),
    ...(id !== undefined && Object.hasOwn(collections, collection) && { entry: `${collection}/${id}` }),
  };
}

/** Whether a page that is no entry's own exists: the fixed ones, lists and archives, feeds and open data. */
export function isOtherPage(path: string): boolean {
  const page = path.endsWith('/') || /\.[a-z]+$/.test(path) ? path : `${path}/`;
  if (FIXED.has(page)) return true;
  const [, name = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(page) ?? [];
  if (name === 'life') return rest === '' || Object.hasOwn(lifeEvents, rest.slice(0, -1));
  if (name === 'admin') return /^help\/[a-z]+\/$/.test(rest);
  if (name === 'screen') return /^[a-z0-9-]+\/$/.test(rest);
  if (name === 'ledger') return /^(?:[a-z0-9-]+\/|texts\/[0-9a-f]{64}\.txt|chain\/\d{4}\.txt)$/.test(rest);
  if (name === 'elder') return isElderList(rest.slice(0, -1));
  if (name === 'history') return /^[a-z]+\/[a-z0-9-]+\/(?:\d+\/)?$/.test(rest);
  if (name === 'wall') return /^[a-z]+\/[a-z0-9-]+\/$/.test(rest);
  if (name === 'data') return isOpenData(rest);
  if (!Object.hasOwn(collections, name)) return false;
  const own = name as keyof typeof collections;
  if (/(?:^|\/)(?:calendar\.ics|feed\.(?:xml|json))$/.test(rest)) return isFollowed(own, rest);
  if (definitionOf(own).menu === 'none') return false;
  return rest === '' || /^(?:\d{4}|all)\/(?:[a-z0-9-]+\/)?$/.test(rest);
}

/** What is told of collections, and the tables that are of none; of each table also its columns. */
function isOpenData(rest: string): boolean {
  const file = withoutYear(rest);
  return (
    file === 'accounts.csv' ||
    [...collectionNames, 'accounts', 'ledger'].some((own) => file === `${own}.table.json`) ||
    collectionNames.some((own) => [`${own}/`, `${own}.schema.json`, `${own}.json`, `${own}.csv`].includes(file))
  );
}

/** The list of a column in 长者版. */
const isElderList = (name: string) =>
  collectionNames.some((own) => own === name && definitionOf(own).menu !== 'none' && !definitionOf(own).catalogue);

/** Calendars and feeds: of columns, of communities, and calendars of entries with events. */
function isFollowed(name: keyof typeof collections, rest: string): boolean {
  const found = /^(?:([a-z0-9-]+)\/)?(?:(calendar\.ics)|feed\.\w+)$/.exec(rest);
  if (!found) return false;
  const [, id, isCalendar] = found;
  if (name === 'communities') return id !== undefined;
  if (isCalendar) return definitionOf(name).events !== undefined;
  return id === undefined && datedNames.includes(name);
}

/** Open data of a year, `disclosures/2026.csv`, as that of all: `disclosures.csv`. */
const withoutYear = (file: string) => file.replace(/\/\d{4}(?=\.(?:json|csv)$)/, '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
