import { tablesIn, type Cell, type Row } from './cells.ts';

/** The tables of a text, asked for what stands over and beside a place. They are read when somebody asks. */
export interface Columns {
  /** Whether the column at a position has a heading with certain words. */
  headed(position: number, words: RegExp): boolean;
  /** The other cells of the row at a position; with `words`, those in columns headed by them. */
  beside(position: number, words?: RegExp): string[];
}

const HEADINGS =
  /姓 *名|户 *主|户名|卡号|[账帐][号户]|银行卡|[编单批文票据]号|[编代号]码|电话|手机|单位|地 *[址点]|职 *务/;

export function columnsOf(text: string): Columns {
  let read: { tables: Row[][]; rows: Row[] } | undefined;
  const below = new Map<RegExp, Set<Cell>>();
  const known = () => {
    if (!read) {
      const tables = tablesIn(text, HEADINGS);
      read = { tables, rows: tables.flat() };
    }
    return read;
  };
  const cellsUnder = (words: RegExp) => {
    const cells = below.get(words) ?? new Set(known().tables.flatMap((rows) => cellsBelow(rows, words)));
    below.set(words, cells);
    return cells;
  };
  const rowAt = (position: number) => {
    const row = lastBefore(known().rows, position);
    return row?.some((cell) => holds(cell, position)) ? row : [];
  };
  return {
    headed: (position, words) => rowAt(position).some((cell) => holds(cell, position) && cellsUnder(words).has(cell)),
    beside: (position, words) =>
      rowAt(position)
        .filter((cell) => !holds(cell, position) && (!words || cellsUnder(words).has(cell)))
        .map(({ text }) => text.replace(/[ *_]/g, '')),
  };
}

const holds = ({ start, text }: Cell, position: number) => position >= start && position <= start + text.length;

/** The cells of all columns that have one of the words over them. */
function cellsBelow(rows: readonly Row[], words: RegExp): Cell[] {
  const columns = new Set<number>();
  return rows.flatMap((row) => {
    const below = row.filter((_, index) => columns.has(index));
    for (const [index, { text }] of row.entries()) if (words.test(text)) columns.add(index);
    return below;
  });
}

function lastBefore(rows: readonly Row[], position: number): Row | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]![0]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
