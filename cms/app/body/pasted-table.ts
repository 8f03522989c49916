import type { EditorNode } from './editor-node.ts';
import { inlinesOf, isBlank, type PastedNode } from './pasted-inlines.ts';

const WIDEST = 60;

/**
 * A table, its caption before it. Cells that reach over several columns or rows stand in the first of them, so that what
 * is under a heading stays there. A table of one column only sets the page: its blocks come one after another.
 */
export function tableOf(node: PastedNode, blocksOf: (node: PastedNode) => EditorNode[]): EditorNode[] {
  const caption = Array.from(node.childNodes).filter(({ nodeName }) => nodeName === 'CAPTION');
  const grid: (PastedNode | undefined)[][] = [];
  for (const [row, line] of rowsOf(node).entries()) {
    let column = 0;
    for (const cell of cellsOf(line)) {
      while (column in (grid[row] ?? [])) column++;
      place(grid, row, column, cell);
    }
  }
  const lines = grid.map((line) => Array.from(line)).filter((line) => line.some((cell) => cell && hasWords(cell)));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const before = caption.flatMap(blocksOf);
  if (width <= 1) return [...before, ...lines.flatMap((line) => line.flatMap((cell) => (cell ? blocksOf(cell) : [])))];
  const rows = lines.map((line) => ({
    type: 'table-row',
    children: Array.from({ length: width }, (_, column) => cellOf(line[column])),
  }));
  return [...before, { type: 'table', data: { align: Array<null>(width).fill(null) }, children: rows }];
}

function place(grid: (PastedNode | undefined)[][], row: number, column: number, cell: PastedNode): void {
  for (let down = 0; down < span(cell, 'rowspan'); down++) {
    const line = (grid[row + down] ??= []);
    for (let right = 0; right < span(cell, 'colspan'); right++)
      line[column + right] = down + right === 0 ? cell : undefined;
  }
}

const span = (cell: PastedNode, name: string) =>
  Math.min(WIDEST, Math.max(1, Math.floor(Number(cell.getAttribute?.(name) ?? 1)) || 1));

const rowsOf = (node: PastedNode): PastedNode[] =>
  Array.from(node.childNodes).flatMap((child) => {
    if (child.nodeName === 'TR') return [child];
    return /^T(?:HEAD|BODY|FOOT)$/.test(child.nodeName) ? rowsOf(child) : [];
  });

const cellsOf = (row: PastedNode) => Array.from(row.childNodes).filter(({ nodeName }) => /^T[DH]$/.test(nodeName));

const hasWords = (cell: PastedNode) => (cell.textContent ?? '').trim() !== '';

function cellOf(cell: PastedNode | undefined): EditorNode {
  const children = cell ? inlinesOf([cell]) : [{ text: '' }];
  return { type: 'table-cell', children: isBlank(children) ? [{ text: '' }] : children };
}
