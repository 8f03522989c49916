import { attribute, isElement, nameOf, nodesIn, type HtmlNode } from './node.ts';
import { isHidden, type Style } from './style.ts';

export interface Cell {
  node: HtmlNode;
  row: number;
  column: number;
  rows: number;
  columns: number;
  isHead: boolean;
}

/** The cells of a table by row and column; a merged one stands in every place that it covers. */
export interface Grid {
  cells: Cell[];
  places: (Cell | undefined)[][];
  /** Rows that are too many. */
  beyond: HtmlNode[];
}

const [WIDEST, LONGEST] = [200, 10_000];

/** Rows and columns that Excel hides are left out. */
export function gridOf(table: HtmlNode, styleOf: (node: HtmlNode) => Style): Grid {
  const hidden = hiddenColumns(table, styleOf);
  const places: (Cell | undefined)[][] = [];
  const cells: Cell[] = [];
  const all = rowsOf(table).filter(({ node }) => !isHidden(node, styleOf(node)));
  const rows = all.slice(0, LONGEST);
  rows.forEach(({ node, inHead }, row) => {
    const line = (places[row] ??= []);
    let column = 0;
    for (const each of nodesIn(node).filter(isCell)) {
      while (line[column] !== undefined) column++;
      // Nobody merges as many as that: such a cell is one column, and what stands beside it or beyond keeps its own place.
      const wide = span(each, 'colspan') || 1;
      const isBeyond = column >= WIDEST;
      const style = styleOf(each);
      const cell: Cell = {
        ...{ node: each, row, column, isHead: inHead || nameOf(each) === 'th' },
        rows: isBeyond ? 1 : Math.min(span(each, 'rowspan') || rows.length, rows.length - row),
        columns: isBeyond || wide > WIDEST ? 1 : Math.min(wide, WIDEST - column),
      };
      if (style.get('display') !== 'none') cells.push(cell);
      for (let down = 0; down < cell.rows; down++) {
        const below = (places[row + down] ??= []);
        for (let right = 0; right < cell.columns; right++) below[column + right] ??= cell;
      }
      column += cell.columns;
    }
  });
  const width = places.reduce((most, line) => Math.max(most, line.length), 0);
  const seen = new Set(cells);
  const shown = Array.from({ length: width }, (_, column) => column).filter((column) => !hidden.has(column));
  return {
    cells: cells.filter(({ column, columns }) => shown.some((each) => each >= column && each < column + columns)),
    places: places.map((line) =>
      shown.map((column) => (line[column] && seen.has(line[column]) ? line[column] : undefined)),
    ),
    beyond: all.slice(LONGEST).map(({ node }) => node),
  };
}

const isCell = (node: HtmlNode) => /^t[dh]$/.test(nameOf(node));

/** 0 means to the end. */
function span(cell: HtmlNode, name: string): number {
  const written = attribute(cell, name);
  const number = written === '' ? 1 : Math.floor(Number(written));
  return Number.isFinite(number) && number >= 0 ? number : 1;
}

function rowsOf(node: HtmlNode, inHead = false): { node: HtmlNode; inHead: boolean }[] {
  return nodesIn(node)
    .filter(isElement)
    .flatMap((child) => {
      const name = nameOf(child);
      if (name === 'tr') return [{ node: child, inHead }];
      return /^t(?:head|body|foot)$/.test(name) ? rowsOf(child, name === 'thead') : [];
    });
}

function hiddenColumns(table: HtmlNode, styleOf: (node: HtmlNode) => Style): Set<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const node of nodesIn(table).flatMap((child) => (nameOf(child) === 'colgroup' ? nodesIn(child) : [child]))) {
    if (nameOf(node) !== 'col') continue;
    const end = column + Math.min(Math.max(1, span(node, 'span')), WIDEST);
    const isGone = styleOf(node).get('display') === 'none' || styleOf(node).get('visibility') === 'collapse';
    for (; column < end; column++) if (isGone) hidden.add(column);
  }
  return hidden;
}
