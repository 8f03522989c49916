import { archiveHref } from '../links.ts';
import type { FacetValue } from './facets.ts';

interface FilterLink {
  label: string;
  href: string;
  current: boolean;
}

export interface Filter {
  label: string;
  links: FilterLink[];
}

/** All lists of one collection: what they are narrowed by, and the addresses of those that there are. */
export interface Lists {
  collection: string;
  facets: readonly NamedFacet[];
  years: readonly string[];
  hrefs: ReadonlySet<string>;
}

interface NamedFacet {
  field: string;
  label: string;
  values: readonly FacetValue[];
}

/** Choices in the order of their facets, at most one of each. */
export type Selection = readonly FacetValue[];

/** The list on which the links stand. */
interface Here {
  year: string | undefined;
  selection: Selection;
}

export const hrefFor = (collection: string, year: string | undefined, selection: Selection) =>
  archiveHref(
    collection,
    year,
    selection.map(({ slug }) => slug),
  );

/** The ways from one list to its neighbours, only to lists that there are. */
export function filtersOf(lists: Lists, here: Here): Filter[] {
  const byFacet = lists.facets.map((facet) => facetFilter(lists, facet, here)).filter(({ links }) => links.length > 1);
  return lists.years.length > 1 ? [...byFacet, yearFilter(lists, here)] : byFacet;
}

function facetFilter(lists: Lists, { field, label, values }: NamedFacet, { year, selection }: Here): Filter {
  const rest = selection.filter(({ facet }) => facet !== field);
  const chosen = selection.find(({ facet }) => facet === field);
  const href = (choices: Selection) => hrefFor(lists.collection, year, choices);
  const links = values.flatMap((value) => {
    const target = [href(combined(lists, rest, value)), href([value])].find((own) => lists.hrefs.has(own));
    return target ? [{ label: value.label, href: target, current: chosen?.value === value.value }] : [];
  });
  return { label, links: [{ label: '全部', href: href(rest), current: chosen === undefined }, ...links] };
}

/** Both choices, where lists are narrowed by both, else the new one alone. */
function combined({ facets }: Lists, rest: Selection, own: FacetValue): Selection {
  const both = facets.slice(0, 2).flatMap(({ field }) => [...rest, own].filter(({ facet }) => facet === field));
  return both.length === 2 && both.includes(own) ? both : [own];
}

function yearFilter({ collection, years, hrefs }: Lists, { year, selection }: Here): Filter {
  const links = years.map((own) => {
    const narrowed = hrefFor(collection, own, selection);
    return {
      label: own,
      href: hrefs.has(narrowed) ? narrowed : hrefFor(collection, own, []),
      current: own === year,
    };
  });
  const newest = { label: '最新', href: hrefFor(collection, undefined, selection), current: year === undefined };
  return { label: '年份', links: [newest, ...links] };
}
