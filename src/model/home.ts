import type { Entry } from '../collections/entry.ts';
import type { Place } from '../collections/places/schema.ts';
import { ownCalls, urgentCalls, type UrgentCall } from '../collections/settings/urgent-calls.ts';
import { definitionOf, type CollectionName } from '../collections/index.ts';
import { common } from './fields-in-common.ts';
import { countThisMonth, newest, ongoing, type Ongoing } from './current.ts';
import { entriesByValue, facetValues, shortName } from './lists/facets.ts';
import { archiveHref, hrefOf, listHref } from './links.ts';
import { lateOf, type Late } from './ledger/late.ts';
import { rowOf, type Row } from './rows.ts';
import { communityOf, entriesOf, type Site } from './site.ts';
import { isWithdrawn } from './status.ts';

const ONGOING_SHOWN = 5;
/** Of each community, for who lives there. */
const OWN_ONGOING_SHOWN = 2;
const NEWEST_SHOWN = 5;

export interface DueEntry {
  entry: string;
  title: string;
  lang: Row['lang'];
  href: string;
  until: string;
  line: readonly string[];
  schedule: Row['schedule'];
  of: string | undefined;
  /** Only for who lives there. */
  only?: boolean;
}

/** A way on, with how much is behind it. */
export interface Counted {
  label: string;
  href: string;
  count: number;
}

/** A window where things are handled. */
export interface OfficePlace {
  entry: string;
  name: string;
  href: string;
  address: string;
  phones: readonly string[];
  hours: NonNullable<Place['hours']>;
  of: string;
}

/** What of a community who lives there sees first. */
export interface OwnCommunity {
  id: string;
  title: string;
  /** 南巷 */
  label: string;
  href: string;
  hours: NonNullable<Place['hours']>;
  calls: readonly UrgentCall[];
  count: number;
}

export interface Home {
  now: string;
  title: string;
  ongoing: readonly DueEntry[];
  ongoingCount: number;
  late: Late | undefined;
  newest: readonly Row[];
  newestMore: { label: string; href: string };
  needs: readonly Counted[];
  servicesMore: { label: string; href: string };
  places: readonly OfficePlace[];
  placesMore: { label: string; href: string };
  calls: readonly UrgentCall[];
  communities: readonly OwnCommunity[];
}

export function homeOf(site: Site): Home {
  const { settings, entries, now } = site;
  const running = ongoing(site);
  return {
    now,
    title: settings.name.startsWith(settings.street) ? settings.name.slice(settings.street.length) : settings.name,
    ongoing: ongoingShown(site, running),
    ongoingCount: running.length,
    late: lateOf(site),
    newest: newest(site, NEWEST_SHOWN).map((entry) => rowOf(site, entry, { withColumn: true })),
    newestMore: { label: `全部${definitionOf('disclosures').label}`, href: listHref('disclosures') },
    needs: needsOf(site, 'services'),
    servicesMore: { label: '全部事项', href: listHref('services') },
    places: entries.places.filter(isOffice).toSorted(hallFirst).map(placeFacts),
    placesMore: { label: '全部场所', href: listHref('places') },
    calls: urgentCalls(settings.hotlines).filter(({ counsel }) => !counsel),
    communities: entries.communities
      .filter(({ data }) => data.level === 'community')
      .map((entry) => ({
        id: entry.id,
        title: entry.data.title,
        label: shortName(entry.data.title),
        href: hrefOf(entry),
        hours: entry.data.hours,
        calls: ownCalls(entry.data.hotlines ?? []),
        count: countThisMonth(site, entry.id),
      })),
  };
}

/** The most pressing of all, and after them the most pressing of each community that are not among those. */
function ongoingShown(site: Site, running: readonly Ongoing[]): DueEntry[] {
  const shown = running.slice(0, ONGOING_SHOWN);
  const own = site.entries.communities.flatMap(({ id }) =>
    running.filter(({ entry }) => common(entry).community === id).slice(0, OWN_ONGOING_SHOWN),
  );
  return [
    ...shown.map((item) => dueOf(site, item, { withColumn: true })),
    ...running
      .filter((item) => own.includes(item) && !shown.includes(item))
      .map((item) => ({ ...dueOf(site, item, { withColumn: true }), only: true })),
  ];
}

/** A row of what still runs: the kind of thing, whose it is, and what ends when. */
export function dueOf(site: Site, { entry, until, note }: Ongoing, { withColumn = false } = {}): DueEntry {
  const { title, lang, href, schedule } = rowOf(site, entry);
  const place = communityOf(site, entry)?.data.title ?? site.settings.street;
  return {
    entry: `${entry.collection}/${entry.id}`,
    title,
    lang,
    href,
    until,
    line: [...(withColumn ? [definitionOf(entry.collection).label] : []), place, note],
    // While it simply runs, the days left say so; only what is out of the ordinary is marked.
    schedule: schedule.filter(({ code }) => code === 'soon' || code === 'closed'),
    of: common(entry).community,
  };
}

/** The first facet of a collection as ways into it: who it is for, or what kind. */
function needsOf(site: Site, name: CollectionName): Counted[] {
  const [facet] = definitionOf(name).facets;
  if (!facet) return [];
  const open = entriesOf(site, name).filter((entry) => !isWithdrawn(entry));
  const found = entriesByValue(site, open, facet.field);
  return facetValues(site, name, facet)
    .map((value) => ({
      label: value.label,
      href: archiveHref(name, undefined, [value.slug]),
      count: found.get(value.value)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

/** The windows where things are handled: they have hours and a telephone. */
const isOffice = ({ data }: { data: Place }) =>
  ['为民服务大厅', '社区服务站'].includes(data.kind) && data.hours !== undefined && data.phones !== undefined;

const hallFirst = (a: { data: Place }, b: { data: Place }) =>
  Number(b.data.kind === '为民服务大厅') - Number(a.data.kind === '为民服务大厅');

const placeFacts = (entry: Entry<'places'>): OfficePlace => ({
  entry: `places/${entry.id}`,
  name: entry.data.title,
  href: hrefOf(entry),
  address: entry.data.address,
  phones: (entry.data.phones ?? []).slice(0, 1),
  hours: entry.data.hours ?? [],
  of: entry.data.community,
});
