import type { Block, Inline } from '../../conversion/document.ts';
import type { Account } from '../account.ts';
import { blockWords, wordsOf } from '../inlines.ts';

export interface Cell {
  blocks: Block[];
  /** How many columns it is wide. */
  columns: number;
  /** It goes on from the row above. */
  continues: boolean;
}

const RULE = '合并的单元格拆开，每一格写上同样的字';
const WIDEST = 200;

/** Rows of cells as a table in which every cell stands by itself. A frame around a text is no table. */
export function unfolded(rows: readonly Cell[][], account: Account): Block[] {
  const filled = rows.filter(
    (row) =>
      row.some(({ blocks }) => blocks.some((block) => blockWords(block).trim() !== '')) ||
      row.some(({ continues }) => continues),
  );
  if (filled.length === 0) return [];
  const width = filled.reduce((most, row) => Math.max(most, Math.min(WIDEST, columnsOf(row))), 0);
  if (width === 1) return filled.flat().flatMap(({ blocks }) => blocks);
  const before: Block[] = [];
  const after: Block[] = [];
  const inner = [...filled];
  // A title or a remark over the whole width stands above or below the table.
  while (isOver(inner[0], width)) before.push(...inner.shift()![0]!.blocks);
  while (isOver(inner.at(-1), width)) after.unshift(...inner.pop()![0]!.blocks);
  if (inner.length === 0) return [...before, ...after];
  const grid: Inline[][][] = [];
  for (const row of inner) {
    const above = grid.at(-1);
    const cells: Inline[][] = [];
    for (const { blocks, columns, continues } of row) {
      const own = runOf(blocks);
      if (cells.length >= width) account.leave(`表格里第 ${String(WIDEST)} 列以后的字`, wordsOf(own));
      for (let column = 0; column < columns && cells.length < width; column += 1) {
        const fromAbove = continues && wordsOf(own) === '' ? (above?.[cells.length] ?? []) : own;
        const copied = column > 0 || fromAbove !== own;
        if (copied && wordsOf(fromAbove) !== '')
          account.change(RULE, '', wordsOf(fromAbove), wordsOf(fromAbove).slice(0, 20));
        cells.push(fromAbove);
      }
    }
    while (cells.length < width) cells.push([]);
    grid.push(cells);
  }
  return [...before, { kind: 'table', align: Array.from({ length: width }, () => undefined), rows: grid }, ...after];
}

const columnsOf = (row: readonly Cell[]): number => row.reduce((sum, { columns }) => sum + columns, 0);
const isOver = (row: readonly Cell[] | undefined, width: number): boolean =>
  row?.length === 1 && row[0]!.columns >= width && !row[0]!.continues;

/** The text of a cell on lines of its own. */
function runOf(blocks: readonly Block[]): Inline[] {
  const runs = blocks.flatMap(runsIn);
  return runs.flatMap((run, index): Inline[] => (index === 0 ? run : [{ kind: 'break' }, ...run]));
}

function runsIn(block: Block): Inline[][] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.children];
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(runsIn));
  if (block.kind === 'table')
    return block.rows.map((row) =>
      row.flatMap((cell, index): Inline[] => (index === 0 ? cell : [{ kind: 'text', text: ' ' }, ...cell])),
    );
  return block.kind === 'quote' ? block.children.flatMap(runsIn) : [];
}
