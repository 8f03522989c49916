import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { addRowAfter, CellSelection, goToNextCell, isInTable, selectedRect } from 'prosemirror-tables';
import { schema } from '../schema.ts';

/** The next cell or the one before; after the last one a new row begins. */
export const cellAcross =
  (step: 1 | -1): Command =>
  (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    if (goToNextCell(step)(state, dispatch)) return true;
    if (step < 0 || !dispatch || !view) return true;
    addRowAfter(state, dispatch);
    return goToNextCell(1)(view.state, dispatch);
  };

/** The cell below; from the last row to the paragraph below the table. */
export const cellBelow: Command = (state, dispatch) => {
  if (!isInTable(state) || state.selection instanceof CellSelection) return false;
  const { map, tableStart, bottom, left, table } = selectedRect(state);
  if (bottom < map.height) {
    const cell = tableStart + (map.map[bottom * map.width + left] ?? 0);
    const end = cell + 1 + (state.doc.nodeAt(cell)?.content.size ?? 0);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
    return true;
  }
  dispatch?.(below(state, tableStart - 1 + table.nodeSize));
  return true;
};

function below(state: EditorState, at: number) {
  const { tr } = state;
  const next = state.doc.resolve(at).nodeAfter;
  if (next?.type !== schema.nodes.paragraph || next.content.size > 0) tr.insert(at, schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}
