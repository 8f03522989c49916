import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../schema.ts';

const { link } = schema.marks;

interface FoundLink {
  href: string;
  words: string;
  from: number;
  to: number;
}

/** The link that the cursor is in, whole. */
export function linkAt({ selection: { $from } }: EditorState): FoundLink | undefined {
  const parent = $from.parent;
  const mark = link.isInSet([...$from.marks(), ...($from.nodeAfter?.marks ?? [])]);
  if (!mark || !parent.isTextblock) return undefined;
  let found: FoundLink | undefined;
  let at = $from.start();
  for (const node of parent.children) {
    const end = at + node.nodeSize;
    if (!mark.isInSet(node.marks)) {
      if (found && found.to >= $from.pos) return found;
      found = undefined;
    } else {
      found = {
        href: String(mark.attrs['href']),
        words: (found?.words ?? '') + node.textContent,
        from: found?.from ?? at,
        to: end,
      };
    }
    at = end;
  }
  return found && found.to >= $from.pos ? found : undefined;
}

/** Links the selected words, or the link that is there, anew; `words` are put in where there were none or others. */
export function setLink({ state, dispatch }: EditorView, href: string, words: string): void {
  const before = linkAt(state);
  const { from, to } = before ?? state.selection;
  const mark = link.create({ href });
  const { tr } = state;
  if (state.doc.textBetween(from, to, ' ') === words) tr.removeMark(from, to, link).addMark(from, to, mark);
  else {
    const others = state.doc
      .resolve(from)
      .marks()
      .filter(({ type }) => type !== link);
    tr.replaceWith(from, to, schema.text(words, mark.addToSet(others)));
  }
  dispatch(tr.removeStoredMark(link).scrollIntoView());
}

export function removeLink({ state, dispatch }: EditorView): void {
  const found = linkAt(state);
  if (found) dispatch(state.tr.removeMark(found.from, found.to, link));
}
