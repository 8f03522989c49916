import { decodeEntities } from '../entities.ts';
import { readTag } from '../html-tags.ts';

/** One character, and where in the text it stands. */
export interface Char {
  char: string;
  at: number;
}

export interface Folded {
  words: Char[];
  /** Characters that may be marks of Markdown, and how many words stand before each. */
  marks: (Char & { before: number })[];
}

const MARKS = new Set('*_~`#>|-+=[]()!\\<"\'');
const BLANK = /[\s\p{Cc}\p{Cf}\p{Z}]/u;

/** A body as it was written. Tags that are not shown are left out, but for the words in their attributes. */
export function foldWritten(body: string): Folded {
  const folded: Folded = { words: [], marks: [] };
  let tagEnd = 0;
  for (const line of body.matchAll(/[^\n]+/g)) {
    const start = line.index;
    // The dashes under a head may have colons; a box to tick may have an x.
    if (/^[\s|:>-]*-[\s|:-]*$/.test(line[0])) continue;
    const box = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[[xX]\]/.exec(line[0])?.[0].length ?? 0;
    for (const piece of line[0].matchAll(PIECES)) {
      const at = start + piece.index;
      if (at < tagEnd || piece.index === box - 2) continue;
      const tag = piece[0] === '<' ? readTag(body.slice(at, at + LONGEST_TAG)) : undefined;
      if (tag && !tag.raw.startsWith('<!--')) {
        tagEnd = at + tag.raw.length;
        if (isInsideWord(line[0], piece.index, tag.raw)) addAll(folded, tag.raw.slice(1, -1), at + 1);
        for (const { words, at: inside } of tag.dropped) addAll(folded, words, at + inside);
      } else add(folded, plain(piece[0]), at, piece[0].length > 1 && piece[0].startsWith('&'));
    }
  }
  return folded;
}

/** In `a<b>c` the letter between two signs is meant to be read, unless the tag is closed after. */
function isInsideWord(line: string, at: number, tag: string): boolean {
  const end = at + tag.length;
  if (!/^<[a-z]>$/i.test(tag) || !/[a-z0-9]/i.test(line.charAt(at - 1)) || !/[a-z0-9]/i.test(line.charAt(end)))
    return false;
  return !line.includes(`</${tag.slice(1)}`, end);
}

/** What a page holds. Both are compared as Unicode folds them, since full width and raised figures are no losses. */
export function foldShown(text: string): Folded {
  const folded: Folded = { words: [], marks: [] };
  for (const { 0: piece, index } of text.matchAll(PIECES))
    add(folded, piece.startsWith('%') ? plain(piece) : piece, index);
  return folded;
}

/** Percent signs decoded as far as they can be. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const LONGEST_TAG = 2_000;
const PIECES = /&#?[0-9a-z]{1,31};|(?:%[0-9a-f]{2})+|[\s\S]/giu;

function plain(piece: string): string {
  return piece.startsWith('&') ? decodeEntities(piece) : piece.length > 1 ? percentDecoded(piece) : piece;
}

function addAll(folded: Folded, text: string, at: number): void {
  let offset = at;
  for (const char of text) {
    add(folded, char, offset);
    offset += char.length;
  }
}

function add({ words, marks }: Folded, text: string, at: number, reference = false): void {
  for (const char of text.normalize('NFKC')) {
    if (BLANK.test(char)) continue;
    if (MARKS.has(char)) {
      if (!reference) marks.push({ char, at, before: words.length });
    } else words.push({ char, at });
  }
}
