import type { Align, Block } from './document.ts';
import { inlineMarkdown } from './markdown/inline.ts';
import { shownOf } from './markdown/shown.ts';

/**
 * Markdown that our renderer reads back as these blocks. Blanks that no page shows make no difference, an empty paragraph
 * or item is none, and two numbered lists one after another are read as one with the same numbers.
 */
export function markdownOf(blocks: readonly Block[]): string {
  return written(blocks, false);
}

function written(blocks: readonly Block[], inItem: boolean): string {
  let text = '';
  let before: Block | undefined;
  let bullet = '-';
  for (const block of blocks) {
    // Two lists with the same sign would be one.
    bullet = isBulleted(before) && isBulleted(block) && bullet === '-' ? '*' : '-';
    const next = blockText(block, bullet, inItem && before === undefined);
    if (next === '') continue;
    const close = inItem && before?.kind === 'paragraph' && isClose(block);
    text += (text === '' ? '' : close ? '\n' : '\n\n') + next;
    before = block;
  }
  return text;
}

/** A list right below the words of an item; one that begins without words or with another number than 1 cannot be. */
function isClose(block: Block): boolean {
  if (block.kind !== 'list' || (block.ordered && block.start !== 1)) return false;
  const first = block.items[0]?.[0];
  return first?.kind === 'paragraph' && shownOf(first.children) !== '' && isTight(block.items);
}

const isBulleted = (block: Block | undefined) => block?.kind === 'list' && !block.ordered;

function blockText(block: Block, bullet: string, first: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineMarkdown(block.children, first ? 'item' : 'paragraph');
    case 'heading': {
      const words = inlineMarkdown(block.children, 'heading');
      return words === '' ? '' : `${'#'.repeat(block.level)} ${words}`;
    }
    case 'rule':
      // Dashes after the dash of an item would be one rule together.
      return first ? '___' : '---';
    case 'quote':
      return written(block.children, false)
        .replace(/^(?=[^])/gm, '> ')
        .replace(/ +$/gm, '');
    case 'list':
      return listText(block, bullet);
    case 'table':
      return tableText(block);
  }
}

function listText({ ordered, start, items }: Extract<Block, { kind: 'list' }>, bullet: string): string {
  const first = Math.max(1, start);
  // An item without words is none; three of them in one another would be a rule.
  const filled = items.map((item) => written(item, true)).filter((text) => text !== '');
  const texts = filled.map((text, at) => {
    const marker = ordered ? `${first + at}.` : bullet;
    return `${marker} ${indented(text, marker.length + 1)}`;
  });
  return texts.join(isTight(items) ? '\n' : '\n\n');
}

const indented = (text: string, width: number) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

/** Nothing but words and lists close below them. */
const isTight = (items: readonly (readonly Block[])[]): boolean =>
  items.every(
    ([first, ...others]) => !first || (first.kind === 'paragraph' && others.length < 2 && others.every(isClose)),
  );

function tableText({ align, rows }: Extract<Block, { kind: 'table' }>): string {
  const [head, ...body] = rows.map((row) => line(row.map((cell) => inlineMarkdown(cell, 'cell'))));
  if (head === undefined || rows[0]!.length === 0) return '';
  return [head, line(rows[0]!.map((_, column) => DASHES[align[column] ?? 'none'])), ...body].join('\n');
}

const DASHES: Readonly<Record<NonNullable<Align> | 'none', string>> = {
  none: '---',
  left: ':---',
  right: '---:',
  center: ':---:',
};

const line = (cells: readonly string[]) => `|${cells.map((cell) => (cell === '' ? '  ' : ` ${cell} `)).join('|')}|`;
