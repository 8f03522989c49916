import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

const key = new PluginKey<DecorationSet>('marked-passage');

/** The passage that a note or a problem is about; it stays marked until the text changes. */
export const markedPassage = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, marked, _before, { doc }) => {
      const passage = tr.getMeta(key) as Passage | undefined;
      if (passage)
        return DecorationSet.create(doc, [Decoration.inline(passage.from, passage.to, { class: 'body-marked' })]);
      return tr.docChanged ? DecorationSet.empty : marked;
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

interface Passage {
  from: number;
  to: number;
}

/** Scrolls to a sentence and marks it. False when it is not in the text any more. */
export function showPassage(view: EditorView, sentence: string): boolean {
  const passage = passageOf(view.state.doc, sentence) ?? pictureOf(view.state.doc, sentence);
  if (!passage) return false;
  const { tr, doc } = view.state;
  view.dispatch(tr.setMeta(key, passage).setSelection(TextSelection.near(doc.resolve(passage.to), -1)));
  const { node } = view.domAtPos(passage.from);
  const shown = node instanceof Element ? node : node.parentElement;
  shown?.scrollIntoView({ block: 'center' });
  return true;
}

/** Where words stand, whatever spaces and marks of Markdown lie between them. */
export function passageOf(doc: Node, sentence: string): Passage | undefined {
  const wanted = bare(sentence);
  if (wanted === '') return undefined;
  let text = '';
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (!node.isText) return;
    for (let index = 0; index < (node.text ?? '').length; index++) {
      const unit = bare(node.text?.charAt(index) ?? '');
      text += unit;
      if (unit !== '') places.push(at + index);
    }
  });
  const found = text.indexOf(wanted);
  const [from, last] = [places[found], places[found + wanted.length - 1]];
  return found < 0 || from === undefined || last === undefined ? undefined : { from, to: last + 1 };
}

/** A picture is called by its description. */
function pictureOf(doc: Node, description: string): Passage | undefined {
  let found: Passage | undefined;
  doc.descendants((node, at) => {
    if (node.type.name === 'image' && node.attrs['alt'] === description) found ??= { from: at, to: at + node.nodeSize };
  });
  return found;
}

const bare = (text: string) => text.replace(/[\s*_~`#>|\\[\]]/g, '');
