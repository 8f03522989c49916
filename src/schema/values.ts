import type * as z from 'zod';
import type { Field, FieldKind } from './editor.ts';
import { fieldsOf } from './fields-of.ts';
import { remembered } from './remembered.ts';

export interface Value {
  field: Field;
  path: (string | number)[];
  value: unknown;
}

/** Every single value that is filled, depth first: groups and lists are walked through, not returned. */
export function* valuesOf(fields: readonly Field[], data: unknown, path: (string | number)[] = []): Generator<Value> {
  if (typeof data !== 'object' || data === null) return;
  const values = data as Readonly<Record<string, unknown>>;
  for (const field of fields) yield* valueOf(field, values[field.name], [...path, field.name]);
}

function* valueOf(field: Field, value: unknown, path: (string | number)[]): Generator<Value> {
  if (value === undefined) return;
  if (field.kind === 'group') yield* valuesOf(field.fields ?? [], value, path);
  else if (field.kind === 'list' && Array.isArray(value)) {
    for (const [index, row] of value.entries()) {
      if (field.item) yield* valueOf(field.item, row, [...path, index]);
      else yield* valuesOf(field.fields ?? [], row, [...path, index]);
    }
  } else yield { field, path, value };
}

/** Finds the filled values of some kinds in the data of a schema, and walks only where there can be any. */
export function valuesOfKinds(...kinds: readonly FieldKind[]) {
  const fields = remembered((shape: z.ZodRawShape) => leadingTo(kinds, fieldsOf(shape)));
  return (shape: z.ZodRawShape, data: unknown): Value[] => [...valuesOf(fields(shape), data)];
}

function leadingTo(kinds: readonly FieldKind[], fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => {
    if (kinds.includes(field.kind)) return [field];
    if (field.item) return leadingTo(kinds, [field.item]).length > 0 ? [field] : [];
    const inner = leadingTo(kinds, field.fields ?? []);
    return inner.length > 0 ? [{ ...field, fields: inner }] : [];
  });
}
