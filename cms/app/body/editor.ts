import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import type { BodyEditor } from './body-editor.ts';
import { aroundCursor, lastLine } from './editing/around-cursor.ts';
import { insertBlocks } from './editing/insert-blocks.ts';
import { habits, keys } from './editing/keys.ts';
import { ownSerializer } from './editing/own-copy.ts';
import { takeDropped, takeIn } from './editing/paste.ts';
import { markedPassage } from './editing/marked-passage.ts';
import { KeptBlocks } from './markdown/kept-blocks.ts';
import { addFiles } from './pictures/add-files.ts';
import { pictureView, type ShowPicture } from './pictures/picture-view.ts';
import { landUploads, withArriving } from './pictures/land.ts';
import { selectCells } from './tables/select-cells.ts';
import { tableView } from './tables/table-view.ts';
import { tidyTables } from './tables/tidy-tables.ts';

export interface EditorOptions {
  markdown: string;
  id: string;
  label: string;
  onChange: (markdown: string) => void;
  onFocus: () => void;
  onBlur: () => void;
  showPicture: ShowPicture;
}

const always = [
  ...keys,
  habits,
  history(),
  gapCursor(),
  dropCursor({ width: 2, color: 'var(--qing)' }),
  selectCells,
  tableEditing(),
  tidyTables,
  lastLine,
  aroundCursor,
  markedPassage,
];

/** After the last event of a composition the browser still writes into the text. */
const AFTER_COMPOSITION = 60;

export function openEditor(
  place: HTMLElement,
  { markdown, id, label, onChange, onFocus, onBlur, showPicture }: EditorOptions,
): BodyEditor {
  let kept = new KeptBlocks(markdown);
  let written = markdown;
  let waits = false;
  const listeners = new Set<() => void>();
  const plugins = [...always, landUploads(label)];
  const stateOf = (doc: Node) => {
    const state = EditorState.create({ doc, plugins });
    return state.apply(state.tr.setMeta('addToHistory', false));
  };

  /** Letters of Pinyin are no text yet. */
  const tell = () => {
    waits = view.composing;
    if (waits) return;
    const now = kept.write(view.state.doc);
    if (now === written) return;
    written = now;
    onChange(now);
  };

  const view: EditorView = new EditorView(place, {
    state: stateOf(kept.doc),
    attributes: { id, class: 'body-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
    clipboardSerializer: ownSerializer,
    nodeViews: { table: tableView, picture: pictureView(showPicture) },
    handlePaste: (_view, { clipboardData }) => clipboardData !== null && takeIn(editor, clipboardData),
    handleDrop: (_view, event, _slice, moved) => takeDropped(editor, event, moved),
    scrollMargin: { top: 120, bottom: 80, left: 0, right: 0 },
    scrollThreshold: { top: 120, bottom: 80, left: 0, right: 0 },
    dispatchTransaction(tr) {
      const before = view.state.doc;
      view.updateState(view.state.apply(tr));
      // What a plugin has added to it counts too: a picture that has arrived.
      if (view.state.doc !== before) tell();
      for (const listener of listeners) listener();
    },
    handleDOMEvents: {
      compositionend: () => {
        setTimeout(() => !view.isDestroyed && waits && tell(), AFTER_COMPOSITION);
      },
      focus: onFocus,
      blur: () => {
        onBlur();
        if (waits) setTimeout(() => !view.isDestroyed && tell(), AFTER_COMPOSITION);
      },
    },
  });

  const editor: BodyEditor = {
    view,
    replace(next) {
      kept = new KeptBlocks(next);
      written = next;
      view.updateState(stateOf(withArriving(kept.doc, view.state.doc)));
      for (const listener of listeners) listener();
    },
    insert(text) {
      view.dispatch(insertBlocks(view.state.tr, kept.read(text)));
    },
    addFiles(files) {
      addFiles(view, files);
    },
    moveTo(place) {
      view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place))));
      view.focus();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => view.destroy(),
  };
  return editor;
}
