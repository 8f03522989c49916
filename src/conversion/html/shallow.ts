import type { Block } from '../document.ts';

/** No page of ours shows more lists and quotations in one another, and a body with many more is refused. */
const DEEPEST = 8;

/** What lies deeper than that in lists and quotations comes up to the last level, with all its words. */
export function shallow(blocks: readonly Block[], levels = DEEPEST): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'list' && block.kind !== 'quote') return [block];
    if (levels === 0) return block.kind === 'quote' ? shallow(block.children, 0) : shallow(block.items.flat(), 0);
    if (block.kind === 'quote') return [{ ...block, children: shallow(block.children, levels - 1) }];
    return [{ ...block, items: block.items.map((item) => shallow(item, levels - 1)) }];
  });
}
