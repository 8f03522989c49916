import { isBlank, isBlankRow, withCell, type Column, type Row } from './column.ts';

/** The rows with another value in one cell; beyond the last one a row is begun. Blank rows at the end are none. */
export function changedCell(
  columns: readonly Column[],
  rows: readonly Row[],
  at: number,
  name: string,
  value: unknown,
): readonly Row[] {
  const whole = at < rows.length ? rows : [...rows, ...Array.from({ length: at + 1 - rows.length }, () => ({}))];
  return withoutEnd(whole.map((row, index) => (index === at ? withCell(columns, row, name, value) : row)));
}

export function movedRow(rows: readonly Row[], from: number, to: number): readonly Row[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const others = rows.toSpliced(from, 1);
  return others.toSpliced(to, 0, row);
}

/** Where rows that were pasted go, and how many cells that held something else they replace. */
export interface LandedRows {
  rows: readonly Row[];
  first: number;
  replaced: number;
}

/**
 * Rows of a sheet in the list. One column goes down from where the cursor is, over what stands there, as in a sheet. Whole rows
 * go where there is room for them, else below the last one.
 */
export function landedRows(
  columns: readonly Column[],
  rows: readonly Row[],
  pasted: readonly Row[],
  names: readonly string[],
  at: number,
): LandedRows {
  const room =
    names.length === 1 || pasted.every((_, index) => names.every((name) => isBlank(rows[at + index]?.[name])));
  const first = room ? Math.min(at, rows.length) : withoutEnd(rows).length;
  let replaced = 0;
  const landed = pasted.reduce<readonly Row[]>((all, row, index) => {
    const before = all[first + index] ?? {};
    const changed = names.reduce((whole, name) => {
      if (isBlank(row[name])) return whole;
      if (!isBlank(before[name]) && before[name] !== row[name]) replaced++;
      return withCell(columns, whole, name, row[name]);
    }, before);
    return all.toSpliced(first + index, first + index < all.length ? 1 : 0, changed);
  }, rows);
  return { rows: withoutEnd(landed), first, replaced };
}

const withoutEnd = (rows: readonly Row[]): readonly Row[] =>
  rows.slice(0, rows.findLastIndex((row) => !isBlankRow(row)) + 1);
