import { keptIn, optionOf, wrongIn } from '../cell-value.ts';
import type { Column } from '../column.ts';
import { bareHead } from '../../../../src/sheet/heads.ts';
import { fit } from './heads.ts';
import type { Sheet } from '../../../../src/sheet/read-sheet.ts';
import { sheetAmount, isDash } from '../../../../src/sheet/amount.ts';

/** For each column of the sheet the column of the list that takes it; undefined: none. */
export type Matching = readonly (Column | undefined)[];

export interface Target {
  columns: readonly Column[];
  /** What the list is called: the side of a ledger that it takes. */
  list: string;
  /** The column in which the paste began. */
  at: number;
  /** The list of the other side of the book takes its own rows of the same range. */
  isShared?: boolean;
}

/** The columns by their heads, by their places, or by what they hold. More than one possible for an amount: `amounts`. */
export function matchColumns(
  sheet: Sheet,
  target: Target,
  chosen?: number,
): { matching: Matching; amounts?: number[] } {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length), sheet.heads?.length ?? 0);
  const sources = Array.from({ length: width }, (_, index) => ({
    index,
    head: sheet.heads?.[index] ?? '',
    cells: sheet.rows.map((row) => row[index] ?? '').filter((cell) => cell !== '' && !isDash(cell)),
  }));
  if (!sheet.heads) {
    const placed = byPlace(sources, target);
    if (placed) return { matching: placed };
  }
  return byMeaning(sources, target, chosen);
}

interface Source {
  index: number;
  head: string;
  cells: readonly string[];
}

/** As a sheet takes a range: column by column from where the cursor is, as long as each can take what comes. */
function byPlace(sources: readonly Source[], { columns, at }: Target): Matching | undefined {
  const places = columns.slice(at, at + sources.length);
  if (places.length < sources.length) return undefined;
  if (sources.length === 1) return places;
  return sources.every(({ cells }, index) => holds(cells, places[index]!) >= 0.5) ? places : undefined;
}

function byMeaning(
  sources: readonly Source[],
  { columns, list }: Target,
  chosen?: number,
): { matching: Matching; amounts?: number[] } {
  const matching: (Column | undefined)[] = sources.map(() => undefined);
  const free = new Set(columns);
  const take = (index: number, column: Column) => {
    matching[index] = column;
    free.delete(column);
  };
  const several = chosen === undefined ? severalAmounts(sources, columns, list) : [];
  if (several.length > 1) return { matching, amounts: several };
  const named = sources
    .flatMap(({ index, head }) => columns.map((column) => ({ index, column, fits: fit(head, column, list) })))
    .filter(({ fits, index, column }) => fits > 0 && (column.kind !== 'money' || (chosen ?? index) === index))
    .sort((one, other) => other.fits - one.fits);
  for (const { index, column } of named) if (!matching[index] && free.has(column)) take(index, column);

  const open = () => sources.filter(({ index, head }) => !matching[index] && bareHead(head) === '');
  for (const column of columns.filter(({ kind }) => kind !== 'text').filter((one) => free.has(one))) {
    const fitting = open().filter(({ cells }) => cells.length > 0 && holds(cells, column) >= 0.5);
    if (column.kind === 'money' && fitting.length > 1 && chosen === undefined) {
      return { matching, amounts: fitting.map(({ index }) => index) };
    }
    const found = fitting.find(({ index }) => chosen === undefined || column.kind !== 'money' || index === chosen);
    if (found) take(found.index, column);
  }
  const words = sources.filter(({ index, cells }) => !matching[index] && cells.some((cell) => !sheetAmount(cell)));
  const wanted = [...free].filter(({ kind }) => kind === 'text');
  // A column with a head of its own goes only where a text is missed: 经手人 is no 收款单位.
  for (const source of words) {
    const column = wanted.find((one) => bareHead(source.head) === '' || one.required);
    if (!column) continue;
    take(source.index, column);
    wanted.splice(wanted.indexOf(column), 1);
  }
  return { matching };
}

/** 预算金额 and 实际金额, 借方金额 and 贷方金额: columns with amounts whose heads fit equally well, and none better. */
function severalAmounts(sources: readonly Source[], columns: readonly Column[], list: string): number[] {
  const money = columns.filter(({ kind }) => kind === 'money');
  if (money.length !== 1) return [];
  const fitting = sources
    .map(({ index, head, cells }) => ({ index, fits: holds(cells, money[0]!) >= 0.5 ? fit(head, money[0]!, list) : 0 }))
    .filter(({ fits }) => fits > 0);
  const best = Math.max(0, ...fitting.map(({ fits }) => fits));
  return fitting.filter(({ fits }) => fits === best).map(({ index }) => index);
}

/** How much of what stands in a column is of a kind, from 0 to 1. */
function holds(cells: readonly string[], column: Column): number {
  if (cells.length === 0) return 1;
  const fits = (cell: string): boolean => {
    if (column.kind === 'money') return sheetAmount(cell) !== undefined;
    if (column.kind === 'choice' || column.kind === 'reference') return optionOf(column, cell) !== undefined;
    if (column.kind === 'text') return sheetAmount(cell) === undefined;
    return wrongIn(column, keptIn(column, cell, '2000-01-01')) === undefined;
  };
  return cells.filter(fits).length / cells.length;
}
