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
  /** Lines of last time that had no amount yet and got none. */
  removed: readonly Row[];
}

/**
 * Rows of a sheet in the list. One column goes down from where the cursor is, over what stands there, as in a sheet. Whole rows
 * go where there is room for them, else below the last one; lines that were taken over without their amounts make way.
 */
export function landedRows(
  columns: readonly Column[],
  rows: readonly Row[],
  pasted: readonly Row[],
  names: readonly string[],
  at: number,
): LandedRows {
  const begun = begunLines(columns, rows, pasted, names);
  if (begun.length > 0) return filledLines(columns, rows, pasted, names, begun);
  const room =
    names.length === 1 || pasted.every((_, index) => names.every((name) => isBlank(rows[at + index]?.[name])));
  const first = room ? Math.min(at, rows.length) : withoutEnd(rows).length;
  let replaced = 0;
  const landed = pasted.reduce<readonly Row[]>((all, row, index) => {
    const before = all[first + index] ?? {};
    const merged = mergedRow(columns, before, row, names);
    replaced += merged.replaced;
    return all.toSpliced(first + index, first + index < all.length ? 1 : 0, merged.row);
  }, rows);
  return { rows: withoutEnd(landed), first, replaced, removed: [] };
}

/** The lines of a list that say what for and not how much, where a sheet with both is pasted. */
function begunLines(
  columns: readonly Column[],
  rows: readonly Row[],
  pasted: readonly Row[],
  names: readonly string[],
): readonly Row[] {
  const [what] = columns;
  const amount = columns.find(({ kind, name }) => kind === 'money' && names.includes(name));
  if (pasted.length < 2 || !amount || what?.kind !== 'text' || !names.includes(what.name)) return [];
  return rows.filter((row) => !isBlank(row[what.name]) && isBlank(row[amount.name]));
}

/** Each row that is pasted goes on with the line of its name, if there is one. */
function filledLines(
  columns: readonly Column[],
  rows: readonly Row[],
  pasted: readonly Row[],
  names: readonly string[],
  begun: readonly Row[],
): LandedRows {
  const kept = withoutEnd(rows.filter((row) => !begun.includes(row)));
  const left = [...begun];
  let replaced = 0;
  const landed = pasted.map((row) => {
    const same = left.findIndex((line) => nameIn(columns, line) === nameIn(columns, row));
    const merged = mergedRow(columns, same < 0 ? {} : left.splice(same, 1)[0]!, row, names);
    replaced += merged.replaced;
    return merged.row;
  });
  return { rows: withoutEnd([...kept, ...landed]), first: kept.length, replaced, removed: left };
}

/** What a line is for; spaces and the width of signs do not count. */
function nameIn([what]: readonly Column[], row: Row): unknown {
  const name = what && row[what.name];
  return typeof name === 'string' ? name.normalize('NFKC').replace(/\s/g, '') : name;
}

/** A row with the cells that are pasted over it, and how many of them held something else. */
function mergedRow(columns: readonly Column[], before: Row, pasted: Row, names: readonly string[]) {
  const written = names.filter((name) => !isBlank(pasted[name]));
  const replaced = written.filter((name) => !isBlank(before[name]) && before[name] !== pasted[name]).length;
  return { row: written.reduce((row, name) => withCell(columns, row, name, pasted[name]), before), replaced };
}

const withoutEnd = (rows: readonly Row[]): readonly Row[] =>
  rows.slice(0, rows.findLastIndex((row) => !isBlankRow(row)) + 1);
