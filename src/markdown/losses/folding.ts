import { decodeEntities } from '../entities.ts';
import { readTag } from '../html-tags.ts';

/** A character that may be a mark of Markdown, where in the text it stands, and how many words stand before it. */
export interface Mark {
  char: string;
  at: number;
  before: number;
}

export interface Folded {
  /** The characters that are read, by their code points, and where in the text each stands. */
  words: number[];
  places: number[];
  marks: Mark[];
}

const MARKS = new Set('*_~`#>|-+=[]()!\\<"\'');
const BLANK = /[\s\p{Cc}\p{Cf}\p{Z}]/u;

/** A body as it was written. Tags that are not shown are left out, but for the words in their attributes. */
export function foldWritten(body: string): Folded {
  const folded = nothing();
  let tagEnd = 0;
  for (const { 0: line, index: start } of body.matchAll(/[^\n]+/g)) {
    // The dashes under a head may have colons; a box to tick may have an x.
    if (/^[\s|:>-]*-[\s|:-]*$/.test(line)) continue;
    const box = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[[xX]\]/.exec(line)?.[0].length ?? 0;
    for (let index = 0, next = 0; index < line.length; index = next) {
      const piece = pieceAt(line, index);
      next = index + (piece?.length ?? 1);
      const at = start + index;
      if (at < tagEnd || index === box - 2) continue;
      const tag = line[index] === '<' ? readTag(body.slice(at, at + LONGEST_TAG)) : undefined;
      if (tag && !tag.raw.startsWith('<!--')) {
        tagEnd = at + tag.raw.length;
        if (isInsideWord(line, index, tag.raw)) addAll(folded, tag.raw.slice(1, -1), at + 1);
        for (const { words, at: inside } of tag.dropped) addAll(folded, words, at + inside);
      } else if (piece === undefined) addUnit(folded, line, index, at);
      else addText(folded, plain(piece), at, piece.startsWith('&'));
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
  const folded = nothing();
  for (let index = 0, next = 0; index < text.length; index = next) {
    const piece = pieceAt(text, index);
    next = index + (piece?.length ?? 1);
    if (piece === undefined) addUnit(folded, text, index, index);
    else addText(folded, piece.startsWith('%') ? plain(piece) : piece, index);
  }
  return folded;
}

const nothing = (): Folded => ({ words: [], places: [], marks: [] });

const LONGEST_TAG = 2_000;
const PIECE = /&#?[0-9a-z]{1,31};|(?:%[0-9a-f]{2})+/iuy;

/** The reference, the encoded bytes or the character beyond the basic plane that stands at a place. */
function pieceAt(text: string, index: number): string | undefined {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCodePoint(text.codePointAt(index)!);
  if (code !== AMPERSAND && code !== PERCENT) return undefined;
  PIECE.lastIndex = index;
  return PIECE.exec(text)?.[0];
}

const AMPERSAND = 0x26;
const PERCENT = 0x25;

function plain(piece: string): string {
  if (piece.startsWith('&')) return decodeEntities(piece);
  return piece.startsWith('%') ? percentDecoded(piece) : piece;
}

/** Percent signs decoded as far as they can be. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addAll(folded: Folded, text: string, at: number): void {
  let offset = at;
  for (const char of text) {
    addText(folded, char, offset);
    offset += char.length;
  }
}

/** What a character of the basic plane is; most are words, and known as such from the last time. */
const kinds = new Uint8Array(0x10000);
const [UNKNOWN, WORD, BLANK_SPACE, OTHER] = [0, 1, 2, 3];

function addUnit(folded: Folded, text: string, index: number, at: number): void {
  const code = text.charCodeAt(index);
  if (kinds[code] === UNKNOWN) kinds[code] = kindOf(text[index]!);
  if (kinds[code] === WORD) {
    folded.words.push(code);
    folded.places.push(at);
  } else if (kinds[code] === OTHER) addText(folded, text[index]!, at);
}

function kindOf(char: string): number {
  if (char.normalize('NFKC') !== char || MARKS.has(char)) return OTHER;
  return BLANK.test(char) ? BLANK_SPACE : WORD;
}

function addText({ words, places, marks }: Folded, text: string, at: number, reference = false): void {
  for (const char of text.normalize('NFKC')) {
    if (BLANK.test(char)) continue;
    if (!MARKS.has(char)) {
      words.push(char.codePointAt(0)!);
      places.push(at);
    } else if (!reference) marks.push({ char, at, before: words.length });
  }
}
