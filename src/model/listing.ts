import { definitionOf, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { common } from './fields-in-common.ts';
import { facetValues, hasValue, type FacetValue } from './facets.ts';
import { archiveHref } from './links.ts';
import { entriesOf, type Site } from './site.ts';

/** A list that shows more than this sends its readers to the yearly archives. */
const LONGEST = 60;

export interface FilterLink {
  label: string;
  href: string;
  current: boolean;
}

export interface Filter {
  label: string;
  links: FilterLink[];
}

export interface ListPage {
  collection: CollectionName;
  href: string;
  year: string | undefined;
  /** What narrows the list, in words: 财务、东里. */
  narrowedBy: readonly string[];
  entries: readonly Entry[];
  /** How many there are in all when the page shows only the newest. */
  total: number;
  filters: Filter[];
  years: readonly string[];
}

/** Every list of a collection: the newest, each year's archive, and each of these narrowed by up to two choices. */
export function listPages(site: Site, name: CollectionName): ListPage[] {
  const entries = entriesOf(site, name);
  const facets = definitionOf(name).facets.map((facet) => ({
    label: facet.label,
    values: facetValues(site, name, facet).filter((value) => entries.some((entry) => hasValue(site, entry, value))),
  }));
  const years = yearsOf(entries);
  const selections = [[], ...singles(facets), ...pairs(facets)];
  return [undefined, ...years].flatMap((year) => {
    const scope = year === undefined ? entries : entries.filter((entry) => yearOf(entry) === year);
    return selections.flatMap((selection): ListPage[] => {
      const chosen = scope.filter((entry) => selection.every((value) => hasValue(site, entry, value)));
      if (chosen.length === 0 && selection.length > 0) return [];
      return [
        {
          collection: name,
          href: hrefFor(name, year, selection),
          year,
          narrowedBy: selection.map(({ label }) => label),
          entries: year === undefined ? chosen.slice(0, LONGEST) : chosen,
          total: chosen.length,
          years,
          filters: [
            ...facets.map(({ label, values }) =>
              filterOf(label, values, { site, name, year, scope, selection, facets }),
            ),
            ...(years.length > 1 ? [yearFilter(name, years, year, selection, entries, site)] : []),
          ],
        },
      ];
    });
  });
}

type Facets = readonly { label: string; values: readonly FacetValue[] }[];

interface Here {
  site: Site;
  name: CollectionName;
  year: string | undefined;
  scope: readonly Entry[];
  selection: readonly FacetValue[];
  facets: Facets;
}

const singles = (facets: Facets) => facets.flatMap(({ values }) => values.map((value) => [value]));

/** Two choices at once, from the first two facets: more would be pages nobody opens. */
const pairs = ([first, second]: Facets) =>
  (first?.values ?? []).flatMap((a) => (second?.values ?? []).map((b) => [a, b]));

const hrefFor = (name: CollectionName, year: string | undefined, selection: readonly FacetValue[]) =>
  archiveHref(
    name,
    year,
    selection.map(({ slug }) => slug),
  );

function filterOf(label: string, values: readonly FacetValue[], here: Here): Filter {
  const { site, name, year, scope, selection, facets } = here;
  const facet = values[0]?.facet;
  const rest = selection.filter((value) => value.facet !== facet);
  const link = (own: FacetValue[], text: string, current: boolean): FilterLink[] => {
    const both = combined(facets, rest, own);
    const found = scope.some((entry) => both.every((value) => hasValue(site, entry, value)));
    const target = found ? both : own;
    const any = scope.some((entry) => target.every((value) => hasValue(site, entry, value)));
    return any || own.length === 0 ? [{ label: text, href: hrefFor(name, year, target), current }] : [];
  };
  const chosen = selection.find((value) => value.facet === facet);
  return {
    label,
    links: [
      ...link([], '全部', chosen === undefined),
      ...values.flatMap((value) => link([value], value.label, chosen?.value === value.value)),
    ],
  };
}

/** Both choices where such a page exists, else the new one alone. */
function combined(facets: Facets, rest: readonly FacetValue[], own: readonly FacetValue[]): readonly FacetValue[] {
  if (own.length === 0) return rest;
  const order = [...facets.slice(0, 2)].map(({ values }) => values[0]?.facet);
  const both = [...rest, ...own].filter(({ facet }) => order.includes(facet));
  if (both.length < 2) return own;
  return both.toSorted((a, b) => order.indexOf(a.facet) - order.indexOf(b.facet));
}

function yearFilter(
  name: CollectionName,
  years: readonly string[],
  year: string | undefined,
  selection: readonly FacetValue[],
  entries: readonly Entry[],
  site: Site,
): Filter {
  const links = years.map((own) => {
    const some = entries.some(
      (entry) => yearOf(entry) === own && selection.every((value) => hasValue(site, entry, value)),
    );
    return { label: own, href: hrefFor(name, own, some ? selection : []), current: own === year };
  });
  return {
    label: '年份',
    links: [{ label: '最新', href: hrefFor(name, undefined, selection), current: year === undefined }, ...links],
  };
}

export const yearOf = (entry: Entry) => common(entry).published?.slice(0, 4);

function yearsOf(entries: readonly Entry[]): string[] {
  const years = new Set(entries.map(yearOf).filter((year) => year !== undefined));
  return [...years].toSorted().toReversed();
}
