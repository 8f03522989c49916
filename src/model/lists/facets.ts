import { definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Facet } from '../../schema/collection.ts';
import { beijingDay, instantMs, weekday } from '../../schema/beijing.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { periodDays, periodWords } from '../../schema/periods/period.ts';
import { remembered } from '../../schema/remembered.ts';
import type { StatusCode } from '../../schema/schedule.ts';
import { eventsOf } from '../follow/calendar-events.ts';
import { entriesOf, momentOf, type Site } from '../site.ts';
import { isWithdrawn, statusOf } from '../status.ts';

/** For who is free on some days only. */
const WHEN = { weekend: '周末' };

/** One value residents can narrow a list by. */
export interface FacetValue {
  facet: string;
  value: string;
  /** Its word in an address. */
  slug: string;
  label: string;
}

/** The values of one facet in the order of their list. */
export function facetValues(site: Site, name: CollectionName, facet: Facet): FacetValue[] {
  return optionsOf(site, name, facet.field).map(([value, label]) => ({
    facet: facet.field,
    value,
    slug: facet.slugs?.[value] ?? value.toLowerCase(),
    label,
  }));
}

/** The entries under each value of a facet, in their order. One that has several values is under each of them. */
export function entriesByValue(
  site: Site,
  entries: readonly Entry[],
  field: string,
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const value of valuesIn(site, entry, field)) {
      const known = found.get(value);
      if (known === undefined) found.set(value, [entry]);
      // Nobody is kept from choosing a value twice.
      else if (known.at(-1) !== entry) known.push(entry);
    }
  }
  return found;
}

function valuesIn(site: Site, entry: Entry, field: string): readonly string[] {
  if (field === 'status') return isWithdrawn(entry) ? [] : listedStatus(site, entry);
  if (field === 'when') return isWithdrawn(entry) ? [] : comingDays(site, entry);
  return valuesOf(entry, field);
}

function valuesOf({ data }: Entry, field: string): readonly string[] {
  const own = (data as Readonly<Record<string, string | readonly string[] | undefined>>)[field] ?? [];
  return typeof own === 'string' ? [own] : own;
}

type Options = readonly (readonly [value: string, label: string])[];

function optionsOf(site: Site, name: CollectionName, field: string): Options {
  const { schema, statuses } = definitionOf(name);
  if (field === 'status' && statuses) return Object.entries(statuses);
  if (field === 'when') return Object.entries(WHEN);
  if (field === 'community') {
    const communities = site.entries.communities.filter(({ data }) => data.level === 'community');
    return communities.map(({ id, data }) => [id, shortName(data.title)]);
  }
  const own = fieldsOf(schema.shape).find((one) => one.name === field);
  return own?.kind === 'period' ? periodsIn(entriesOf(site, name), field) : Object.entries(own?.options ?? {});
}

/** Those that entries are of, the last first, and of those with the same end the shortest. */
const periodsIn = remembered((entries: readonly Entry[], field: string): Options =>
  [...new Set(entries.flatMap((entry) => valuesOf(entry, field)))]
    .map((period) => ({ period, ...periodDays(period) }))
    .toSorted((a, b) => Number(a.end < b.end) - Number(a.end > b.end) || (a.from < b.from ? 1 : -1))
    .map(({ period }) => [period, periodWords(period)]),
);

/** 东里社区 → 东里, where every row is a community anyway. */
export const shortName = (title: string) => title.replace(/社区$/, '');

/** A call that closes soon still recruits: lists file it with the open ones. */
function listedStatus(site: Site, entry: Entry): readonly StatusCode[] {
  const code = statusOf(entry, site)?.code;
  return code === undefined ? [] : [code === 'soon' ? 'open' : code];
}

/** Whether something of it that is not over yet is on a Saturday or a Sunday. */
function comingDays(site: Site, entry: Entry): readonly (keyof typeof WHEN)[] {
  const now = momentOf(site);
  const isAtWeekend = eventsOf(entry).some(
    ({ starts, ends }) => ends !== undefined && instantMs(ends) > now && weekday(beijingDay(starts)) > 5,
  );
  return isAtWeekend ? ['weekend'] : [];
}
