import type { Block, Inline } from '../conversion/document.ts';

/** Characters of a run of text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The words of running text; a break is one character, a picture none. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'link') return wordsOf(inline.children);
      return inline.kind === 'break' ? '\n' : '';
    })
    .join('');
}

/** Every word of blocks, in order. */
export function wordsIn(blocks: readonly Block[]): string {
  return blocks.map(blockWords).join('\n');
}

export function blockWords(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.children);
    case 'list':
      return block.items.map(wordsIn).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(wordsOf).join('\t')).join('\n');
    case 'quote':
      return wordsIn(block.children);
    case 'rule':
      return '';
  }
}

/** The same running text with some of its characters replaced. Edits are in order and do not overlap. */
export function edited(inlines: readonly Inline[], edits: readonly Edit[]): Inline[] {
  if (edits.length === 0) return [...inlines];
  let at = 0;
  const walk = (children: readonly Inline[]): Inline[] =>
    children.flatMap((inline): Inline[] => {
      if (inline.kind === 'link') return [{ ...inline, children: walk(inline.children) }];
      const own = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '';
      const [from, to] = [at, at + own.length];
      at = to;
      const here = edits.filter(({ start, end }) => start < to && (end > from || (start === end && start >= from)));
      if (here.length === 0) return [inline];
      let text = '';
      let last = from;
      for (const { start, end, text: put } of here) {
        text += own.slice(last - from, Math.max(start - from, 0));
        if (start >= from) text += put;
        last = Math.min(end, to);
      }
      text += own.slice(last - from);
      if (inline.kind === 'text') return text === '' ? [] : [{ ...inline, text }];
      return text === own ? [inline] : text === '' ? [] : [{ kind: 'text', text }];
    });
  return walk(inlines);
}

/** The part of running text between two positions of its words. */
export function sliced(inlines: readonly Inline[], from: number, to = Number.POSITIVE_INFINITY): Inline[] {
  const length = wordsOf(inlines).length;
  const part = edited(inlines, [
    ...(from > 0 ? [{ start: 0, end: from, text: '' }] : []),
    ...(to < length ? [{ start: to, end: length, text: '' }] : []),
  ]);
  return from === 0 ? part : part.filter((inline) => inline.kind !== 'picture' || to >= length);
}

/** Without spaces at both ends. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const words = wordsOf(inlines);
  const [start, end] = [words.length - words.trimStart().length, words.trimEnd().length];
  return sliced(inlines, start, Math.max(start, end));
}

export const plain = (text: string): Inline[] => (text === '' ? [] : [{ kind: 'text', text }]);
export const paragraph = (text: string): Block => ({ kind: 'paragraph', children: plain(text) });

/** Every running text of a block replaced by another one. */
export function mapRuns(block: Block, map: (children: Inline[]) => Inline[]): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: map(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => mapRuns(inner, map))) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(map)) };
    case 'quote':
      return { ...block, children: block.children.map((inner) => mapRuns(inner, map)) };
    case 'rule':
      return block;
  }
}
