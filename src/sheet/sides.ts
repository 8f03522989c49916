import { bareHead, meaningOf } from './heads.ts';
import { headRow, tidyRow } from './read-sheet.ts';
import { sheetAmount } from './amount.ts';

type Range = readonly (readonly string[])[];
export type Side = '收入' | '支出';

/** The longest line that begins a part: 二、支出部分. */
const LONGEST = 14;

/**
 * A range that says of which side of a book its rows are: of both, or of one alone. A ledger with a column for each side goes
 * whole to both, for each takes the rows of its own. Undefined: nothing tells it.
 */
export function sidesOf(range: Range): Partial<Record<Side, string[][]>> | undefined {
  const rows = range.map(tidyRow);
  const first = headRow(rows);
  if (first >= 0 && isLedger(rows[first]!)) return { 收入: rows, 支出: rows };
  const parts: Partial<Record<Side, string[][]>> = {};
  let side: Side | undefined;
  let head: string[] | undefined;
  let isHeaded = false;
  let before: string[][] = [];
  for (const row of rows) {
    const isHead = headRow([row]) === 0 && row.filter((cell) => cell !== '').length > 1;
    const begins = isHead || (isTitle(row) && row.join('').length <= LONGEST);
    const begun = begins ? sideIn(row, isHead) : undefined;
    if (begun) {
      parts[begun] = [...(parts[begun] ?? []), ...before];
      [side, before] = [begun, []];
      if (!isHead) isHeaded = false;
    }
    if (!side && !isTitle(row) && !isHead) return undefined;
    if (isHead) [head, isHeaded] = [row, true];
    // What only says whose rows follow has done so.
    if (begun && !isHead) continue;
    const part = side ? parts[side]! : before;
    // A part without heads of its own is read by those of the part before.
    if (side && !isHeaded && head) part.push(head);
    isHeaded ||= side !== undefined;
    part.push(row);
  }
  return side ? parts : undefined;
}

/** One head for each side: rows have their amount in one of the two columns. */
const isLedger = (heads: readonly string[]) =>
  SIDES.every((side) => heads.some((head) => bareHead(head).startsWith(side)));
const SIDES = ['收入', '支出'] as const;

/** A line of words over a part, or over all. */
const isTitle = (row: readonly string[]) => row.every((cell) => sheetAmount(cell) === undefined);

/** What a head or a title names; undefined where it names neither or both. */
function sideIn(row: readonly string[], isHead: boolean): Side | undefined {
  const named = SIDES.filter((side) => row.some((cell) => cell.includes(side)));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (!isHead) return undefined;
  const meanings = row.map((cell) => meaningOf(bareHead(cell)));
  if (meanings.includes('payee')) return '支出';
  return meanings.includes('source') ? '收入' : undefined;
}
