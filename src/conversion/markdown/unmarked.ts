import type { Block, Dropped, Inline } from '../document.ts';
import { blocksIn } from './read.ts';

interface Marked {
  char: string;
  marks: string;
  /** The letter with the signs beside it, as it stands there. */
  said: string;
}

const EMPHASISED = /[\p{L}\p{N}]/u;
const LONGEST = 16;

/**
 * Which words of these blocks are bold or struck and are not in the Markdown that was written of them: where marks begin and
 * end very often, not all of them can be tried. Italics mean little in Chinese and are not told.
 */
export function unmarked(blocks: readonly Block[], markdown: string): Dropped[] {
  const wanted = charsIn(blocks);
  if (wanted.every(({ marks }) => marks === '')) return [];
  const got = charsIn(blocksIn(markdown));
  const isSame = wanted.length === got.length && wanted.every(({ char }, at) => char === got[at]!.char);
  if (!isSame) return [];
  const lost: Dropped[] = [];
  let words = '';
  wanted.forEach(({ said, marks }, at) => {
    if (marks !== got[at]!.marks) words += said;
    if (words !== '' && (marks === got[at]!.marks || at === wanted.length - 1)) {
      lost.push({ what: 'marks', name: [...words.trim()].slice(0, LONGEST).join('') });
      words = '';
    }
  });
  return lost;
}

/** The letters in their order; signs differ with how they are written. */
const charsIn = (blocks: readonly Block[]): Marked[] => blocks.flatMap(charsOf);

function charsOf(block: Block): Marked[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inline(block.children);
    case 'list':
      return block.items.flatMap(charsIn);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(inline));
    case 'quote':
      return charsIn(block.children);
    case 'rule':
      return [];
  }
}

function inline(children: readonly Inline[]): Marked[] {
  return children.flatMap((child): Marked[] => {
    if (child.kind === 'link') return inline(child.children);
    if (child.kind !== 'text') return [];
    const marks = (child.bold ? 'b' : '') + (child.struck ? 's' : '');
    const [lead = '', ...letters] = child.text.normalize().split(/(?=[\p{L}\p{N}])/u);
    const said = EMPHASISED.test(lead) ? [lead, ...letters] : [lead + (letters[0] ?? ''), ...letters.slice(1)];
    return said.flatMap((each) => {
      const char = EMPHASISED.exec(each)?.[0];
      return char === undefined ? [] : [{ char, marks, said: each }];
    });
  });
}
