import { NUMERAL, numeral } from './numerals.ts';

/** Nesting order of Chinese official texts: 部分 > 章 > 节 > 条 > 一、 > （一） > 1. > （1）. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface OfficialNumber {
  rank: Rank;
  value: number;
  /** Of 第十条之一: 1. */
  inserted?: number;
  /** What follows the number, without the space between. */
  rest: string;
}

const GAP = '(?=[\\s:：、]|$)';
const FORMS: readonly (readonly [Rank, RegExp])[] = [
  [1, new RegExp(`^第\\s*(${NUMERAL})\\s*(?:部分|编|編|篇)${GAP}`)],
  [2, new RegExp(`^第\\s*(${NUMERAL})\\s*章${GAP}`)],
  // 第一章总则 is common; 第三章规定的事项由… is a sentence, so without a gap only a very short line counts.
  [2, new RegExp(`^第(${NUMERAL})章(?=[^的，。；]{1,12}$)`)],
  [3, new RegExp(`^第\\s*(${NUMERAL})\\s*[节節]${GAP}`)],
  // 第二十九條之一 and 第 29-1 條 are one.
  [4, new RegExp(`^第\\s*(${NUMERAL})(?:[-－](${NUMERAL}))?\\s*[条條](?:之\\s*(${NUMERAL}))?${GAP}`)],
  // 一、二、三号楼 is an enumeration inside a sentence.
  [5, /^([一二三四五六七八九十百零〇]+)、(?![一二三四五六七八九十]+、)/],
  [6, /^[（(]([一二三四五六七八九十百零〇]+)[）)]/],
  [7, /^([0-9０-９]{1,3})(?:[．.](?![0-9０-９])|、(?![0-9０-９]+、))/],
  [8, /^[（(]([0-9０-９]{1,3})[）)]/],
];
const LONGEST: Readonly<Record<Rank, number>> = { 1: 40, 2: 40, 3: 40, 4: 24, 5: 40, 6: 36, 7: 28, 8: 28 };

/** The official number that a text begins with, if any. */
export function readNumber(text: string): OfficialNumber | undefined {
  if (!/^[第一二三四五六七八九十百零〇（(0-9０-９]/.test(text)) return undefined;
  for (const [rank, form] of FORMS) {
    const found = form.exec(text);
    const value = found?.[1] === undefined ? undefined : numeral(found[1]);
    if (!found || value === undefined) continue;
    const more = found[2] ?? found[3];
    const inserted = more === undefined ? undefined : numeral(more);
    const rest = text.slice(found[0].length).replace(/^[\s:：、]+/, '');
    return { rank, value, rest, ...(inserted === undefined ? {} : { inserted }) };
  }
  return undefined;
}

/**
 * Whether a line that begins with an official number is a title: short, and with no mark that ends or divides a
 * sentence. `一、时间：3月2日` states a fact, so a colon is allowed only after 第X部分, 章 and 节.
 */
export function isTitle(text: string, number: OfficialNumber): boolean {
  if (text.includes('\n') || text.length > LONGEST[number.rank] || /[。；！？;!?]/.test(text)) return false;
  if (/[，,：:、．.…]$/.test(text)) return false;
  if (number.rank <= 3) return true;
  if (/[：:]/.test(number.rest)) return false;
  if (number.rank === 4) return !/[，,]/.test(number.rest);
  return number.rest !== '' && (number.rank < 7 || !/[，,]/.test(number.rest));
}

/** What a sentence says and a title does not: 应当, 可以, a day, a sum, a word to the reader. */
const SENTENCE =
  /应当|必须|不得|不能|可以|(?<![申邀聘])请|^(?:凡|如|若|每)|(?<!求)是|自己|[你您我谁]|[的了]$|[0-9０-９]\s*(?:月|日|点|时|元|万)/;

/**
 * The title that a numbered paragraph begins with and that ends at its first full stop, without the stop:
 * `（二）基本原则。坚持……`. Undefined when it begins with a sentence.
 */
export function openingTitle(text: string): string | undefined {
  const title = text.slice(0, Math.max(0, text.indexOf('。')));
  const number = readNumber(title);
  if (!number || number.rank < 5 || !isTitle(title, number)) return undefined;
  const words = number.rest.replace(/[（(][^（）()]*[）)]/g, '');
  return SENTENCE.test(words) || words.split(/[，,]/).length > 2 ? undefined : title;
}
