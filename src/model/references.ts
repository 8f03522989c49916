import { collectionNames, collections, datedNames, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import type { Field } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { remembered } from '../schema/remembered.ts';
import { valuesOfKinds } from '../schema/values.ts';
import { newestOf } from './publication-time.ts';
import { entriesOf, type Site } from './site.ts';

/** How many of those that name an entry its page shows. */
const LATEST = 20;

const references = valuesOfKinds('reference');

/** What the fields of an entry name, each once, as `<collection>/<id>`. */
export const referencesOf = remembered(({ collection, data }: Entry): readonly string[] => {
  const values = references(collections[collection].schema.shape, data);
  return [...new Set(values.map(({ field, value }) => `${field.to}/${value as string}`))];
});

/** The collections whose entries those of a collection can name. */
export function collectionsNamedBy(name: CollectionName): CollectionName[] {
  const targets = (fields: readonly Field[]): (string | undefined)[] =>
    fields.flatMap(({ to, item, fields: inner }) => [to, ...targets(item ? [item] : []), ...targets(inner ?? [])]);
  const named = new Set(targets(fieldsOf(collections[name].schema.shape)));
  return collectionNames.filter((own) => named.has(own));
}

/** The newest that name an entry: what concerns a community, is done at a place, or rests on a policy. */
export function referrersOf(site: Site, { collection, id }: Pick<Entry, 'collection' | 'id'>): readonly Entry[] {
  const key = `${collection}/${id}`;
  return newestOf(
    datedNames.map((name) => latestReferrers(entriesOf(site, name)).get(key) ?? []),
    LATEST,
  );
}

/** Of the entries of one collection, in order, the latest that name each of the others. */
const latestReferrers = remembered((entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const target of referencesOf(entry)) {
      const known = found.get(target);
      if (known === undefined) found.set(target, [entry]);
      else if (known.length < LATEST) known.push(entry);
    }
  }
  return found;
});
