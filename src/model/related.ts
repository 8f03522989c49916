import { collections } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { valuesOf } from '../schema/values.ts';
import { mainNames } from './current.ts';
import { newestFirst } from './publication-time.ts';
import { rowOf, type Row } from './rows.ts';
import { entriesOf, type Site } from './site.ts';

const LATEST = 30;

/** What points to an entry, the newest first: all that concerns a community, is done at a place, or rests on a policy. */
export function relatedRows(site: Site, entry: Entry): Row[] {
  return (referrers(site).get(`${entry.collection}/${entry.id}`) ?? [])
    .slice(0, LATEST)
    .map((other) => rowOf(site, other, { withColumn: true }));
}

const known = new WeakMap<Site, Map<string, Entry[]>>();

/** Every entry that is pointed to, with those that do, found once for a site. */
function referrers(site: Site): Map<string, Entry[]> {
  const found = known.get(site) ?? collect(site);
  known.set(site, found);
  return found;
}

function collect(site: Site): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  const pointing = mainNames.flatMap((name) => entriesOf(site, name)).toSorted(newestFirst);
  for (const entry of pointing) {
    for (const target of targetsOf(entry)) found.set(target, [...(found.get(target) ?? []), entry]);
  }
  return found;
}

function targetsOf(entry: Entry): Set<string> {
  const targets = new Set<string>();
  for (const { field, value } of valuesOf(fieldsOf(collections[entry.collection].schema.shape), entry.data)) {
    if (field.kind === 'reference') targets.add(`${field.to}/${value as string}`);
  }
  return targets;
}
