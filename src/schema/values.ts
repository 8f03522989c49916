import type { Field } from './editor.ts';

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
