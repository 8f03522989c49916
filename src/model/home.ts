import type { Entry } from '../collections/entry.ts';
import type { Place } from '../collections/places/schema.ts';
import { ownCalls, urgentCalls, type UrgentCall } from '../collections/settings/urgent-calls.ts';
import { definitionOf } from '../collections/index.ts';
import { common } from './fields-in-common.ts';
import { countThisMonth, newest, ongoing, type Ongoing } from './current.ts';
import { dueOf, type DueEntry } from './due.ts';
import { lifeLinks } from './life/life-links.ts';
import { shortName } from './lists/facets.ts';
import { hrefOf, listHref } from './links.ts';
import { lateOf, type Late } from './ledger/late.ts';
import { rowOf, type Row } from './rows.ts';
import type { Site } from './site.ts';

const ONGOING_SHOWN = 3;
/** Of each community, for who lives there. */
const OWN_ONGOING_SHOWN = 2;
const NEWEST_SHOWN = 5;
/** The others are one tap further: this page is as heavy as it may be. */
const LIVES_SHOWN = 6;

/** A way on. */
export interface Way {
  label: string;
  href: string;
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
  lives: readonly Way[];
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
    lives: lifeLinks(site).slice(0, LIVES_SHOWN),
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
