import { figure, withFigures } from './figures.ts';

/** A text in the one spelling that the detectors read, with the way back to the original. */
export interface Folded {
  text: string;
  /** The original position of the folded character at `index`. */
  start(index: number): number;
  /** The original position behind the last of the folded characters before `index`. */
  end(index: number): number;
}

interface Shift {
  at: number;
  by: number;
  removed: boolean;
}

const INVISIBLE =
  '\\u00ad\\u0300-\\u036f\\u061c\\u115f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u20e3\\u3164\\ufe00-\\ufe0f\\ufeff';
const FOLDS = new RegExp(
  [
    '\\\\(?=[!-/:-@[-`{-~])',
    '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|nbsp|ensp|emsp|thinsp|shy|zwn?j|ast|hyphen|middot);',
    '<br *\\/?>',
    `[${INVISIBLE}]`,
    // Spaces, dashes and dots of all kinds.
    '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\u2022\\u2027\\u2219\\u22c5\\u30fb\\uff65]',
    // Full-width signs and letters; commas and brackets, which no number has inside, stay as they are.
    '[\\uff03\\uff0a\\uff0b\\uff0d-\\uff19\\uff1a\\uff21-\\uff3a\\uff3f\\uff41-\\uff5a\\uff5c]',
    // The radicals that a PDF may give instead of the characters: ⼈, ⼝, ⽉.
    '[\\u2e9f\\u2ef3\\u2f00-\\u2fd5\\uf900-\\ufad9]',
    // Letters and figures beyond the basic plane; and what is written like the X of a resident ID.
    '[\\ud800-\\udbff][\\udc00-\\udfff]|[\\u03a7\\u03c7\\u0425\\u0445\\u2169\\u2179]',
  ].join('|'),
  'gi',
);
const NAMED: Readonly<Record<string, string>> = {
  '&shy;': '',
  '&zwnj;': '',
  '&zwj;': '',
  '&ast;': '*',
  '&hyphen;': '-',
};

/**
 * NFKC for whatever could stand in a number, its figures as 0 to 9, Markdown escapes and character references resolved,
 * invisible characters taken out.
 */
export function fold(text: string): Folded {
  const shifts: Shift[] = [];
  let folded = '';
  let last = 0;
  for (const match of text.matchAll(FOLDS)) {
    const [piece] = match;
    const plain = plainForm(piece);
    folded += text.slice(last, match.index) + plain;
    last = match.index + piece.length;
    if (plain.length !== piece.length) {
      shifts.push({ at: folded.length, by: last - folded.length, removed: plain === '' });
    }
  }
  if (last === 0) return { text: withFigures(text), start: (index) => index, end: (index) => index };
  folded += text.slice(last);
  return {
    text: withFigures(folded),
    start: (index) => index + byBefore(shifts, index, true),
    end: (index) => index + byBefore(shifts, index, false),
  };
}

function plainForm(piece: string): string {
  const first = piece.charCodeAt(0);
  if (piece === '\\') return '';
  if (piece.startsWith('&')) return reference(piece.toLowerCase());
  if (piece.startsWith('<')) return ' ';
  if (first >= 0xd800 && first <= 0xdbff) return beyond(piece);
  if (/^[\u03a7\u03c7\u0425\u0445\u2169\u2179]$/.test(piece)) return 'X';
  if (/^[\u2010-\u2015\u2212\ufe58\ufe63]$/.test(piece)) return '-';
  if (/^[\u2022\u2027\u2219\u22c5\u30fb\uff65]$/.test(piece)) return '·';
  if (/^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/.test(piece)) return ' ';
  return /^[\u2e9f-\u2fd5\uf900-\ufad9\uff00-\uffee]/.test(piece) ? withoutInvisible(piece.normalize('NFKC')) : '';
}

/** 𝟙 and 🄂 are figures, 𝐀 is a letter; a rare Han character or a small picture stays. Tags and selectors are not seen. */
function beyond(piece: string): string {
  if (/^\udb40/.test(piece)) return '';
  if (/\p{Nd}/u.test(piece)) return figure(piece);
  const plain = piece.normalize('NFKC');
  return /^[\dA-Za-z],?$/.test(plain) ? plain[0]! : piece;
}

function reference(piece: string): string {
  const code = piece.startsWith('&#x') ? parseInt(piece.slice(3), 16) : parseInt(piece.slice(2), 10);
  if (piece.startsWith('&#')) return code > 0 && code <= 0x10ffff ? foldedCharacter(String.fromCodePoint(code)) : '';
  return NAMED[piece] ?? (piece === '&middot;' ? '·' : ' ');
}

const foldedCharacter = (character: string) =>
  character === '\\' || character === '&' ? character : character.replace(FOLDS, plainForm);
const withoutInvisible = (text: string) => text.replace(/[\ufe00-\ufe0f\ufeff]/g, '');

/** How far the original runs ahead at `index`. What was removed exactly there counts only for what begins there. */
function byBefore(shifts: readonly Shift[], index: number, starting: boolean): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, removed } = shifts[middle]!;
    if (at < index || (at === index && (starting || !removed))) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.by ?? 0;
}
