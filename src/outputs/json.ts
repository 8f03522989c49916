import { collections, definitionOf, type CollectionName } from '../collections/index.ts';
import { hrefOf } from '../model/links.ts';
import type { Site } from '../model/site.ts';
import type { Field } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { fenToYuan } from '../schema/money.ts';
import { openEntries } from './open-entries.ts';

/** A collection as open data. Texts of entries are on their pages; here is what can be counted and compared. */
export function json(site: Site, name: CollectionName) {
  const fields = fieldsOf(collections[name].schema.shape);
  return {
    collection: name,
    label: definitionOf(name).label,
    generated: site.now,
    schema: `${site.origin}/data/${name}.schema.json`,
    entries: openEntries(site, name).map((entry) => ({
      id: entry.id,
      url: site.origin + hrefOf(entry),
      ...(entry.digest && { digest: entry.digest }),
      ...plain(fields, entry.data),
    })),
  };
}

/** Data as outsiders read it: the same keys, but amounts in yuan as decimal text, `27564.70`, instead of 分. */
function plain(fields: readonly Field[], data: unknown): Record<string, unknown> {
  const values = data as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name];
      return value === undefined ? [] : [[field.name, plainValue(field, value)]];
    }),
  );
}

function plainValue(field: Field, value: unknown): unknown {
  if (field.kind === 'money') return fenToYuan(value as number);
  if (field.kind === 'group') return plain(field.fields ?? [], value);
  if (field.kind !== 'list') return value;
  return (value as unknown[]).map((row) => (field.item ? plainValue(field.item, row) : plain(field.fields ?? [], row)));
}
