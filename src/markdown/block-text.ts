import type { MarkedToken, Token, Tokens } from 'marked';
import { itemNumber, type Block } from './blocks.ts';
import { inlineText } from './inline.ts';
import { tableText } from './tables/tables.ts';

/**
 * The words of a block, a line for each paragraph, list item and table row, and for each line of a paragraph that is one on
 * the page.
 */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'contents':
      return oneLine(block.tokens);
    case 'run-in':
      return oneLine([...block.title, ...block.rest]);
    case 'signature':
      return block.lines.join('\n');
    case 'table':
      return block.caption === undefined ? tableText(block.table) : `${block.caption}\n${tableText(block.table)}`;
    case 'list':
      return tokensText([block.list]);
    case 'other':
      return tokensText([block.token]);
  }
}

function tokensText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[]).map(tokenText).filter(Boolean).join('\n');
}

function tokenText(token: MarkedToken): string {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'checkbox':
      return '';
    case 'blockquote':
      return tokensText(token.tokens);
    case 'list':
      return token.items.map((item) => numbered(item, token.ordered)).join('\n');
    case 'table':
      return tableText(token);
    case 'code':
      return token.text;
    case 'paragraph':
    case 'heading':
      return oneLine(token.tokens);
    default:
      return oneLine([token]);
  }
}

/** The number belongs to the words: others refer to it. */
function numbered(item: Tokens.ListItem, ordered: boolean): string {
  const words = tokensText(item.tokens);
  const number = ordered ? itemNumber(item) : undefined;
  return number === undefined ? words : `${number}. ${words}`.trim();
}

/** An image that stands alone is followed by its caption. */
function oneLine(tokens: readonly Token[]): string {
  const only = tokens.length === 1 ? (tokens[0] as MarkedToken) : undefined;
  const caption = only?.type === 'image' && only.title ? ` ${only.title}` : '';
  return (inlineText(tokens) + caption)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
