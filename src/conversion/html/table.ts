import type { Block, Inline } from '../document.ts';
import { tableOf } from '../table.ts';
import { gridOf, type Cell, type Grid } from './grid.ts';
import { textOf } from '../words.ts';
import { attribute, isComment, isElement, isText, nameOf, nodesIn, type HtmlNode } from './node.ts';
import { isHidden, type Style } from './style.ts';

export interface TableReading {
  styleOf: (node: HtmlNode) => Style;
  blocksOf: (nodes: readonly HtmlNode[]) => Block[];
  /** Takes note of rows that are too many. */
  dropRows: (rows: readonly HtmlNode[]) => void;
}

type Read = ReadonlyMap<Cell, Block[]>;

/**
 * A table as people read it, row by row, on a telephone each row by itself. So what is merged over rows stands in each of
 * them; what is merged over columns stands in the first, except in heads, where each column is called by all that stands
 * over it. A row that is one cell at the top is the title, one at the bottom a note: they come before and after the table.
 * A table of one column, or with tables or a heading and its text in one cell, only sets the page: its words come one after
 * another. A heading that is all of its cell is how somebody made the cell look.
 */
export function tableBlocks(table: HtmlNode, { styleOf, blocksOf, dropRows }: TableReading): Block[] {
  const caption = nodesIn(table).filter((node) => nameOf(node) === 'caption');
  const grid = gridOf(table, styleOf);
  if (grid.beyond.length > 0) dropRows(grid.beyond);
  const read: Read = new Map(grid.cells.map((cell) => [cell, blocksOf([cell.node])]));
  const before = blocksOf([...looseIn(table, styleOf), ...caption]);
  const rows = withoutEmpty(grid, read);
  if (isLayout(table, rows, read)) return [...before, ...uniqueCells(rows).flatMap((cell) => read.get(cell) ?? [])];
  const { titles, body, notes } = parted(rows, read);
  const said = (lines: Rows) => uniqueCells(lines).flatMap((cell) => read.get(cell) ?? []);
  return [...before, ...said(titles), ...(body.length === 0 ? [] : [dataTable(body, read)]), ...said(notes)];
}

/** What stands in a table but in no cell, of pages that are wrong or too deep; a browser shows it above the table too. */
function looseIn(node: HtmlNode, styleOf: TableReading['styleOf']): HtmlNode[] {
  return nodesIn(node).flatMap((child) => {
    const name = nameOf(child);
    if (isElement(child) && isHidden(child, styleOf(child))) return [];
    if (/^t(?:head|body|foot|r)$/.test(name) && nameOf(node) !== 'tr') return looseIn(child, styleOf);
    const isPart = nameOf(node) === 'tr' ? /^t[dh]$/.test(name) : /^(?:caption|col|colgroup)$/.test(name);
    return isPart || isHollow(child) ? [] : [child];
  });
}

const isHollow = (node: HtmlNode) => isComment(node) || (isText(node) && (node.nodeValue ?? '').trim() === '');

type Rows = readonly (readonly (Cell | undefined)[])[];

const isEmpty = (cell: Cell | undefined, read: Read) => !cell || (read.get(cell) ?? []).length === 0;
const uniqueCells = (rows: Rows) => [...new Set(rows.flat())].filter((cell) => cell !== undefined);

function withoutEmpty({ places }: Grid, read: Read): Rows {
  const rows = places.filter((row) => row.some((cell) => !isEmpty(cell, read)));
  const used = (rows[0] ?? []).map((_, column) =>
    rows.some((row) => startsHere(row, column) && !isEmpty(row[column], read)),
  );
  return rows.map((row) => row.filter((_, column) => used[column]));
}

/** Not only the rest of a cell from the left. */
const startsHere = (row: readonly (Cell | undefined)[], column: number) =>
  column === 0 || row[column] !== row[column - 1];

