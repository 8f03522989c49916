import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../schema.ts';

/** Puts blocks where the cursor is: words of one paragraph into the line, anything more below one another. */
export function insertBlocks(tr: Transaction, nodes: readonly Node[]): Transaction {
  const [first] = nodes;
  if (!first) return tr;
  tr.deleteSelection();
  const { $from } = tr.selection;
  const inline = nodes.length === 1 && first.type === schema.nodes.paragraph;
  // A cell and a piece of source can hold no picture, and a cell no table: they stand below.
  if (nodes.some((node) => isPicture(node) || (isTable(node) && isInCell(tr)))) return belowOneAnother(tr, nodes);
  if (isInCell(tr)) return tr.replaceSelection(new Slice(inlineOf(nodes), 0, 0)).scrollIntoView();
  if ($from.parent.type === schema.nodes.source) return tr.insertText(nodes.map(textOf).join('\n'));
  if (inline && !($from.depth === 1 && $from.parent.content.size === 0))
    return tr.replaceSelection(new Slice(Fragment.from(first), 1, 1)).scrollIntoView();
  return belowOneAnother(tr, nodes);
}

function belowOneAnother(tr: Transaction, nodes: readonly Node[]): Transaction {
  const at = placeFor(tr);
  tr.insert(at, nodes);
  const end = at + nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const isLast = end === tr.doc.content.size;
  // A picture is not selected, or the next letter would take its place.
  const below = isPicture(nodes.at(-1)!);
  if (below && isLast) tr.insert(end, schema.node('paragraph'));
  const place = tr.doc.resolve(end);
  const selection = (below && Selection.findFrom(place, 1, true)) || Selection.near(place, -1);
  return tr.setSelection(selection).scrollIntoView();
}

const isTable = (node: Node) => node.type === schema.nodes.table;
const isPicture = (node: Node) => node.type === schema.nodes.picture;

/** Between two top-level blocks: an empty paragraph goes, one with words on both sides of the cursor is parted. */
function placeFor(tr: Transaction): number {
  const { $from } = tr.selection;
  if ($from.depth === 0) return $from.pos;
  const [start, end] = [$from.before(1), $from.after(1)];
  if ($from.depth > 1 || !$from.parent.isTextblock || $from.parent.type === schema.nodes.source) return end;
  if ($from.parent.content.size === 0) {
    const isOnly = tr.doc.childCount === 1;
    if (!isOnly) tr.delete(start, end);
    return start;
  }
  if ($from.parentOffset === 0) return start;
  if ($from.parentOffset === $from.parent.content.size) return end;
  tr.split($from.pos);
  return $from.pos + 1;
}

export function isInCell(tr: { selection: Selection }): boolean {
  const { $from } = tr.selection;
  return tr.selection instanceof TextSelection && $from.parent.type.spec['tableRole'] !== undefined;
}

/** Blocks as the lines of a cell. */
function inlineOf(nodes: readonly Node[]): Fragment {
  const lines: Node[][] = [];
  for (const node of nodes) {
    if (node.isTextblock && node.type !== schema.nodes.source) lines.push([...node.children]);
    else if (node.isTextblock && node.textContent !== '')
      lines.push([schema.text(node.textContent.replaceAll('\n', ' '))]);
    else node.descendants((inner) => (inner.isTextblock ? (lines.push([...inner.children]), false) : true));
  }
  return Fragment.from(lines.flatMap((line, at) => (at === 0 ? line : [schema.node('hard_break'), ...line])));
}

const textOf = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');
