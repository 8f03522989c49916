import type { Block, Inline } from '../../conversion/document.ts';
import { markdownOf } from '../../conversion/markdown.ts';
import { readTokens } from '../../markdown/lexer.ts';
import { createOutline } from '../../markdown/outline.ts';
import { readStructure } from '../../markdown/structure/read-structure.ts';
import type { PlacedPart } from '../../markdown/structure/parts.ts';
import { isSignatureLine } from '../../markdown/signature.ts';
import type { Account } from '../account.ts';
import { enclosedName, isNameOf } from './enclosed.ts';
import { blockWords, sliced, trimmed, wordsOf } from '../inlines.ts';

type Level = 2 | 3 | 4 | 5 | 6;

/** A line in bold that is longer is a sentence that somebody wanted to be noticed. */
const LONGEST_BOLD = 30;

/**
 * The headings of a text made headings of its own: what the site would recognise by its official number, titles that open
 * a paragraph, and short lines in bold. What a line is, is judged with its neighbours, as the renderer judges it.
 */
export function withHeadings(blocks: readonly Block[], account: Account, title = ''): Block[] {
  const enclosed = enclosedName(title);
  const owner = new Map<unknown, number>();
  const tokens = blocks.flatMap((block, index) => {
    const own = readTokens(markdownOf([block]));
    for (const token of own) owner.set(token, index);
    return own;
  });
  const parts = new Map<number, PlacedPart[]>();
  for (const part of readStructure(tokens)) {
    const index = owner.get(part.token);
    if (index === undefined) continue;
    const own = parts.get(index);
    if (own) own.push(part);
    else parts.set(index, [part]);
  }
  const outline = createOutline();
  let numbered = 1;
  return blocks.flatMap((block, index): Block[] => {
    const [part, ...others] = parts.get(index) ?? [];
    if (block.kind === 'paragraph' && enclosed !== undefined && isNameOf(blockWords(block), enclosed)) {
      outline.heading(blockWords(block), undefined, 2);
      return [{ kind: 'heading', level: 2, children: bare(block.children) }];
    }
    if (!part || others.length > 0 || (block.kind !== 'paragraph' && block.kind !== 'heading')) return [block];
    const { role, number, title, rest } = part;
    if (role === 'contents') {
      account.leave('目录（网站自己会生成）', blockWords(block));
      return [];
    }
    if (role === 'heading') {
      const { depth } = outline.heading(title ?? part.text, number, part.level);
      if (number) numbered = depth;
      const level = depth as Level;
      if (rest > 1) return runIn(block.children, level, account);
      return [{ kind: 'heading', level, children: bare(withoutStop(block.children, rest, account)) }];
    }
    if (block.kind === 'paragraph' && !number && isBoldTitle(block, blocks[index + 1])) {
      const level = Math.min(6, numbered + 1) as Level;
      outline.heading(part.text, undefined, level);
      return [{ kind: 'heading', level, children: bare(block.children) }];
    }
    if (number) outline.paragraph(number);
    return [block];
  });
}

const RULE = '写在段首的小标题单独成行，去掉它后面的句号';

/** `（二）基本原则。坚持……` as a heading and its paragraph. */
function runIn(children: readonly Inline[], level: Level, account: Account): Block[] {
  const words = wordsOf(children);
  const stop = words.indexOf('。');
  account.change(RULE, '。', '', words.slice(0, stop + 1));
  return [
    { kind: 'heading', level, children: bare(trimmed(sliced(children, 0, stop))) },
    { kind: 'paragraph', children: trimmed(sliced(children, stop + 1)) },
  ];
}

function withoutStop(children: readonly Inline[], rest: number, account: Account): Inline[] {
  const words = wordsOf(children).trimEnd();
  if (rest !== 1 || !words.endsWith('。')) return [...children];
  account.change(RULE, '。', '', words);
  return sliced(children, 0, words.length - 1);
}

function isBoldTitle(block: Block & { kind: 'paragraph' }, next: Block | undefined): boolean {
  const words = wordsOf(block.children).trim();
  const bold = block.children.every((each) => each.kind === 'text' && (each.bold === true || each.text.trim() === ''));
  if (
    !bold ||
    words === '' ||
    words.length > LONGEST_BOLD ||
    /[。；，：:,;!！?？]$/.test(words) ||
    isSignatureLine(words)
  )
    return false;
  return (
    next !== undefined && next.kind !== 'heading' && next.kind !== 'rule' && blockWords(next).length > words.length
  );
}

/** A heading is bold by itself. */
const bare = (children: readonly Inline[]): Inline[] =>
  children.map((each) => {
    if (each.kind === 'link') return { ...each, children: bare(each.children) };
    return each.kind === 'text'
      ? { kind: 'text', text: each.text }
      : each.kind === 'break'
        ? { kind: 'text', text: ' ' }
        : each;
  });
