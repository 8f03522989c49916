import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { uploadAll } from '../../uploads/upload.ts';
import { insertBlocks } from '../editing/insert-blocks.ts';
import { schema } from '../schema.ts';
import { arriving } from './arriving.ts';

/** Uploads files and puts them where the cursor is: pictures as pictures, other files as links. */
export function addFiles(view: EditorView, files: readonly File[]): void {
  if (files.length === 0) return;
  const { tr } = view.state;
  // What is selected stays.
  tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.to)));
  const ids = arriving.begin(files, uploadAll);
  view.dispatch(
    insertBlocks(
      tr,
      ids.map((upload) => schema.node('picture', { upload })),
    ),
  );
  // What a picture shows is best said at once; letters that are typed meanwhile are in the field already.
  const fields = ids.map((id) =>
    view.dom.querySelector<HTMLElement>(`[data-upload="${id}"] label:not([hidden]) input`),
  );
  fields.find((field) => field !== null)?.focus();
}
