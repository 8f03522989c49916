import { definitionOf } from '../../collections/index.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import { categoryOf } from '../fields-in-common.ts';
import { namesWithPages } from '../public-pages.ts';
import { entriesOf, type Site } from '../site.ts';
import { facetValues, shortName } from './facets.ts';
import { listPages } from './listing.ts';

export interface SearchFilter {
  /** Its name in the address. */
  name: 'type' | 'community' | 'category' | 'period' | 'year';
  label: string;
  values: readonly { value: string; label: string }[];
}

/** What results can be narrowed by. */
export function searchFilters(site: Site): SearchFilter[] {
  const years = new Set(namesWithPages.flatMap((name) => listPages(site, name)[0]?.years ?? []));
  return [
    {
      name: 'type',
      label: '类型',
      values: namesWithPages.map((name) => ({ value: name, label: definitionOf(name).label })),
    },
    {
      name: 'community',
      label: '社区',
      values: site.entries.communities
        .filter(({ data }) => data.level === 'community')
        .map(({ id, data }) => ({ value: id, label: shortName(data.title) })),
    },
    { name: 'category', label: '事项', values: categories(site) },
    { name: 'period', label: '期间', values: periods(site) },
    {
      name: 'year',
      label: '年份',
      values: [...years]
        .toSorted()
        .toReversed()
        .map((year) => ({ value: year, label: year })),
    },
  ];
}

/** What entries are about, of every collection in the order of its form; only what there is. */
function categories(site: Site): SearchFilter['values'] {
  return namesWithPages.flatMap((name) => {
    const { schema, category } = definitionOf(name);
    const options = fieldsOf(schema.shape).find((field) => field.name === category)?.options ?? {};
    const known = new Set(entriesOf(site, name).map(categoryOf));
    return Object.entries(options)
      .map(([value, label]) => ({ value: `${name}.${value}`, label }))
      .filter(({ value }) => known.has(value));
  });
}

/** The periods of all collections, as their lists name them. */
function periods(site: Site): SearchFilter['values'] {
  const all = namesWithPages.flatMap((name) =>
    definitionOf(name)
      .facets.filter(({ field }) => field === 'period')
      .flatMap((facet) => facetValues(site, name, facet)),
  );
  const labels = new Map(all.map(({ value, label }) => [value, label]));
  return [...labels].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([value, label]) => ({ value, label }));
}
