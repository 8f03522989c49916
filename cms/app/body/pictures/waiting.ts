import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<DecorationSet>('waiting-pictures');

type Change = { add: object; at: number; words: string } | { remove: object };

/** Where pictures will stand that are still on their way to the desk, whatever is written meanwhile. */
export const waitingPictures = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, before, _old, { doc }) {
      const waiting = before.map(tr.mapping, doc);
      const change = tr.getMeta(key) as Change | undefined;
      if (!change) return waiting;
      if ('remove' in change) return waiting.remove(waiting.find(undefined, undefined, isOf(change.remove)));
      return waiting.add(doc, [Decoration.widget(change.at, () => sign(change.words), { of: change.add })]);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

export const waiting = {
  add: (of: object, at: number, words: string): [typeof key, Change] => [key, { add: of, at, words }],
  remove: (of: object): [typeof key, Change] => [key, { remove: of }],
  placeOf: (state: EditorState, of: object): number | undefined =>
    key.getState(state)?.find(undefined, undefined, isOf(of))[0]?.from,
};

const isOf = (wanted: object) => (spec: { of?: object }) => spec.of === wanted;

function sign(words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'body-waiting';
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
