import { collections, definitionOf, type CollectionName } from '../../collections/index.ts';
import type { Field, FieldKind } from '../../schema/editor.ts';
import { csvColumns, type Column } from '../csv.ts';

/** A column as Table Schema (Data Package 2.0) tells it. Its name is what stands in the first line of the file. */
export interface TableField {
  name: string;
  type: string;
  format?: string;
  description?: string;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  constraints?: { required?: true; unique?: true; enum?: readonly string[]; pattern?: string };
}

export interface ForeignKey {
  fields: string[];
  reference: { resource: string; fields: string[] };
}

export interface TableSchema {
  $schema: string;
  fields: TableField[];
  primaryKey?: string[];
  foreignKeys?: ForeignKey[];
}

export const TABLE_SCHEMA = 'https://datapackage.org/profiles/2.0/tableschema.json';
/** The first column of the table of every collection. */
export const ID_COLUMN = '编号';

/** What the table of a collection holds, column by column, made from the same definition as the form and the checks. */
export function tableSchema(name: CollectionName): TableSchema {
  const columns = csvColumns(name);
  // Of what was withdrawn for personal information nothing but these is left.
  const isWhole = !('withdrawn' in collections[name].schema.shape);
  const foreignKeys = columns.flatMap(({ label, field }) => (field.to ? foreignKey(label, field.to) : []));
  return {
    $schema: TABLE_SCHEMA,
    fields: [
      { name: ID_COLUMN, type: 'string', constraints: { required: true, unique: true } },
      { name: '网址', type: 'string', format: 'uri', constraints: { required: true, unique: true } },
      ...columns.map((column) => fieldOf(column, isWhole && column.path.length === 1 && column.field.required)),
    ],
    primaryKey: [ID_COLUMN],
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** Only to what is always there: what waits for its day of publication may be named before it. */
export function foreignKey(column: string, to: string): ForeignKey[] {
  const { shape } = definitionOf(to as CollectionName).schema;
  if ('published' in shape || 'publishAt' in shape) return [];
  return [{ fields: [column], reference: { resource: to, fields: [ID_COLUMN] } }];
}

function fieldOf({ label, path, field }: Column, required: boolean): TableField {
  const { constraints, ...type } = typeOf(field);
  const limits = { ...(required && { required }), ...constraints };
  return {
    name: label,
    ...type,
    description: [field.hint, `JSON 里是 ${path.join('.')}。`].filter((part) => part !== undefined).join(''),
    ...(Object.keys(limits).length > 0 && { constraints: limits }),
  };
}

type Typed = Omit<TableField, 'name' | 'description'>;

const TEXT: Typed = { type: 'string' };
const NUMBER: Typed = { type: 'number' };
const matching = (pattern: string): Typed => ({ ...TEXT, constraints: { pattern } });

/** Of the kinds that are not said here the cell is a text. A list stands in one cell, for people. */
const TYPES: Partial<Record<FieldKind, Typed>> = {
  day: { type: 'date' },
  // With its offset, and without seconds.
  instant: { type: 'datetime', format: 'any' },
  period: matching('\\d{4}(-(H[12]|Q[1-4]|\\d{2}))?'),
  partialDate: matching('\\d{4}(-\\d{2}(-\\d{2})?)?|不详'),
  money: NUMBER,
  number: NUMBER,
  decimal: NUMBER,
  flag: { type: 'boolean', trueValues: ['是'], falseValues: ['否'] },
};

const typeOf = ({ kind, options }: Field): Typed =>
  kind === 'choice' && options ? { ...TEXT, constraints: { enum: Object.values(options) } } : (TYPES[kind] ?? TEXT);
