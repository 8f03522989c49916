import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';
import { place, type Problem } from '../../../src/schema/problems.ts';
import { isSheet } from './sheet-fields.ts';

type Values = Readonly<Record<string, unknown>>;

const MESSAGE = '这一条什么都没有填。要写就填上；不要的可以删掉，不删也不会存下来';

/**
 * Rows that somebody has added and left empty: they are not kept. The row below the last one of a sheet is always there, and
 * one between others is only room.
 */
export function emptyRows(schema: { shape: Parameters<typeof fieldsOf>[0] }, form: Values, file: string): Problem[] {
  const all = fieldsOf(schema.shape);
  const within = (fields: readonly Field[], values: Values, path: readonly (string | number)[]): Problem[] =>
    fields.flatMap((field) => {
      const [value, at] = [values[field.name], [...path, field.name]];
      const inner = field.fields ?? [];
      if (isRecord(value)) return within(inner, value, at);
      if (!Array.isArray(value) || isSheet(field)) return [];
      return value.flatMap((row: unknown, index): Problem[] => {
        const own = [...at, index];
        if (isEmpty(row)) return [{ ...place(own, all, file), message: MESSAGE, severity: 'warning' }];
        return isRecord(row) ? within(inner, row, own) : [];
      });
    });
  return within(all, form, []);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
