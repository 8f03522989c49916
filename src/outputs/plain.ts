import type { Field } from '../schema/editor.ts';
import { fenToYuan } from '../schema/money.ts';

/** Data as outsiders read it: the same keys, but amounts in yuan as decimal text, `27564.70`, instead of 分. */
export function plain(fields: readonly Field[], data: unknown): Record<string, unknown> {
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
