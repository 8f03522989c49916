import { definitionOf } from '../../collections/index.ts';
import { shortName } from './facets.ts';
import { listPages } from './listing.ts';
import { namesWithPages } from '../public-pages.ts';
import type { Site } from '../site.ts';

export interface SearchFilter {
  /** Its name in the address: `type`, `community`, `year`. */
  name: 'type' | 'community' | 'year';
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
