import { definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { remembered } from '../../schema/remembered.ts';
import { alertsInCourse } from '../current.ts';
import { common } from '../fields-in-common.ts';
import { entriesOf, type Site } from '../site.ts';
import { entriesByValue, facetValues } from './facets.ts';
import { filtersOf, hrefFor, type Filter, type Lists, type Selection } from './filters.ts';

/** A list that shows more than this sends its readers to the yearly archives. */
const LONGEST = 60;

export interface ListPage {
  collection: CollectionName;
  href: string;
  year: string | undefined;
  /** What narrows the list, in words: 财务、东里. */
  narrowedBy: readonly string[];
  entries: readonly Entry[];
  /** How many there are in all when the page shows only the newest. */
  total: number;
  years: readonly string[];
  /** Made only when asked for. What is in them follows from the addresses and words of all lists of the collection. */
  readonly filters: readonly Filter[];
}

/** Every list of a collection: the newest (of alerts what is to be heeded), each year's archive, and each of these narrowed by up to two choices. */
export const listPages = (site: Site, name: CollectionName): readonly ListPage[] =>
  pagesOf(name === 'alerts' ? alertsInCourse(site) : entriesOf(site, name), site, name);

/** The list at an address of this site, `/disclosures/2026/`. */
export const listPageAt = (site: Site, name: CollectionName, href: string): ListPage | undefined =>
  byHref(listPages(site, name)).get(href);

const byHref = remembered(
  (pages: readonly ListPage[]): ReadonlyMap<string, ListPage> => new Map(pages.map((page) => [page.href, page])),
);

const pagesOf = remembered((entries: readonly Entry[], site: Site, name: CollectionName): readonly ListPage[] => {
  const facets = definitionOf(name).facets.map((facet) => ({ ...facet, values: facetValues(site, name, facet) }));
  const years = yearsOf(entries);
  const byYear = Map.groupBy(entries, yearOf);
  const narrowed = [undefined, ...years].flatMap((year) => {
    const scope = year === undefined ? entries : byYear.get(year)!;
    return [...narrowings(site, scope, facets)].map(({ selection, chosen }) => ({
      href: hrefFor(name, year, selection),
      year,
      selection,
      chosen,
    }));
  });
  const lists: Lists = { collection: name, facets, years, hrefs: new Set(narrowed.map(({ href }) => href)) };
  return narrowed.map(({ href, year, selection, chosen }) => ({
    collection: name,
    href,
    year,
    narrowedBy: selection.map(({ label }) => label),
    entries: year === undefined ? chosen.slice(0, LONGEST) : chosen,
    total: chosen.length,
    years,
    get filters() {
      return filtersOf(lists, { year, selection });
    },
  }));
});

interface Narrowing {
  selection: Selection;
  chosen: readonly Entry[];
}

/** All entries, those under one choice, and those under two, wherever there are some. */
function* narrowings(site: Site, scope: readonly Entry[], facets: Lists['facets']): Generator<Narrowing> {
  yield { selection: [], chosen: scope };
  const single = facets.map((facet) => [...underChoices(site, scope, facet)]);
  yield* single.flat();
  // Two at once only from the first two facets: more would be pages nobody opens.
  const [first = []] = single;
  const [, second] = facets;
  if (!second) return;
  for (const { selection, chosen } of first) {
    for (const inner of underChoices(site, chosen, second)) {
      yield { selection: [...selection, ...inner.selection], chosen: inner.chosen };
    }
  }
}

function underChoices(site: Site, entries: readonly Entry[], { field, values }: Lists['facets'][number]): Narrowing[] {
  const found = entriesByValue(site, entries, field);
  return values.flatMap((value) => {
    const chosen = found.get(value.value);
    return chosen ? [{ selection: [value], chosen }] : [];
  });
}

export const yearOf = (entry: Entry) => common(entry).published?.slice(0, 4);

function yearsOf(entries: readonly Entry[]): string[] {
  const years = new Set(entries.map(yearOf).filter((year) => year !== undefined));
  return [...years].toSorted().toReversed();
}
