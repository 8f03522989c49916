import { ITEM, isBlankRow, type Row } from './column.ts';

/** The rows of what the form holds, Decap's immutable list; of what is no list, none. */
export function rowsIn(value: unknown, single: boolean): readonly Row[] {
  const plain = isTree(value) ? value.toJS() : value;
  if (!Array.isArray(plain)) return [];
  return plain.map((row: unknown) => (single || !isRecord(row) ? { [ITEM]: row } : row));
}

/** The same as it is kept: a list of one value a row holds the values themselves. */
export const keptRows = (rows: readonly Row[], single: boolean): readonly unknown[] =>
  single ? rows.map((row) => (isBlankRow(row) ? '' : row[ITEM])) : rows;

const isTree = (value: unknown): value is { toJS(): unknown } =>
  typeof value === 'object' && value !== null && 'toJS' in value;

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
