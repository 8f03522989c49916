import { cards } from './card.ts';
import { tablesIn, type Cell, type Row } from './cells.ts';
import type { Finding, Hit, ScanOptions } from './finding.ts';
import { fold } from './fold.ts';
import { homes } from './home.ts';
import { digitsOf, mobiles } from './mobile.ts';
import { nameColumns } from './name-columns.ts';
import { plates } from './plate.ts';
import { residentIds } from './resident-id.ts';

/** To be raised whenever a detector changes, so that what was found with the old ones is looked for again. */
export const RULES = 2;

/** All personal information in a text, in the order in which it stands there. Masked forms and allowed numbers pass. */
export function scan(text: string, { allow = [], context = '' }: ScanOptions = {}): Finding[] {
  const folded = fold(text);
  const tables = tablesIn(folded.text);
  const hits = [
    ...residentIds(folded.text, context),
    ...cards(folded.text, context, headedIn(tables)),
    ...mobiles(folded.text, digitsOf(allow)),
    ...homes(folded.text),
    ...plates(folded.text),
    ...nameColumns(folded.text, tables),
  ];
  return withoutOverlaps(hits).map(({ kind, masked, start, end }) => {
    const from = folded.start(start);
    const to = folded.end(end);
    return { kind, masked, found: text.slice(from, to), start: from, end: to };
  });
}

/** Whether the column at a position has a heading with certain words. */
function headedIn(tables: readonly Row[][]) {
  const headed = new Map<RegExp, Set<Cell>>();
  return (position: number, words: RegExp): boolean => {
    const below = headed.get(words) ?? new Set(tables.flatMap((rows) => cellsBelow(rows, words)));
    headed.set(words, below);
    const row = rowAt(tables, position);
    return row.some((cell) => below.has(cell) && position >= cell.start && position < cell.start + cell.text.length);
  };
}

/** The cells of all columns that have one of the words over them. */
function cellsBelow(rows: readonly Row[], words: RegExp): Cell[] {
  const columns = new Set<number>();
  return rows.flatMap((row) => {
    const below = row.filter((_, index) => columns.has(index));
    for (const [index, { text }] of row.entries()) if (words.test(text)) columns.add(index);
    return below;
  });
}

function rowAt(tables: readonly Row[][], position: number): Row {
  const rows = tables.findLast((table) => table[0]![0]!.start <= position) ?? [];
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]![0]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1] ?? [];
}

/** What begins first wins, and of two that begin together the one named first. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start);
  let reached = 0;
  return sorted.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
