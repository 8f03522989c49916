import { undo } from 'prosemirror-history';
import type { EditorView } from 'prosemirror-view';
import { pasted } from '../../clipboard/pasted.ts';
import { sayDropped } from '../../clipboard/say-dropped.ts';
import type { BodyEditor } from '../body-editor.ts';
import { schema } from '../schema.ts';
import { fillCells } from '../tables/fill-cells.ts';
import { isInCell } from './insert-blocks.ts';
import { isOwnCopy } from './own-copy.ts';

/**
 * What is pasted or dropped into the text: rows into cells, blocks below one another, files to the desk. What cannot be
 * brought along is said; if anything fails, the words come in as they are.
 */
export function takeIn(editor: BodyEditor, data: DataTransfer): boolean {
  // Of our own text ProseMirror knows more than any other program.
  if (isOwnCopy(data.getData('text/html'))) return false;
  const { view } = editor;
  const before = view.state.doc;
  try {
    const { markdown, plain, rows, pictures, dropped, unmarked } = pasted(data);
    const files = markdown === '' && data.files.length > 0 ? [...data.files] : pictures;
    if (rows && isRange(rows) && isInCell(view.state)) view.dispatch(fillCells(view.state, rows));
    else if (view.state.selection.$from.parent.type === schema.nodes.source) insertWords(view, plain);
    else if (markdown !== '') editor.insert(markdown);
    editor.addFiles(files);
    const isTaken = !view.state.doc.eq(before);
    const lost = [...dropped.filter(({ what }) => what !== 'file' || files.length === 0), ...unmarked];
    sayDropped({ dropped: lost, undo: () => isTaken && undo(view.state, view.dispatch) });
    return true;
  } catch {
    if (view.state.doc.eq(before)) insertWords(view, data.getData('text/plain'));
    return true;
  }
}

const isRange = (rows: readonly string[][]) => rows.length > 1 || (rows[0]?.length ?? 0) > 1;

const insertWords = ({ state, dispatch }: EditorView, words: string) => dispatch(state.tr.insertText(words));

/** Where the mouse or finger lets go. */
export function takeDropped(editor: BodyEditor, event: DragEvent, moved: boolean): boolean {
  const { view } = editor;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (moved || !event.dataTransfer || !place) return false;
  editor.moveTo(place.pos);
  event.preventDefault();
  return takeIn(editor, event.dataTransfer);
}
