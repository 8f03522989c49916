import { collections, datedNames, definitionOf, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { hrefOf } from '../model/links.ts';
import type { Site } from '../model/site.ts';
import { isWithdrawn } from '../model/status.ts';
import type { Field } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { fenToYuan } from '../schema/money.ts';
import { dataName, openChunks, openEntry } from './open-chunks.ts';
import { JSON_TYPE, keyOf, rowPieces, type Output } from './output.ts';

export interface TextSources {
  site: Site;
  /** The Markdown of an entry. */
  bodyOf: (entry: Entry) => string;
}

/**
 * A collection, or one year of it, as open data, an entry a line. The file of a year holds the texts too, in Markdown, and so
 * does that of a collection without dates; all of one that grows for ever is what can be counted and compared, and stays
 * small enough to be written at each publication.
 */
export function json({ site, bodyOf }: TextSources, name: CollectionName, year?: string): Output {
  const fields = fieldsOf(collections[name].schema.shape);
  const head = {
    collection: name,
    label: definitionOf(name).label,
    ...(year !== undefined && { year }),
    schema: `${site.origin}/data/${name}.schema.json`,
  };
  const withTexts = year !== undefined || !datedNames.includes(name);
  const parts = openChunks(site, name, year).map(({ key, entries }) => ({
    key: keyOf(withTexts ? 'json, texts' : 'json', site.origin, name, key),
    rows: () =>
      entries.map((entry) => {
        const body = withTexts && !isWithdrawn(entry) && entry.file !== '' ? bodyOf(entry) : '';
        return JSON.stringify({ ...rowOf(site, fields, openEntry(entry)), ...(body && { body }) });
      }),
  }));
  const opening = `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  return { path: `data/${dataName(name, year)}.json`, type: JSON_TYPE, pieces: rowPieces(opening, parts, '\n]}\n') };
}

const rowOf = (site: Site, fields: readonly Field[], entry: Entry) => ({
  id: entry.id,
  url: site.origin + hrefOf(entry),
  ...(entry.digest && { digest: entry.digest }),
  ...plain(fields, entry.data),
});

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
