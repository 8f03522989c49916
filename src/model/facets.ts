import { definitionOf, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import type { Facet } from '../schema/collection.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import type { StatusCode } from '../schema/schedule.ts';
import { common } from './fields-in-common.ts';
import type { Site } from './site.ts';
import { isWithdrawn, statusOf } from './status.ts';

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

/** Whether an entry is found under a value. What concerns the whole street is found under each community. */
export function hasValue(site: Site, entry: Entry, { facet, value }: FacetValue): boolean {
  if (facet === 'status') return !isWithdrawn(entry) && listedStatus(entry, site) === value;
  if (facet === 'community') return common(entry).community === value;
  const own = (entry.data as Readonly<Record<string, unknown>>)[facet];
  return Array.isArray(own) ? own.includes(value) : own === value;
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
function listedStatus(entry: Entry, site: Site): StatusCode | undefined {
  const code = statusOf(entry, site)?.code;
  return code === 'soon' ? 'open' : code;
}
