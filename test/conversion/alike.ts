import type { Block, Inline } from '../../src/conversion/document.ts';
import { shownOf } from '../../src/conversion/markdown/shown.ts';

/** Blocks as a page shows them: empty ones left out, numbered lists one after another as one. */
export function alike(blocks: readonly Block[], inlines: (children: readonly Inline[]) => string = shownOf): unknown[] {
  const found: { block: unknown[]; ordered: boolean }[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const made = one(block, inlines);
    if (made === undefined) continue;
    const ordered = block.kind === 'list' && block.ordered;
    if (ordered && last?.ordered) last.block.push(...made.slice(2));
    else found.push({ block: made, ordered });
  }
  return found.map(({ block }) => block);
}

export const withoutMarks = (blocks: readonly Block[]): unknown[] =>
  alike(blocks, (children) => shownOf(plain(children)));

const plain = (children: readonly Inline[]): Inline[] =>
  children.map((child) => {
    if (child.kind === 'link') return { ...child, children: plain(child.children) };
    return child.kind === 'text' ? { kind: 'text', text: child.text } : child;
  });

function one(block: Block, inlines: (children: readonly Inline[]) => string): unknown[] | undefined {
  switch (block.kind) {
    case 'rule':
      return ['rule'];
    case 'paragraph': {
      const words = inlines(block.children);
      return words === '' ? undefined : ['paragraph', words];
    }
    case 'heading': {
      const words = inlines(block.children).replaceAll('\n', ' ');
      return words === '' ? undefined : [`heading ${block.level}`, words];
    }
    case 'quote': {
      const inner = alike(block.children, inlines);
      return inner.length === 0 ? undefined : ['quote', inner];
    }
    case 'list': {
      const items = block.items.map((item) => alike(item, inlines)).filter((item) => item.length > 0);
      return items.length === 0 ? undefined : ['list', block.ordered ? block.start : '-', ...items];
    }
    case 'table':
      return ['table', block.align, ...block.rows.map((row) => row.map(inlines))];
  }
}
