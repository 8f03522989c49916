import { isHead, isOrdinalHead } from './heads.ts';
import { sheetAmount } from './amount.ts';

/** A range of a spreadsheet, taken apart. */
export interface Sheet {
  /** What stands over each column; undefined: the range has no heads. */
  heads: readonly string[] | undefined;
  rows: readonly (readonly string[])[];
  /** Lines that add up what stands above: how they are called, and of which rows they are the sum. */
  totals: readonly { cells: readonly string[]; from: number; to: number }[];
  /** Lines that are no rows of the list, to be said. */
  left: readonly string[];
  /** Somewhere over the rows amounts are said to be in 万元. */
  inTenThousands: boolean;
}

/** What a line that adds up is called, without its spaces. */
export const TOTAL =
  /^(?:本[页期季月年度]*|[一二三四五六七八九十]+、)?(?:收入|支出|费用|金额|全部)?(?:合计|小计|总计|共计|累计)|^.{1,6}(?:合计|小计)$/;
const SUBTOTAL = /小计/;
/** And one that tells what is left. */
export const BALANCE =
  /^(?:[一二三四五六七八九十]+、)?(?:上[期年季月]|期初|年初|月初|本[期年季月]|期末|年末|月末|现)?(?:度|末)?(?:累计)?(?:结余|余额|结转|结存)(?:金额)?$/;
const UNIT = /单位[:：]?\s*(?:人民币)?\s*(万)?元/;

export function readSheet(range: readonly (readonly string[])[]): Sheet {
  const cells = withOneHead(withoutBlank(range));
  const at = headRow(cells);
  const above = cells.slice(0, Math.max(at, 0));
  const heads = at < 0 ? undefined : cells[at]!;
  const ordinal = ordinalColumn(heads, cells.slice(at + 1));
  const without = (row: readonly string[]) => row.filter((_, column) => column !== ordinal);
  const { rows, totals, left } = split(cells.slice(at + 1).map(without));
  const over = [...above.flat(), ...(heads ?? [])];
  return {
    heads: heads && without(heads),
    rows,
    totals,
    left: [...above.map(joined).filter((line) => !UNIT.test(line)), ...left],
    inTenThousands: over.some((text) => /万元/.test(text)),
  };
}

/** Heads in two lines as one: under a head over several columns stands what each of them is called. */
function withOneHead(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const at = headRow(cells);
  const [heads, below] = [cells[at] ?? [], cells[at + 1] ?? []];
  const isSecond =
    below.some((cell, column) => cell !== '' && (heads[column] ?? '') === '') &&
    below.every((cell, column) => sheetAmount(cell) === undefined && (cell !== '' || (heads[column] ?? '') !== '')) &&
    below.some((cell) => cell === '');
  if (at < 0 || !isSecond) return cells;
  let over = '';
  const joint = below.map((cell, column) => {
    over = heads[column] || over;
    return cell === '' ? (heads[column] ?? '') : `${over} ${cell}`.trim();
  });
  return cells.toSpliced(at, 2, joint);
}

/** Data rows apart from sums, balances and what is written below. */
function split(body: readonly (readonly string[])[]): Pick<Sheet, 'rows' | 'totals' | 'left'> {
  const rows: (readonly string[])[] = [];
  const totals: Sheet['totals'][number][] = [];
  const left: string[] = [];
  let from = 0;
  for (const row of body) {
    // 合计（大写）：壹仟元整 is called 合计.
    const [first = ''] = (row.find((cell) => cell !== '') ?? '').replace(/\s|[（(].*?[）)]/g, '').split(/[:：]/);
    const ended = totals.some(({ cells }) => !SUBTOTAL.test(cells.join('').replace(/\s/g, '')));
    const hasAmount = row.some((cell) => sheetAmount(cell) !== undefined);
    if (TOTAL.test(first) && first.length <= 14) {
      totals.push({ cells: row, from: SUBTOTAL.test(first) ? from : 0, to: rows.length });
      from = rows.length;
    } else if (BALANCE.test(first) || (ended && !hasAmount)) left.push(joined(row));
    else rows.push(row);
  }
  return { rows, totals, left };
}

/** Cells in one line of text each, without rows and columns in which nothing stands. */
function withoutBlank(range: readonly (readonly string[])[]): string[][] {
  const tidy = range.map(tidyRow);
  const rows = tidy.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  return rows.map((row) => used.flatMap((isUsed, column) => (isUsed ? [row[column] ?? ''] : [])));
}

/** Cells in one line of text each. A title over all columns is one cell, which a copy repeats in each of them. */
export function tidyRow(row: readonly string[]): string[] {
  const cells = row.map((cell) => cell.replace(/[\s　]+/g, ' ').trim());
  const [first = '', ...others] = cells.filter((cell) => cell !== '');
  const isMerged = others.length > 0 && others.every((cell) => cell === first) && sheetAmount(first) === undefined;
  return isMerged ? [first, ...cells.slice(1).map(() => '')] : cells;
}

/** Which of the first rows holds the heads; -1: none. Amounts never stand in it. */
export function headRow(cells: readonly (readonly string[])[]): number {
  return cells.slice(0, 6).findIndex((row) => {
    const filled = row.filter((cell) => cell !== '');
    const words = filled.filter(isHead);
    const amounts = filled.some((cell) => sheetAmount(cell) !== undefined);
    return !amounts && words.length >= Math.min(2, row.length) && words.length * 2 >= filled.length;
  });
}

/** A column that counts the rows, by its head or by what it holds. */
function ordinalColumn(heads: readonly string[] | undefined, body: readonly (readonly string[])[]): number {
  const named = heads?.findIndex(isOrdinalHead) ?? -1;
  if (named >= 0 || body.length < 2 || (body[0]?.length ?? 0) < 2) return named;
  const counted = body
    .map((row) => (row[0] ?? '').replace(/[^\d一二三四五六七八九十]/g, ''))
    .filter((cell) => cell !== '');
  const counts = counted.every((cell, index) => cell === String(index + 1) || cell === CHINESE[index]);
  return counts && counted.length >= 2 && body.every(([first = '']) => first.length <= 4) ? 0 : -1;
}

const CHINESE = [...'一二三四五六七八九十'];

const joined = (row: readonly string[]) => row.filter((cell) => cell !== '').join(' ');
