import { RADICALS, wordOfRadical } from './radicals.ts';

/**
 * A text in the one form in which everything here keeps, compares and shows it. The form of the CMS, the desk and the
 * reader of files all call it; what is already in this form comes back as it is.
 *
 * - Line ends are `\n`, also those of Word (vertical tab) and of Unicode.
 * - What cannot be seen goes: controls, marks that turn the direction of writing, spaces of no width, tags, code points
 *   that are no characters. Joiners stay inside emoji and in scripts that join their letters, variation selectors stay.
 * - Spaces of odd widths are spaces, an em space is the full-width one.
 * - Radicals and compatibility ideographs are the words they stand for; the rest is NFC.
 * - Half of a character becomes U+FFFD, which `unreadable` names. Full-width letters and digits stay as written.
 */
export function normaliseText(text: string): string {
  const seen = FOREIGN.test(text)
    ? text
        .replace(LINE_ENDS, '\n')
        .replace(UNSEEN, '')
        .replace(STRAY_JOINERS, '')
        .replace(EM_SPACES, '\u3000')
        .replace(SPACES, ' ')
        .replace(RADICALS, wordOfRadical)
        .replace(/\p{Cs}/gu, '\ufffd')
    : text;
  return seen.normalize('NFC');
}

/** A value of one line: a line break in it is a space, or nothing between two words of Chinese. */
export function oneLine(text: string): string {
  return text.includes('\n') ? text.replace(CHINESE_BREAK, '').replace(/\s*\n\s*/g, ' ') : text;
}

/** The same as it is kept: letters and digits of full width are plain ones, and of several spaces one is left. */
export const tidyLine = (text: string): string => halfWidth(oneLine(text)).replace(/[ \t\u3000]{2,}/g, ' ');

export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Where a text shows a sign in place of a character that was lost, with the words around it; one for each place. */
export function unreadable(text: string): string[] {
  if (!LOST.test(text)) return [];
  return [...text.matchAll(/.{0,6}[\ufffc\ufffd\p{Co}]+.{0,6}/gu)].map(([around]) =>
    around.replace(/[\ufffc\ufffd\p{Co}]/gu, '□'),
  );
}

const LOST = /[\ufffc\ufffd\p{Co}]/u;

const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff65“”‘’…—·]';
const CHINESE_BREAK = new RegExp(`(?<=${CHINESE})\\s*\\n\\s*(?=${CHINESE})`, 'gu');

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const UNSEEN = new RegExp(
  [
    // Line feed and tab stay.
    '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]',
    '[\\ufff0-\\ufffb\\p{Noncharacter_Code_Point}\\u{e0000}-\\u{e007f}]',
  ].join('|'),
  'gu',
);

/** Zero-width joiners and non-joiners after anything but an emoji or a letter of a script that joins. */
const STRAY_JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Tibetan}])[\u200c\u200d]+/gu;

const EM_SPACES = /[\u2001\u2003]/g;
/** The narrow space of Mongolian belongs to its suffixes. */
const SPACES = /[\u00a0\u2000\u2002\u2004-\u200a\u205f]|(?<!\p{Script=Mongolian})\u202f/gu;

/** Whatever one of the rules above is about; most texts hold none of it. */
const FOREIGN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2e80-\u2fd5\ufeff\ufff0-\ufffb\p{Cs}\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/u;
