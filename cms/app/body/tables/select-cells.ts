import { keydownHandler } from 'prosemirror-keymap';
import { Plugin, TextSelection, type Command } from 'prosemirror-state';
import { cellAround, CellSelection, inSameTable, nextCell } from 'prosemirror-tables';

/** Shift and an arrow at the edge of a cell take the next cell along, as in a sheet. */
const extended =
  (axis: 'vert' | 'horiz', step: 1 | -1, edge: 'up' | 'down' | 'left' | 'right'): Command =>
  ({ selection, tr }, dispatch, view) => {
    const isCells = selection instanceof CellSelection;
    if (!isCells && !view?.endOfTextblock(edge)) return false;
    const anchor = isCells ? selection.$anchorCell : cellAround(selection.$anchor);
    const head = isCells ? selection.$headCell : cellAround(selection.$head);
    const next = head && nextCell(head, axis, step);
    if (!anchor || !next) return anchor !== null;
    dispatch?.(tr.setSelection(new CellSelection(anchor, next)).scrollIntoView());
    return true;
  };

/**
 * A selection that goes from one cell into another is one of whole cells, by keys as by mouse: deleting the text between
 * would take the border along and push all that follows into other columns.
 */
export const selectCells = new Plugin({
  props: {
    handleKeyDown: keydownHandler({
      'Shift-ArrowUp': extended('vert', -1, 'up'),
      'Shift-ArrowDown': extended('vert', 1, 'down'),
      'Shift-ArrowLeft': extended('horiz', -1, 'left'),
      'Shift-ArrowRight': extended('horiz', 1, 'right'),
    }),
  },
  appendTransaction(_transactions, _before, { selection, tr }) {
    if (!(selection instanceof TextSelection) || selection.empty) return null;
    const [anchor, head] = [cellAround(selection.$anchor), cellAround(selection.$head)];
    if (!anchor || !head || anchor.pos === head.pos || !inSameTable(anchor, head)) return null;
    return tr.setSelection(new CellSelection(anchor, head));
  },
});