function isLayout(table: HtmlNode, rows: Rows, read: Read): boolean {
  if ((rows[0]?.length ?? 0) <= 1 || attribute(table, 'role') === 'presentation') return true;
  return [...read.values()].some(
    (blocks) =>
      blocks.some(({ kind }) => kind === 'table' || (blocks.length > 1 && (kind === 'heading' || kind === 'quote'))) ||
      blocks.length > MOST_BLOCKS ||
      blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? textOf(block.children).length : 0), 0) >
        LONGEST_CELL,
  );
}

const [MOST_BLOCKS, LONGEST_CELL] = [12, 1_200];

function parted(rows: Rows, read: Read): { titles: Rows; body: Rows; notes: Rows } {
  let from = 0;
  while (from < rows.length - 1 && filledCells(rows[from]!, read).length === 1) from++;
  let to = rows.length;
  while (to > from + 1 && isNote(rows[to - 1]!, read)) to--;
  // One row below a title is not yet a table, but it may be the head of one.
  return { titles: rows.slice(0, from), body: rows.slice(from, to), notes: rows.slice(to) };
}

const filledCells = (row: Rows[number], read: Read) => uniqueCells([row]).filter((cell) => !isEmpty(cell, read));

function isNote(row: Rows[number], read: Read): boolean {
  const [only, ...others] = filledCells(row, read);
  if (!only || others.length > 0) return false;
  return new Set(row).size === 1 || /^(?:备?注|说明|制表|填表|审核|单位)/.test(words(read.get(only) ?? []));
}

function dataTable(rows: Rows, read: Read): Block {
  const texts = new Map([...read].map(([cell, blocks]) => [cell, cellInlines(blocks)]));
  const heads = headRows(rows);
  const body = rows
    .slice(heads)
    .map((row) => row.map((cell, column) => (cell && startsHere(row, column) ? texts.get(cell)! : [])));
  const names = rows[0]!.map((_, column) =>
    headOf(
      rows.slice(0, heads).map((row) => row[column]),
      texts,
    ),
  );
  return tableOf(body, heads > 0 ? names : undefined);
}

/** How many rows name the columns: those marked so, or the first with all that is merged beside it. */
function headRows(rows: Rows): number {
  const marked = rows.findIndex((row) => row.some((cell) => cell && !cell.isHead));
  if (marked !== 0) return marked < 0 ? 1 : marked;
  const first = rows[0]!;
  const isMerged = first.some((cell, column) => cell && !startsHere(first, column));
  const deep = Math.max(...first.map((cell) => cell?.rows ?? 1));
  return isMerged && deep > 1 && deep < rows.length ? deep : 0;
}

function headOf(cells: readonly (Cell | undefined)[], texts: ReadonlyMap<Cell, Inline[]>): Inline[] {
  const found = [...new Set(cells)]
    .flatMap((cell) => (cell ? [texts.get(cell)!] : []))
    .filter((inlines) => inlines.length > 0);
  return found.flatMap((inlines, at): Inline[] => [
    ...(at > 0 ? [{ kind: 'text', text: ' ' } as const] : []),
    ...inlines,
  ]);
}

/** What stands in a cell, in lines. */
function cellInlines(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(linesIn);
  return lines.flatMap((line, at): Inline[] => [...(at > 0 ? [{ kind: 'break' } as const] : []), ...line]);
}

function linesIn(block: Block): Inline[][] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'rule':
      return [];
    case 'quote':
      return block.children.flatMap(linesIn);
    case 'list':
      return block.items.flatMap((item, at) => {
        const [first = [], ...others] = item.flatMap(linesIn);
        const mark = block.ordered ? `${block.start + at}. ` : '· ';
        return [[{ kind: 'text', text: mark } as const, ...first], ...others];
      });
    case 'table':
      return block.rows.map((row) =>
        row.flatMap((cell, at): Inline[] => [...(at > 0 ? [{ kind: 'text', text: ' ' } as const] : []), ...cell]),
      );
  }
}

const words = (blocks: readonly Block[]): string => textOf(cellInlines(blocks)).trim();
