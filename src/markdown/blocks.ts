import type { Token, Tokens } from 'marked';
import { rememberingLast } from './last-result.ts';
import { readTokens } from './lexer.ts';
import { readNumber } from './numbering.ts';
import { createOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import { cutAfterStop } from './run-in.ts';
import { readStructure } from './structure/read-structure.ts';
import { isCaption } from './tables/tables.ts';

/** One part of a text at its top level, with everything that depends on its neighbours decided. */
export type Block =
  | { kind: 'heading'; id: string; depth: number; text: string; tokens: Token[] }
  /** A paragraph that opens with its heading; `title` ends with the full stop that `text` leaves out. */
  | { kind: 'run-in'; id: string; depth: number; text: string; title: Token[]; rest: Token[]; body: boolean }
  | { kind: 'paragraph'; tokens: Token[]; id?: string | undefined; body: boolean }
  /** A line of a contents list, and the address of what it names. */
  | { kind: 'contents'; tokens: Token[]; to: string | undefined }
  | { kind: 'signature'; lines: string[] }
  | { kind: 'table'; table: Tokens.Table; caption: string | undefined }
  | { kind: 'list'; list: Tokens.List; items: ReadonlyMap<Tokens.ListItem, string> }
  | { kind: 'other'; token: Token };

/** Reads a body. Throws BodyLimitError when it is too large or too deep. */
export const readBlocks = rememberingLast((markdown): readonly Block[] => {
  const parts = readStructure(readTokens(markdown));
  const outline = createOutline();
  const lists: { list: Tokens.List; items: Map<Tokens.ListItem, string>; place: string | undefined }[] = [];
  const ids = new Map<number, string>();
  const links: { block: Block & { kind: 'contents' }; names: number }[] = [];
  const blocks: Block[] = [];

  parts.forEach((part, index) => {
    const { token, tokens, text, number, role } = part;
    const body = role !== 'afterword' && !(index === 0 && isSalutation(text)) && !isImage(part);
    if (role === 'signature') {
      if (part.signature) blocks.push({ kind: 'signature', lines: part.signature });
    } else if (role === 'contents') {
      const block: Block & { kind: 'contents' } = { kind: 'contents', tokens, to: undefined };
      if (part.names !== undefined) links.push({ block, names: part.names });
      blocks.push(block);
    } else if (role === 'heading') {
      const { title = text } = part;
      const cut = part.rest > 1 ? cutAfterStop(tokens) : undefined;
      const place = outline.heading(title, number, part.level);
      ids.set(index, place.id);
      blocks.push(
        cut
          ? { kind: 'run-in', ...place, text: title, title: withoutBold(cut.title), rest: cut.rest, body }
          : { kind: 'heading', ...place, text: title, tokens: withoutBold(tokens) },
      );
    } else if (token.type === 'paragraph') {
      if (parts[index + 1]?.token.type === 'table' && isCaption(text)) return;
      const id = number && outline.paragraph(number);
      if (id !== undefined) ids.set(index, id);
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
  for (const { block, names } of links) block.to = ids.get(names);
  // Last, so that the addresses of headings do not depend on whether items are addressed.
  for (const { list, items, place } of lists) addressItems(list, items, place, outline);
  return blocks;
});

/** A paragraph that is one image and nothing else. */
export function isImage(token: { tokens?: Token[] }): boolean {
  return token.tokens?.length === 1 && token.tokens[0]?.type === 'image';
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
