import type { Entry } from '../../collections/entry.ts';
import type { Site } from '../../model/site.ts';
import { isWithdrawn } from '../../model/status.ts';
import { chunksOf } from '../chunks.ts';
import { JSON_TYPE, keyOf, rowPieces, type Output } from '../output.ts';
import { groupOf, officeOf } from './organisations.ts';
import { serviceOf } from './services.ts';

/** The version of the Human Services Data Specification (Open Referral) that the files keep to. */
export const HSDS_VERSION = '3.1';

/**
 * Services with their places, hours, telephones, costs and papers, and who offers them, as other directories of services
 * take them over. Each file is the first and only page of a list, as HSDS's own interface has it, with whole objects.
 */
export function hsds(site: Site): Output[] {
  const { services, organisations, places, communities } = site.entries;
  const around = keyOf(
    ...[HSDS_VERSION, site.origin, site.settings.domain, site.settings.street, site.settings.organiser ?? ''],
    ...[...chunksOf(places), ...chunksOf(communities)].map(({ key }) => key),
  );
  const street = communities.find(({ data }) => data.level === 'street')?.id;
  return [
    listOf('services', around, services, (entry) => serviceOf(site, entry, entry.data.community ?? street)),
    listOf<Entry<'communities' | 'organisations'>>(
      'organizations',
      around,
      [...communities, ...organisations],
      (entry) =>
        entry.collection === 'communities'
          ? officeOf(site, entry as Entry<'communities'>)
          : groupOf(site, entry as Entry<'organisations'>),
    ),
  ];
}

/** Of what was withdrawn nothing is offered. */
function listOf<E extends Entry>(
  name: string,
  around: string,
  entries: readonly E[],
  objectOf: (entry: E) => object,
): Output {
  const offered = entries.filter((entry) => !isWithdrawn(entry));
  const parts = chunksOf(offered).map(({ key, entries: some }) => ({
    key: keyOf('hsds', name, around, key),
    rows: () => some.map((entry) => JSON.stringify(objectOf(entry as E))),
  }));
  const { length } = offered;
  const page = { total_items: length, total_pages: 1, page_number: 1, size: length, first_page: true, last_page: true };
  const opening = `${JSON.stringify({ ...page, empty: length === 0 }).slice(0, -1)},"contents":[`;
  return { path: `data/hsds/${name}.json`, type: JSON_TYPE, pieces: rowPieces(opening, parts, '\n]}\n') };
}
