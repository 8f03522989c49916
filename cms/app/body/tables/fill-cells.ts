import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { selectedRect } from 'prosemirror-tables';
import { schema } from '../schema.ts';
import { wordsIn } from './table-commands.ts';

/** Puts a range of a spreadsheet into the table, from the cell of the cursor on; the table grows as it needs. */
export function fillCells(state: EditorState, rows: readonly (readonly string[])[]): Transaction {
  const { table, tableStart, top, left, map } = selectedRect(state);
  const height = Math.max(map.height, top + rows.length);
  const width = Math.max(map.width, left + Math.max(0, ...rows.map((row) => row.length)));
  const filled = Array.from({ length: height }, (_, at) => {
    const before = table.maybeChild(at);
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = before?.maybeChild(column);
      const words = rows[at - top]?.[column - left];
      if (words === undefined && cell) return cell;
      return newCell(at, cell, words ?? '');
    });
    return before && before.childCount === width && before.children.every((cell, index) => cell === cells[index])
      ? before
      : schema.node('table_row', null, cells);
  });
  const tr = state.tr.replaceWith(tableStart, tableStart + table.content.size, filled);
  const last = filled.slice(0, top + rows.length);
  const end = tableStart + last.reduce((sum, row) => sum + row.nodeSize, 0);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1)).scrollIntoView();
}

const newCell = (row: number, before: Node | null | undefined, words: string) =>
  schema.node(row === 0 ? 'table_header' : 'table_cell', before?.attrs, wordsIn(words));
