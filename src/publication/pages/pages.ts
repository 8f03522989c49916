import { collectionNames, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { elderEntries } from '../../model/elder/elder-pages.ts';
import { besideOf } from '../../model/beside.ts';
import { citedDocuments } from '../../model/record/cited.ts';
import { alertsToCome, ongoing } from '../../model/current.ts';
import { frameOf } from '../../model/frame.ts';
import { HANDBOOK_HREF, helpHref, helpPages } from '../../model/handbook.ts';
import { ledgerPages } from '../../model/ledger/ledger-page.ts';
import { lifePages, type LifePage } from '../../model/life/life-pages.ts';
import { comingMeetings } from '../../model/follow/coming-meetings.ts';
import { kinOf } from '../../model/kin.ts';
import { historyPages, type HistoryPage } from '../../model/record/entry-history.ts';
import {
  ACCESSIBILITY_HREF,
  dataHref,
  hrefOf,
  lifeHref,
  RECORD_HREF,
  SEARCH_HREF,
  STYLEGUIDE_HREF,
  SUBSCRIBE_HREF,
} from '../../model/links.ts';
import { listPages, type ListPage } from '../../model/lists/listing.ts';
import type { MediaLibrary } from '../../model/page-context.ts';
import { uploadsOf } from '../../model/public-uploads.ts';
import { namesWithPages } from '../../model/public-pages.ts';
import { screensOf } from '../../model/screen/screens.ts';
import { recordOverview } from '../../model/record/record-overview.ts';
import { referencesOf, referrersOf } from '../../model/references.ts';
import { entriesOf, findEntry, findFact, type Site } from '../../model/site.ts';
import { versionOf } from '../../record/retention.ts';
import { openYears } from '../../outputs/open-chunks.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { digestOf } from '../digest.ts';
import { elderPages } from './elder-pages.ts';
import { timeState } from './moments.ts';
import type { Page } from './page.ts';
import { wallPages } from './wall-pages.ts';

/** Pages that show a little of everything. They are few, so that they are made each time. */
const FIXED = ['/', '/ongoing/', '/contact/', ACCESSIBILITY_HREF, SEARCH_HREF, '/data/', '/health/', '/404/'];

/** Every page of a site. `program` is the digest of the code. */
export function pagesOf(site: Site, media: MediaLibrary, program: string): Page[] {
  const shown = shownFacts(site, media, program);
  const keyOf = remembered((entry: Entry) => entryKey(site, entry, shown));
  return [
    ...FIXED.map((path) => ({ path, key: undefined })),
    // The handbook and what there is to follow are the same as long as what stands around them.
    ...[SUBSCRIBE_HREF, HANDBOOK_HREF, ...helpPages.map(helpHref)].map((path) => ({ path, key: shown.around })),
    { path: STYLEGUIDE_HREF, key: digestOf(shown.around, beijingDay(site.now)) },
    ...screensOf(site).map((screen) => ({
      path: screen.path,
      key: digestOf(shown.around, beijingDay(site.now), JSON.stringify(screen)),
    })),
    ...ledgerPages(site).map((page) => ({ path: page.path, key: digestOf(shown.around, JSON.stringify(page)) })),
    ...lifePages(site).map((page) => ({ path: page.href, key: lifeKey(site, page, shown) })),
    { path: lifeHref(), key: digestOf(shown.around, lifeLinksOf(site)) },
    ...namesWithPages.flatMap((name) => [
      ...listPages(site, name).map((page) => ({ path: page.href, key: listKey(site, page, shown) })),
      ...entriesOf(site, name).map((entry) => ({ path: hrefOf(entry), key: keyOf(entry), entry })),
    ]),
    ...wallPages(site, shown.around, keyOf),
    ...site.facts
      .filter(({ collection }) => namesWithPages.includes(collection))
      .map((entry) => ({ path: hrefOf(entry), key: digestOf(shown.around, JSON.stringify(entry.data)), entry })),
    ...collectionNames.map((name) => ({
      path: dataHref(name),
      key: digestOf(shown.around, JSON.stringify(openYears(site, name))),
    })),
    { path: RECORD_HREF, key: digestOf(shown.around, JSON.stringify(recordOverview(site))) },
    ...historyPages(site).map((page) => ({ path: page.href, key: historyKey(site, page, shown) })),
    ...elderPages(site, { ...shown, entryKey: (entry) => entryKey(site, entry, shown) }),
  ];
}

interface ShownFacts {
  /** What stands around every page, with all that any of them may take from settings and communities. */
  around: string;
  /** What a page may show of an entry: its file and the time. */
  stamp: (entry: Entry) => string;
  /** The same with its name. */
  related: (entry: Entry) => string;
  /** The same of all that are tied together: worked out once for all of them. */
  kin: (tied: readonly Entry[]) => string;
  upload: (address: string) => string;
}

function shownFacts(site: Site, media: MediaLibrary, program: string): ShownFacts {
  const { settings, origin, now, entries, replaced } = site;
  const stamps = new Map<Entry, string>();
  const stamp = (entry: Entry): string => {
    const known = stamps.get(entry);
    if (known !== undefined) return known;
    // Of a policy also from when another one replaces it.
    const end = entry.collection === 'policies' ? JSON.stringify(replaced.get(entry.id)) : '';
    const made = `${versionOf(entry)} ${timeState(entry, site)} ${end ?? ''}`;
    stamps.set(entry, made);
    return made;
  };
  const related = (entry: Entry) => `${entry.collection}/${entry.id} ${stamp(entry)}`;
  const kin = remembered((tied: readonly Entry[]) => digestOf(...tied.map(related)));
  const { synonyms: _, ...shown } = settings;
  const around = digestOf(
    program,
    origin,
    // Dates are said by the year.
    beijingDay(now).slice(0, 4),
    JSON.stringify(shown),
    JSON.stringify(frameOf(site)),
    ...alertsToCome(site).map((alert) => `${alert.id} ${stamp(alert)}`),
    ...entries.communities.map((community) => `${community.id} ${community.digest}`),
  );
  return { around, stamp, related, kin, upload: (address) => `${address} ${JSON.stringify(media.get(address))}` };
}

const placeOf = (name: string) => name.split('/') as [collection: string, id: string];

/** Its own text, the entries and uploads it names, those that name it, and its kin. */
function entryKey(site: Site, entry: Entry, { around, related, kin, upload }: ShownFacts): string {
  const named = referencesOf(entry).map((name) => {
    const found = findEntry(site, ...placeOf(name));
    return found ? related(found) : `${name} none`;
  });
  return digestOf(
    around,
    related(entry),
    named.join(),
    kin(kinOf(site, entry)),
    referrersOf(site, entry).map(related).join(),
    uploadsOf(entry, site).map(upload).join(),
    JSON.stringify(citedDocuments(site, entry)),
    JSON.stringify(besideOf(site, entry)),
    // Whether it leads to 长者版.
    String(elderEntries(site).has(entry)),
  );
}

/** Its versions, and what it may name: the entry, and those that the entry names. */
function historyKey(site: Site, { entry, collection, id, ...page }: HistoryPage, { around }: ShownFacts): string {
  const now = findEntry(site, collection, id);
  const named = now && referencesOf(now).map((name) => [name, findEntry(site, ...placeOf(name))?.digest]);
  const fact = now ? '' : String(findFact(site, collection, id) !== undefined);
  return digestOf(
    around,
    entry,
    JSON.stringify([page, now?.data.title, now?.language, named, site.history.from]),
    fact,
  );
}

function listKey(site: Site, page: ListPage, { around, stamp }: ShownFacts): string {
  const { collection, href, year, narrowedBy, total, years } = page;
  const running =
    year === undefined && narrowedBy.length === 0
      ? ongoing(site).filter(({ entry }) => entry.collection === collection)
      : [];
  return digestOf(
    around,
    href,
    JSON.stringify([total, years, narrowedBy]),
    waysOf(site, collection),
    collection === 'services' ? lifeLinksOf(site) : '',
    // Meetings of other columns stand there too.
    collection === 'meetings' && page.narrowedBy.length === 0 ? JSON.stringify(comingMeetings(site)) : '',
    page.entries.map((entry) => `${entry.id} ${stamp(entry)}`).join(),
    // Days left go on with the day.
    ...(running.length > 0 ? [beijingDay(site.now), ...running.map(({ entry }) => `${entry.id} ${stamp(entry)}`)] : []),
  );
}

/** What it shows, and of the rows the time: those that run have the day in the page itself. */
function lifeKey(site: Site, page: LifePage, { around, related }: ShownFacts): string {
  const rows = [...page.rules, ...page.running, ...page.asked].flatMap(
    ({ entry }) => findEntry(site, ...placeOf(entry)) ?? [],
  );
  return digestOf(around, JSON.stringify(page), rows.map(related).join());
}

/** The ways to the events of life, which stand in a list of services as well. */
const lifeLinksOf = (site: Site) => JSON.stringify(lifePages(site).map(({ href, title, lead }) => [href, title, lead]));

const ways = new WeakMap<Site, Map<string, string>>();

/** The addresses of all lists of a collection: the ways from one list to the others follow from them. */
function waysOf(site: Site, name: CollectionName): string {
  const known = ways.get(site) ?? new Map<string, string>();
  ways.set(site, known);
  const made =
    known.get(name) ?? digestOf(...listPages(site, name).map(({ href, narrowedBy }) => `${href} ${narrowedBy.join()}`));
  known.set(name, made);
  return made;
}
