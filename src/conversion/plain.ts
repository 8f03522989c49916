import type { Block, Inline } from './document.ts';
import { oneSpaced } from './markdown/shown.ts';

/** Blocks as plain lines, for fields that hold no Markdown: nothing is glued to what stood beside or below it. */
export function plainOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).filter(Boolean).join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.children).split('\n');
    case 'rule':
      return [];
    case 'quote':
      return block.children.flatMap(linesOf);
    case 'list':
      return block.items.flatMap((item, at) => {
        const [first = '', ...others] = item.flatMap(linesOf);
        return [block.ordered ? `${block.start + at}. ${first}` : first, ...others];
      });
    case 'table':
      return block.rows.map((row) => row.map(cellText).filter(Boolean).join(' '));
  }
}

/** The words of a cell on one line. */
export const cellText = (cell: readonly Inline[]): string => wordsOf(cell).replaceAll('\n', ' ');

const wordsOf = (children: readonly Inline[]): string =>
  children
    .map((child): string => {
      if (child.kind === 'link') return wordsOf(child.children);
      return child.kind === 'text' ? oneSpaced(child.text) : child.kind === 'break' ? '\n' : child.alt;
    })
    .join('')
    .replace(/(?<![ \u3000])[ \u3000]*\n[ \u3000]*/g, '\n')
    .trim();
