import type { EditorNode } from './editor-node.ts';
import { inlinesOf, isBlank, isBlock, type PastedNode } from './pasted-inlines.ts';
import { tableOf } from './pasted-table.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  H1: 'heading-one',
  H2: 'heading-two',
  H3: 'heading-three',
  H4: 'heading-four',
  H5: 'heading-five',
  H6: 'heading-six',
};

/**
 * The blocks of what somebody pastes, in the order in which they stand on the page it came from: whatever is laid out
 * below something else comes below it here too, be it a paragraph, a division, a table or bare words.
 */
export function pastedBlocks(node: PastedNode): EditorNode[] {
  const blocks: EditorNode[] = [];
  let line: PastedNode[] = [];
  const endLine = () => {
    const children = inlinesOf(line);
    if (!isBlank(children)) blocks.push({ type: 'paragraph', children });
    line = [];
  };
  for (const child of Array.from(node.childNodes)) {
    if (!isBlock(child)) line.push(child);
    else {
      endLine();
      blocks.push(...blockOf(child));
    }
  }
  endLine();
  return blocks;
}

function blockOf(node: PastedNode): EditorNode[] {
  const { nodeName } = node;
  const heading = HEADINGS[nodeName];
  if (heading) return withWords({ type: heading, children: inlinesOf(Array.from(node.childNodes)) });
  switch (nodeName) {
    case 'UL':
    case 'OL':
      return [listOf(node)];
    case 'TABLE':
      return tableOf(node, pastedBlocks);
    case 'BLOCKQUOTE':
      return filled('quote', pastedBlocks(node));
    case 'PRE':
      return (node.textContent ?? '')
        .split('\n')
        .flatMap((text) => withWords({ type: 'paragraph', children: [{ text }] }));
    case 'HR':
      return [{ type: 'thematic-break', children: [{ text: '' }] }];
    default:
      return pastedBlocks(node);
  }
}

function listOf(node: PastedNode): EditorNode {
  const start = Number(node.getAttribute?.('start') ?? 1);
  const items = Array.from(node.childNodes).flatMap((child): EditorNode[] => {
    // Some programs put an inner list beside the items, not into one.
    const blocks = isBlock(child) && child.nodeName !== 'LI' ? blockOf(child) : pastedBlocks(child);
    return filled('list-item', blocks);
  });
  const type = node.nodeName === 'OL' ? 'numbered-list' : 'bulleted-list';
  return { type, data: { start }, children: items };
}

const withWords = (block: EditorNode) => (isBlank(block.children ?? []) ? [] : [block]);
const filled = (type: string, children: EditorNode[]) => (children.length > 0 ? [{ type, children }] : []);
