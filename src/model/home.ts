import { definitionOf, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { countThisMonth, newest, ongoing, type Ongoing } from './current.ts';
import { facetValues, hasValue, shortName } from './facets.ts';
import { holidaysNear } from './holidays.ts';
import { archiveHref, hrefOf, listHref } from './links.ts';
import { rowOf, type Row } from './rows.ts';
import type { Site } from './site.ts';
import { isWithdrawn } from './status.ts';

const ONGOING_SHOWN = 6;
const NEWEST_SHOWN = 8;
const HOTLINES_SHOWN = 4;

export interface DueEntry {
  entry: string;
  title: string;
  href: string;
  until: string;
  line: readonly string[];
  schedule: Row['schedule'];
}

/** A way on, with how much is behind it. */
export interface Counted {
  label: string;
  href: string;
  count: number;
}

export interface OfficePlace {
  entry: string;
  name: string;
  href: string;
  address: string;
  phones: readonly string[];
  hours: NonNullable<Site['entries']['places'][number]['data']['hours']>;
}

export interface Home {
  now: string;
  title: string;
  ongoing: readonly DueEntry[];
  ongoingCount: number;
  newest: readonly Row[];
  newestMore: { label: string; href: string };
  needs: readonly Counted[];
  servicesMore: { label: string; href: string };
  places: readonly OfficePlace[];
  placesMore: { label: string; href: string };
  /** Public holidays around now, on which weekly hours do not hold. */
  off: readonly string[];
  hotlines: Site['settings']['hotlines'];
  communities: readonly Counted[];
}

export function homeOf(site: Site): Home {
  const { settings, entries, now } = site;
  const running = ongoing(site);
  return {
    now,
    title: settings.name.startsWith(settings.street) ? settings.name.slice(settings.street.length) : settings.name,
    ongoing: running.slice(0, ONGOING_SHOWN).map((item) => dueOf(site, item)),
    ongoingCount: running.length,
    newest: newest(site, NEWEST_SHOWN).map((entry) => rowOf(site, entry, { withColumn: true })),
    newestMore: { label: `全部${definitionOf('disclosures').label}`, href: listHref('disclosures') },
    needs: needsOf(site, 'services'),
    servicesMore: { label: '全部事项', href: listHref('services') },
    places: entries.places.filter(isOffice).map(placeFacts).slice(0, 5),
    placesMore: { label: '全部场所', href: listHref('places') },
    off: holidaysNear(site),
    hotlines: settings.hotlines.slice(0, HOTLINES_SHOWN),
    communities: entries.communities
      .filter(({ data }) => data.level === 'community')
      .map((entry) => ({
        label: shortName(entry.data.title),
        href: hrefOf(entry),
        count: countThisMonth(site, entry.id),
      })),
  };
}

/** A row of what still runs: the kind of thing, whose it is, and what ends when. */
export function dueOf(site: Site, { entry, until, note }: Ongoing): DueEntry {
  const { title, href, schedule, line } = rowOf(site, entry);
  const label = definitionOf(entry.collection).label;
  const place = line.at(-1);
  return {
    entry: `${entry.collection}/${entry.id}`,
    title,
    href,
    until,
    line: [label, ...(place ? [place] : []), note],
    schedule: schedule.filter(({ code }) => code === 'soon' || code === 'closed'),
  };
}

/** The first facet of a collection as ways into it: who it is for, or what kind. */
function needsOf(site: Site, name: CollectionName): Counted[] {
  const [facet] = definitionOf(name).facets;
  if (!facet) return [];
  const open = site.entries[name].filter((entry) => !isWithdrawn(entry)) as Entry[];
  return facetValues(site, name, facet)
    .map((value) => ({
      label: value.label,
      href: archiveHref(name, undefined, [value.slug]),
      count: open.filter((entry) => hasValue(site, entry, value)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The windows where things are handled: they have hours and a telephone. */
const isOffice = ({ data }: Site['entries']['places'][number]) =>
  ['为民服务大厅', '社区服务站'].includes(data.kind) && data.hours !== undefined && data.phones !== undefined;

const placeFacts = (entry: Site['entries']['places'][number]): OfficePlace => ({
  entry: `places/${entry.id}`,
  name: entry.data.title,
  href: hrefOf(entry),
  address: entry.data.address,
  phones: (entry.data.phones ?? []).slice(0, 1),
  hours: entry.data.hours ?? [],
});
