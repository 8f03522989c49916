import type { MarkedToken, Token, Tokens } from 'marked';
import { decodeEntities } from '../../markdown/entities.ts';
import { imageText } from '../../markdown/images.ts';
import { readTokens } from '../../markdown/lexer.ts';
import type { Block, Inline } from '../document.ts';

/** The blocks of a body, as our renderer reads them. Throws BodyLimitError. */
export function blocksIn(markdown: string): Block[] {
  return blocksOf(readTokens(markdown));
}

function blocksOf(tokens: readonly Token[]): Block[] {
  return (tokens as readonly MarkedToken[]).flatMap(blockOf);
}

function blockOf(token: MarkedToken): Block[] {
  switch (token.type) {
    case 'space':
    case 'checkbox':
      return [];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'heading': {
      const level = Math.min(6, Math.max(2, token.depth)) as 2;
      return [{ kind: 'heading', level, children: inlinesOf(token.tokens) }];
    }
    case 'blockquote':
      return [{ kind: 'quote', children: blocksOf(token.tokens) }];
    case 'list':
      return [listOf(token)];
    case 'table':
      return [tableOf(token)];
    case 'code':
      return [{ kind: 'paragraph', children: [{ kind: 'text', text: token.text }] }];
    case 'html':
      return token.text === '' ? [] : [{ kind: 'paragraph', children: inlinesOf([token]) }];
    default:
      return [{ kind: 'paragraph', children: inlinesOf('tokens' in token ? (token.tokens ?? [token]) : [token]) }];
  }
}

function listOf({ ordered, start, items }: Tokens.List): Block {
  return {
    kind: 'list',
    ordered,
    start: ordered ? Number(start) : 1,
    // A box to tick is words here: no list of ours has any.
    items: items.map((item) => [
      ...(item.task ? [{ kind: 'rule' } as const] : []),
      ...blocksOf(item.tokens.filter(({ type }) => type !== 'checkbox')),
    ]),
  };
}

function tableOf({ align, header, rows }: Tokens.Table): Block {
  return {
    kind: 'table',
    align: align.map((side) => side ?? undefined),
    rows: [header, ...rows].map((row) => row.map(({ tokens }) => inlinesOf(tokens))),
  };
}

type Marks = Pick<Extract<Inline, { kind: 'text' }>, 'bold' | 'italic' | 'struck'>;

function inlinesOf(tokens: readonly Token[], marks: Marks = {}): Inline[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Inline[] => {
    switch (token.type) {
      case 'strong':
        return inlinesOf(token.tokens, { ...marks, bold: true });
      case 'em':
        return inlinesOf(token.tokens, { ...marks, italic: true });
      case 'del':
        return inlinesOf(token.tokens, { ...marks, struck: true });
      case 'link': {
        const address = token.autolink ? token.href : decodeEntities(token.href);
        return [{ kind: 'link', address, children: inlinesOf(token.tokens, marks) }];
      }
      case 'image':
        return [{ kind: 'picture', address: decodeEntities(token.href), alt: imageText(token) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'html':
        return token.text === '\n' ? [{ kind: 'break' }] : words(token.text, marks);
      case 'text':
        return token.tokens ? inlinesOf(token.tokens, marks) : words(decodeEntities(token.text), marks);
      case 'escape':
      case 'codespan':
        return words(token.text, marks);
      default:
        return words(token.raw, marks);
    }
  });
}

const words = (text: string, marks: Marks): Inline[] => (text === '' ? [] : [{ kind: 'text', text, ...marks }]);
