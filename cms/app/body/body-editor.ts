import type { EditorView } from 'prosemirror-view';

/** The laid-out text on the screen. */
export interface BodyEditor {
  view: EditorView;
  /** Another text from outside; the way back to what was here before is gone. */
  replace: (markdown: string) => void;
  insert: (markdown: string) => void;
  /** Uploads files and puts them where the cursor is. */
  addFiles: (files: readonly File[]) => void;
  moveTo: (place: number) => void;
  subscribe: (listener: () => void) => () => void;
  destroy: () => void;
}
