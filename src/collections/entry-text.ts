import { stringify } from 'yaml';
import { fieldsOf } from '../schema/fields-of.ts';
import { definitionOf, type CollectionName } from './index.ts';

/** The file of an entry: its fields in the order of the form, and its body. */
export function entryText(collection: CollectionName, values: Readonly<Record<string, unknown>>, body: string): string {
  const fields = fieldsOf(definitionOf(collection).schema.shape);
  const ordered = fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as const]));
  const head = stringify(Object.fromEntries(ordered), { lineWidth: 0, aliasDuplicateObjects: false });
  return `---\n${head}---\n${body === '' ? '' : `\n${body}\n`}`;
}
