import type { FieldKind } from '../../../src/schema/editor.ts';

/** One column of a list that is filled as a sheet, as the form's configuration tells it. */
export interface Column {
  name: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  hint?: string;
  /** Of a choice, in the order of the list. */
  options?: readonly { value: string; label: string }[];
  /** What this is the end of, in the same row. */
  after?: { label: string; path: readonly string[] };
  /** A form that the text must have, and the sentence for one that has not. */
  pattern?: readonly [string, string];
}

/** What one row holds: values as the form keeps them, or, of what is none of its kind, the very text. */
export type Row = Readonly<Record<string, unknown>>;

/** The name that the value of a row has where a row is one value. */
export const ITEM = 'item';

export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

export const isBlankRow = (row: Row): boolean => Object.values(row).every(isBlank);

/** A row with one value more, in the order of the columns, so that the file is the same whoever typed what first. */
export function withCell(columns: readonly Column[], row: Row, name: string, value: unknown): Row {
  const known = { ...row, [name]: value };
  const names = [...new Set([...columns.map((column) => column.name), ...Object.keys(known)])];
  return Object.fromEntries(names.flatMap((key) => (isBlank(known[key]) ? [] : [[key, known[key]]])));
}
