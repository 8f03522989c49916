import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { uploadAll, type Uploaded } from '../../uploads/upload.ts';
import { insertBlocks } from '../editing/insert-blocks.ts';
import { schema } from '../schema.ts';
import { waiting } from './waiting.ts';

/**
 * Uploads files and puts them where the cursor was: pictures as pictures, other files as links. What was refused is told to
 * `say`.
 */
export async function addFiles(view: EditorView, files: readonly File[], say: (words: string) => void): Promise<void> {
  if (files.length === 0) return;
  const place = {};
  const words = files.length === 1 ? `正在上传“${files[0]?.name}”……` : `正在上传 ${files.length} 个文件……`;
  view.dispatch(view.state.tr.setMeta(...waiting.add(place, view.state.selection.to, words)));
  const outcomes = await uploadAll(files);
  if (view.isDestroyed) return;
  const uploaded = outcomes.flatMap((outcome) => ('uploaded' in outcome ? [outcome.uploaded] : []));
  say(outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])).join('\n'));
  const at = waiting.placeOf(view.state, place) ?? view.state.selection.to;
  const tr = view.state.tr.setMeta(...waiting.remove(place));
  tr.setSelection(TextSelection.near(tr.doc.resolve(at)));
  view.dispatch(insertBlocks(tr, uploaded.map(nodeOf)));
  if (uploaded.length > 0) askForWords(view);
}

const nodeOf = ({ address, title, kind }: Uploaded): Node =>
  kind === 'picture'
    ? schema.node('picture', { src: address })
    : schema.node('paragraph', null, [schema.text(title || '文件', [schema.marks.link.create({ href: address })])]);

/** What a picture shows is best said at once. */
function askForWords(view: EditorView): void {
  const empty = [...view.dom.querySelectorAll<HTMLInputElement>('.body-picture input')].find(
    ({ value }) => value === '',
  );
  empty?.focus();
}
