import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  moveTableColumn,
  moveTableRow,
  selectedRect,
  TableMap,
} from 'prosemirror-tables';
import { insertBlocks } from '../editing/insert-blocks.ts';
import { schema } from '../schema.ts';

const FIGURE = /^[-−+]?[¥￥]?\s?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s?[%％元]?$/;
const NONE = /^(?:|—+|-+|\/|无)$/;

export const emptyTable = (rows: number, columns: number): Node =>
  tableOf(Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')));

/** A table of words; the first row is its head. */
export function tableOf(rows: readonly (readonly string[])[]): Node {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = (row: readonly string[], type: 'table_header' | 'table_cell') =>
    Array.from({ length: width }, (_, column) => schema.node(type, null, wordsIn(row[column] ?? '')));
  return schema.node(
    'table',
    null,
    rows.map((row, at) => schema.node('table_row', null, cells(row, at === 0 ? 'table_header' : 'table_cell'))),
  );
}

export const wordsIn = (text: string): Node[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [schema.node('hard_break')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ]);

export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  if (!dispatch) return true;
  const tr = insertBlocks(state.tr, [emptyTable(3, 3)]);
  // The cursor stands in the last cell; writing begins at the first.
  let first: number | undefined;
  tr.doc.nodesBetween(0, tr.selection.from, (node, at) => {
    if (node.type === schema.nodes.table) first = at + 3;
  });
  dispatch(first === undefined ? tr : tr.setSelection(TextSelection.create(tr.doc, first)));
  return true;
};

/** The row or column of the cursor, one place on, and the cursor with it. The head stays the first row. */
const moved =
  (along: 'rows' | 'columns', step: 1 | -1): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { top, left, map, table, tableStart } = selectedRect(state);
    const from = along === 'rows' ? top : left;
    const to = from + step;
    const first = along === 'rows' ? 1 : 0;
    if (Math.min(from, to) < first || to >= (along === 'rows' ? map.height : map.width)) return false;
    const inCell = state.selection.head - tableStart - map.positionAt(top, left, table);
    const [row, column] = along === 'rows' ? [to, left] : [top, to];
    const withCursor = (tr: Transaction) => {
      const after = tr.doc.nodeAt(tableStart - 1)!;
      const cell = tableStart + TableMap.get(after).positionAt(row, column, after);
      const within = Math.min(Math.max(inCell, 1), tr.doc.nodeAt(cell)!.nodeSize - 1);
      dispatch?.(tr.setSelection(TextSelection.create(tr.doc, cell + within)));
    };
    const move = along === 'rows' ? moveTableRow : moveTableColumn;
    return move({ from, to, select: false })(state, dispatch && withCursor);
  };

/** The last row or column goes with its table. */
const removed =
  (one: Command, isLast: (state: EditorState) => boolean): Command =>
  (state, dispatch) =>
    isInTable(state) && (isLast(state) ? deleteTable(state, dispatch) : one(state, dispatch));

/** Of the columns of the selection, or of those that hold nothing but amounts. */
const aligned =
  (align: string | null, isWanted: (table: Node, column: number) => boolean): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart } = selectedRect(state);
    const tr = state.tr;
    table.firstChild?.forEach((cell, at, column) => {
      if (isWanted(table, column) && cell.attrs['align'] !== align)
        tr.setNodeMarkup(tableStart + 1 + at, null, { ...cell.attrs, align });
    });
    dispatch?.(tr);
    return tr.docChanged;
  };

const alignedHere =
  (align: string | null): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { left, right } = selectedRect(state);
    return aligned(align, (_, column) => column >= left && column < right)(state, dispatch);
  };

function holdsAmounts(table: Node, column: number): boolean {
  const words = table.children.slice(1).map((row) => row.maybeChild(column)?.textContent.trim() ?? '');
  const figures = words.filter((text) => !NONE.test(text));
  return figures.length > 0 && figures.every((text) => FIGURE.test(text));
}

/** What the bar of a table offers, in the order in which it stands there. */
export const tableActions: readonly {
  name: string;
  run: Command;
  /** Said where it changes nothing. */ idle?: string;
}[] = [
  { name: '加一行', run: addRowAfter },
  { name: '加一列', run: addColumnAfter },
  { name: '删行', run: removed(deleteRow, (state) => selectedRect(state).map.height === 1) },
  { name: '删列', run: removed(deleteColumn, (state) => selectedRect(state).map.width === 1) },
  {
    name: '金额靠右',
    run: aligned('right', holdsAmounts),
    idle: '没有要靠右的：整列都是金额的才靠右，已经靠右的不再动。',
  },
  { name: '上移', run: moved('rows', -1), idle: '不能再上移：这一行是表头，或者已经在表头下面。' },
  { name: '下移', run: moved('rows', 1), idle: '不能再下移：这一行是表头，或者已经是最后一行。' },
  { name: '左移', run: moved('columns', -1), idle: '已经是最左边的一列。' },
  { name: '右移', run: moved('columns', 1), idle: '已经是最右边的一列。' },
  { name: '靠左', run: alignedHere(null), idle: '这一列已经靠左。' },
  { name: '居中', run: alignedHere('center'), idle: '这一列已经居中。' },
  { name: '靠右', run: alignedHere('right'), idle: '这一列已经靠右。' },
  { name: '删表', run: deleteTable },
];
