import type { Slice } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { insertBlocks } from './insert-blocks.ts';

/** Several blocks from elsewhere are put below one another; anything less goes into the line. */
export function pasteBlocks(view: EditorView, { clipboardData }: ClipboardEvent, { content }: Slice): boolean {
  const html = clipboardData?.getData('text/html') ?? '';
  if (html === '' || html.includes('data-pm-slice') || content.childCount < 2) return false;
  view.dispatch(insertBlocks(view.state.tr, [...content.content]));
  return true;
}
