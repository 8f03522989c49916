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
  let next = 0;
  const isPast = ({ start, end }: Edit, from: number) => end <= from && (start < end || start < from);
  const walk = (children: readonly Inline[]): Inline[] =>
    children.flatMap((inline): Inline[] => {
      if (inline.kind === 'link') return [{ ...inline, children: walk(inline.children) }];
      const own = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '';
      const [from, to] = [at, at + own.length];
      at = to;
      while (next < edits.length && isPast(edits[next]!, from)) next += 1;
      let text = '';
      let last = from;
      for (let each = next; each < edits.length && edits[each]!.start < to; each += 1) {
        const { start, end, text: put } = edits[each]!;
        text += own.slice(last - from, Math.max(start - from, 0));
        if (start >= from) text += put;
        last = Math.min(end, to);
      }
      text += own.slice(last - from);
      if (text === own) return [inline];
      if (text === '') return [];
      return [inline.kind === 'text' ? { ...inline, text } : { kind: 'text', text }];
    });
  return walk(inlines);
}

/** Running text in parts, cut at positions of its words, which are in order. */
export function parted(inlines: readonly Inline[], cuts: readonly number[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let at = 0;
  let next = 0;
  for (const inline of inlines) {
    const end = at + wordsOf([inline]).length;
    const inside: number[] = [];
    for (; next < cuts.length && cuts[next]! < end; next += 1) inside.push(cuts[next]! - at);
    const [first = [], ...others] = piecesOf(inline, inside);
    parts.at(-1)!.push(...first);
    for (const piece of others) parts.push(piece);
    at = end;
  }
  return parts;
}

function piecesOf(inline: Inline, cuts: readonly number[]): Inline[][] {
  if (cuts.length === 0) return [[inline]];
  if (inline.kind === 'link')
    return parted(inline.children, cuts).map((children) => (children.length === 0 ? [] : [{ ...inline, children }]));
  const edges = [0, ...cuts];
  return edges.map((from, at): Inline[] => {
    if (inline.kind !== 'text') return at === cuts.length ? [inline] : [];
    const text = inline.text.slice(from, edges[at + 1]);
    return text === '' ? [] : [{ ...inline, text }];
  });
}

/** The part of running text between two positions of its words. */
export function sliced(inlines: readonly Inline[], from: number, to = Number.POSITIVE_INFINITY): Inline[] {
  return (from > 0 ? parted(inlines, [from, to])[1] : parted(inlines, [to])[0]) ?? [];
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
