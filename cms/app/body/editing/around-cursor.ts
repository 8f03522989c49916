import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { schema } from '../schema.ts';

const PLACEHOLDER = '从这里开始写';

/** What an empty text says, and which table the cursor is in, for the styles. */
export const aroundCursor = new Plugin({
  props: {
    decorations: (state) => DecorationSet.create(state.doc, [...placeholder(state.doc), ...tableHere(state)]),
  },
});

function placeholder(doc: Node): Decoration[] {
  const { firstChild } = doc;
  const isEmpty = doc.childCount === 1 && firstChild?.type === schema.nodes.paragraph && firstChild.content.size === 0;
  return isEmpty ? [Decoration.node(0, 2, { class: 'body-empty', 'data-placeholder': PLACEHOLDER })] : [];
}

function tableHere({ selection: { $from } }: EditorState): Decoration[] {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === schema.nodes.table)
      return [Decoration.node($from.before(depth), $from.after(depth), { class: 'body-table-here' })];
  }
  return [];
}

/** Below a table, a picture or a piece of source at the end there is always a line to write in. */
export const lastLine = new Plugin({
  appendTransaction(_transactions, _before, { doc, tr }) {
    return doc.lastChild && !doc.lastChild.isTextblock ? tr.insert(doc.content.size, schema.node('paragraph')) : null;
  },
});
