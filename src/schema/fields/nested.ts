import * as z from 'zod';
import { fieldOf, fieldsOf } from '../fields-of.ts';
import { field, shown, wording, type FieldOptions } from './field.ts';

type ListOptions<R extends boolean> = FieldOptions<R> & { min?: number; max?: number };

const rowsError = { error: wording((input) => `${shown(input)}要写成列表，每项以短横线开头`) };
const rowError = { error: wording((input) => `${shown(input)}要写成“名称: 内容”的几行`) };

/** Repeated rows, each a group of fields. `summary` is what a folded row shows in the form, as `{{fields.name}}`. */
export function list<const S extends z.ZodRawShape, R extends boolean = true>({
  of,
  min,
  max,
  summary,
  ...options
}: ListOptions<R> & { of: S; summary?: string }) {
  const rows = bounded(z.array(z.strictObject(of, rowError), rowsError), options.required, min, max);
  const decap = { widget: 'list' as const, collapsed: true, ...(summary && { summary }), ...(max && { max }) };
  return field(rows, options, { kind: 'list', fields: fieldsOf(of), decap });
}

/** Repeated single values. */
export function items<S extends z.ZodType, R extends boolean = true>({
  of,
  min,
  max,
  ...options
}: ListOptions<R> & { of: S }) {
  const rows = bounded(z.array(of, rowsError), options.required, min, max);
  return field(rows, options, {
    kind: 'list',
    item: fieldOf('item', of),
    decap: { widget: 'list', ...(max && { max }) },
  });
}

/** Fields that belong together. */
export function group<const S extends z.ZodRawShape, R extends boolean = true>({
  of,
  ...options
}: FieldOptions<R> & { of: S }) {
  const decap = { widget: 'object' as const, collapsed: options.required === false, fields: [] };
  const schema = z.strictObject(of, rowError);
  return field(schema, options, { kind: 'group', fields: fieldsOf(of), decap });
}

function bounded<S extends z.ZodArray>(rows: S, required = true, min = required ? 1 : 0, max?: number): S {
  let result = rows;
  if (min) result = result.min(min, { error: `至少要有 ${min} 项` });
  if (max) result = result.max(max, { error: `最多 ${max} 项` });
  return result;
}
