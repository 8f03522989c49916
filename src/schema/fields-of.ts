import type * as z from 'zod';
import { editor, type Field } from './editor.ts';

/** The fields of a collection, a group or a list row. Throws when one was not made by a helper of `fields/`. */
export function fieldsOf(shape: z.ZodRawShape): readonly Field[] {
  const fields = known.get(shape) ?? Object.entries(shape).map(([name, schema]) => fieldOf(name, schema as z.ZodType));
  known.set(shape, fields);
  return fields;
}

/** A shape never changes, and is asked for with every entry. */
const known = new WeakMap<z.ZodRawShape, readonly Field[]>();

/** One schema as a field. */
export function fieldOf(name: string, schema: z.ZodType): Field {
  const entry = editor.get(schema);
  if (!entry) {
    throw new Error(
      `Field "${name}" has no editor entry. Make it with a helper of src/schema/fields; ` +
        'for an optional one pass { required: false }, since .optional() and .default() drop the entry.',
    );
  }
  return { name, ...entry };
}

/** The fields that a path of a problem passes through: `['income', 2, 'amount']` → income, amount. */
export function fieldsAlong(fields: readonly Field[], path: readonly PropertyKey[]): Field[] {
  const [head, ...rest] = path;
  if (head === undefined) return [];
  if (typeof head === 'number') return fieldsAlong(fields, rest);
  const field = fields.find(({ name }) => name === head);
  return field ? [field, ...fieldsAlong(field.fields ?? [], rest)] : [];
}
