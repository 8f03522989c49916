import type { Token, Tokens } from 'marked';
import { inlineText } from '../inline.ts';
import { isTitle, openingTitle, readNumber } from '../numbering.ts';
import type { OfficialNumber } from '../numbering.ts';

/** A block of a text with what its own words say of it. */
export interface Part {
  token: Token;
  tokens: Token[];
  text: string;
  number: OfficialNumber | undefined;
  /** What may be a title here, without a full stop at its end. */
  title: string | undefined;
  /** How many characters of the paragraph's own follow the title. */
  rest: number;
}

/** A part with what it is among its neighbours; without a role it is what its token is. */
export interface PlacedPart extends Part {
  role?: 'heading' | 'contents' | 'enclosure' | 'signature' | 'afterword' | undefined;
  /** Of a heading: the number of `#`, or 1 for an annex; undefined where the official number alone counts. */
  level?: number | undefined;
  /** Of the first part of a signature: all its lines. */
  signature?: string[];
  /** Of a line of a contents list: the index of the part it names. */
  names?: number | undefined;
}

export function describe(token: Token): Part {
  if (token.type !== 'paragraph' && token.type !== 'heading')
    return { token, tokens: [], text: '', number: undefined, title: undefined, rest: 0 };
  const tokens = token.tokens ?? [];
  const words = inlineText(tokens).trim();
  const text = token.type === 'heading' ? words.replaceAll('\n', ' ') : words;
  const number = readNumber(text);
  const title = token.type === 'heading' ? text : number && isTitle(text, number) ? text : number && openingTitle(text);
  return { token, tokens, text, number, title, rest: title === undefined ? 0 : text.length - title.length };
}

/** Space, a comment, or a paragraph of nothing else. */
export function isEmpty(token: Token): boolean {
  if (token.type === 'paragraph') return (token.tokens ?? []).every(isEmpty);
  return token.type === 'space' || (token.type === 'html' && (token as Tokens.HTML).text.trim() === '');
}
