import type { MarkedToken, Token, Tokens } from 'marked';
import { decodeEntities } from './entities.ts';
import { inlineText } from './inline.ts';
import { readTokens } from './lexer.ts';
import { limitProblem } from './limits.ts';

/**
 * What residents can read of a body, for checks of its words: a line for each paragraph and item, tables as rows with
 * `|` between the cells, and after them the addresses and titles of links and images. Undefined when it is too large.
 */
export function readingText(markdown: string): string | undefined {
  if (limitProblem(markdown)) return undefined;
  return blocks(readTokens(markdown)).join('\n\n');
}

function blocks(tokens: readonly Token[]): string[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): string[] => {
    switch (token.type) {
      case 'space':
      case 'def':
      case 'hr':
      case 'checkbox':
        return [];
      case 'blockquote':
        return blocks(token.tokens);
      case 'list':
        return token.items.flatMap((item) => blocks(item.tokens));
      case 'table':
        return [table(token), ...[token.header, ...token.rows].flat().flatMap((cell) => addresses(cell.tokens))];
      case 'code':
        return [token.text];
      case 'paragraph':
      case 'heading':
        return [line(token.tokens), ...addresses(token.tokens)];
      default:
        return [line([token]), ...addresses([token])];
    }
  });
}

const line = (tokens: readonly Token[]) => inlineText(tokens).replace(/\s+/g, ' ').trim();

const table = ({ header, rows }: Tokens.Table) =>
  [header, ...rows]
    .map((row) => `| ${row.map((cell) => line(cell.tokens).replaceAll('|', ' ')).join(' | ')} |`)
    .join('\n');

/** Where links lead and what their titles say. */
function addresses(tokens: readonly Token[]): string[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): string[] => {
    switch (token.type) {
      case 'link':
        return [...(token.autolink ? [] : written(token)), ...addresses(token.tokens)];
      case 'image':
        return written(token);
      case 'strong':
      case 'em':
      case 'del':
        return addresses(token.tokens);
      case 'text':
        return token.tokens ? addresses(token.tokens) : [];
      default:
        return [];
    }
  });
}

const written = ({ href, title }: Tokens.Link | Tokens.Image) =>
  [decoded(decodeEntities(href)), ...(title ? [decodeEntities(title)] : [])].filter(Boolean);

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
