import type { Token, Tokens } from 'marked';
import { inlineText } from './inline.ts';
import { readTokens } from './lexer.ts';
import { isTitle, readNumber } from './numbering.ts';
import type { OfficialNumber } from './numbering.ts';
import { createOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import { findSignature } from './signature.ts';
import { isCaption } from './tables.ts';

/** One part of a text at its top level, with everything that depends on its neighbours decided. */
export type Block =
  | { kind: 'heading'; id: string; depth: number; text: string; tokens: Token[] }
  | { kind: 'paragraph'; tokens: Token[]; id?: string | undefined; body: boolean }
  | { kind: 'signature'; lines: string[] }
  | { kind: 'table'; table: Tokens.Table; caption: string | undefined }
  | { kind: 'list'; list: Tokens.List; items: ReadonlyMap<Tokens.ListItem, string> }
  | { kind: 'other'; token: Token };

/** Reads a body. Throws BodyLimitError when it is too large or too deep. */
export function readBlocks(markdown: string): Block[] {
  const parts = readTokens(markdown)
    .filter((token) => !isEmpty(token))
    .map(describe);
  const outline = createOutline();
  const signature = findSignature(parts.map((part) => part.token));
  const lists: { list: Tokens.List; items: Map<Tokens.ListItem, string>; place: string | undefined }[] = [];
  const blocks: Block[] = [];

  parts.forEach((part, index) => {
    const { token, tokens, text, number } = part;
    if (signature && index >= signature.from && index < signature.to) {
      if (index === signature.from) blocks.push({ kind: 'signature', lines: signature.lines });
    } else if (isHeading(parts, index)) {
      const marked = token.type === 'heading' ? (token as Tokens.Heading).depth : undefined;
      blocks.push({ kind: 'heading', ...outline.heading(text, number, marked), text, tokens: withoutBold(tokens) });
    } else if (token.type === 'paragraph') {
      if (parts[index + 1]?.token.type === 'table' && isCaption(text)) return;
      const id = number && outline.paragraph(number);
      const body = !(index === 0 && isSalutation(text)) && index < (signature?.from ?? parts.length) && !isImage(part);
      blocks.push({ kind: 'paragraph', tokens, id, body });
    } else if (token.type === 'table') {
      const before = parts[index - 1];
      const caption = before?.token.type === 'paragraph' && isCaption(before.text) ? before.text : undefined;
      blocks.push({ kind: 'table', table: token as Tokens.Table, caption });
    } else if (token.type === 'list') {
      const items = new Map<Tokens.ListItem, string>();
      lists.push({ list: token as Tokens.List, items, place: outline.place() });
      blocks.push({ kind: 'list', list: token as Tokens.List, items });
    } else {
      blocks.push({ kind: 'other', token });
    }
  });
  // Last, so that the addresses of headings do not depend on whether items are addressed.
  for (const { list, items, place } of lists) addressItems(list, items, place, outline);
  return blocks;
}

/** Space, a comment, or a paragraph of nothing else. */
function isEmpty(token: Token): boolean {
  if (token.type === 'paragraph') return (token.tokens ?? []).every(isEmpty);
  return token.type === 'space' || (token.type === 'html' && (token as Tokens.HTML).text.trim() === '');
}

/** A paragraph that is one image and nothing else. */
export function isImage(token: { tokens?: Token[] }): boolean {
  return token.tokens?.length === 1 && token.tokens[0]?.type === 'image';
}

interface Part {
  token: Token;
  tokens: Token[];
  text: string;
  number: OfficialNumber | undefined;
  /** An unmarked line that reads like a title. */
  title: boolean;
}

function describe(token: Token): Part {
  if (token.type !== 'paragraph' && token.type !== 'heading')
    return { token, tokens: [], text: '', number: undefined, title: false };
  const tokens = token.tokens ?? [];
  const words = inlineText(tokens).trim();
  const text = token.type === 'heading' ? words.replaceAll('\n', ' ') : words;
  const number = readNumber(text);
  return {
    token,
    tokens,
    text,
    number,
    title: token.type === 'paragraph' && number !== undefined && isTitle(text, number),
  };
}

/** `#` makes a heading with words; an official number makes one of a short line, unless the line is one of a list. */
function isHeading(parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  if (part?.token.type === 'heading') return part.text !== '';
  if (!part?.title || !part.number) return false;
  const { rank } = part.number;
  if (rank <= 4) return true;
  let first = index;
  while (follows(parts[first - 1], parts[first])) first--;
  let last = index;
  while (follows(parts[last], parts[last + 1])) last++;
  const run = last - first + 1;
  // Lines with nothing between them are an enumeration (an agenda, papers to bring), not a row of empty sections.
  if (rank >= 7) return run < 2 && index < parts.length - 1;
  return run < (/[：:]$/.test(parts[first - 1]?.text ?? '') ? 2 : 3);
}

function follows(part: Part | undefined, next: Part | undefined): boolean {
  if (!part?.title || !next?.title || !part.number || !next.number) return false;
  return part.number.rank === next.number.rank && next.number.value === part.number.value + 1;
}

/** Of an ordered list: the number as it is written, which need not follow the one before. */
export function itemNumber({ raw }: Tokens.ListItem): number | undefined {
  const [, digits] = /^\s*(\d+)[.)]/.exec(raw) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function isSalutation(text: string): boolean {
  return /[：:]$/.test(text) && text.length <= 80 && !/[。；]|如下|下列|以下/.test(text) && !readNumber(text);
}

function withoutBold(tokens: Token[]): Token[] {
  const only = tokens.length === 1 ? tokens[0] : undefined;
  return only?.type === 'strong' ? (only.tokens ?? []) : tokens;
}

function addressItems(
  list: Tokens.List,
  ids: Map<Tokens.ListItem, string>,
  place: string | undefined,
  outline: Outline,
): void {
  list.items.forEach((item, index) => {
    const value = itemNumber(item) ?? index + 1;
    const id = list.ordered ? outline.unique(`${place ?? 'item'}-${value}`) : undefined;
    if (id !== undefined) ids.set(item, id);
    for (const token of item.tokens) {
      if (token.type === 'list') addressItems(token as Tokens.List, ids, id ?? place, outline);
    }
  });
}
