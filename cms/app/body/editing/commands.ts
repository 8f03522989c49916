import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapRangeInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { schema } from '../schema.ts';

const { nodes, marks } = schema;

/** The nearest node of a type around the cursor. */
function around({ selection: { $from } }: EditorState, type: NodeType, attrs: Record<string, unknown> = {}) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value))
      return { node, depth, at: $from.before(depth) };
  }
  return undefined;
}

/** Something to switch on and off at the cursor. */
export interface Switch {
  run: Command;
  isOn: (state: EditorState) => boolean;
}

export const bold: Switch = {
  run: toggleMark(marks.strong),
  isOn: ({ selection: { empty, $from, from, to }, storedMarks, doc }) =>
    empty ? marks.strong.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, marks.strong),
};

export const heading = (level: number): Switch => {
  const isOn = (state: EditorState) => around(state, nodes.heading, { level }) !== undefined;
  return {
    isOn,
    run: (state, dispatch) =>
      isOn(state)
        ? setBlockType(nodes.paragraph)(state, dispatch)
        : setBlockType(nodes.heading, { level })(state, dispatch),
  };
};

export const list = (type: NodeType): Switch => {
  const isOn = (state: EditorState) => nearestList(state)?.node.type === type;
  return {
    isOn,
    run: (state, dispatch) => {
      if (isInTable(state)) return false;
      const found = nearestList(state);
      if (!found) return asItems(type)(state, dispatch);
      if (found.node.type === type) return liftListItem(nodes.list_item)(state, dispatch);
      dispatch?.(state.tr.setNodeMarkup(found.at, type, { loose: found.node.attrs['loose'] as boolean }));
      return true;
    },
  };
};

/** A heading becomes an item as any line does: an item begins with words. */
const asItems =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection;
    const { tr } = state;
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type === nodes.heading) tr.setNodeMarkup(at, nodes.paragraph);
    });
    const range = tr.selection.$from.blockRange(tr.selection.$to);
    if (!range || !wrapRangeInList(tr, range, type)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

function nearestList(state: EditorState) {
  const all = [around(state, nodes.bullet_list), around(state, nodes.ordered_list)].filter(
    (found) => found !== undefined,
  );
  return all.sort((one, other) => other.depth - one.depth)[0];
}

export const quote: Switch = {
  isOn: (state) => around(state, nodes.blockquote) !== undefined,
  run: (state, dispatch) =>
    quote.isOn(state) ? lift(state, dispatch) : !isInTable(state) && wrapIn(nodes.blockquote)(state, dispatch),
};

export const lineBreak: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type === nodes.source) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};
