import { definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Facet } from '../../schema/collection.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import type { StatusCode } from '../../schema/schedule.ts';
import type { Site } from '../site.ts';
import { isWithdrawn, statusOf } from '../status.ts';

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
  return Object.entries(optionsOf(site, name, facet.field)).map(([value, label]) => ({
    facet: facet.field,
    value,
    slug: facet.slugs?.[value] ?? value,
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
  const own = (entry.data as Readonly<Record<string, string | readonly string[] | undefined>>)[field] ?? [];
  return typeof own === 'string' ? [own] : own;
}

function optionsOf(site: Site, name: CollectionName, field: string): Readonly<Record<string, string>> {
  const { schema, statuses } = definitionOf(name);
  if (field === 'status' && statuses) return statuses;
  if (field === 'community') {
    const communities = site.entries.communities.filter(({ data }) => data.level === 'community');
    return Object.fromEntries(communities.map(({ id, data }) => [id, shortName(data.title)]));
  }
  return fieldsOf(schema.shape).find((own) => own.name === field)?.options ?? {};
}

/** 东里社区 → 东里, where every row is a community anyway. */
export const shortName = (title: string) => title.replace(/社区$/, '');

/** A call that closes soon still recruits: lists file it with the open ones. */
function listedStatus(site: Site, entry: Entry): readonly StatusCode[] {
  const code = statusOf(entry, site)?.code;
  return code === undefined ? [] : [code === 'soon' ? 'open' : code];
}
