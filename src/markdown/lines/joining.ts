import { readNumber } from '../numbering.ts';
import { isDateLine, isSignatureLine } from '../signature.ts';
import {
  beginsWithTime,
  endsSentence,
  hasTab,
  isItem,
  isNameOfText,
  isRow,
  isShort,
  isVeryShort,
  labelOf,
  widthOf,
} from './kinds.ts';

/**
 * A wrapped sentence is joined again, without a space between Han characters; but Chinese notices mean some line ends
 * without marking them. A line stays a line that is `时间：…`, a date or begins with ①, ·, —— and the like; after a line
 * that ends a sentence; in a list, a schedule or rows of a table; and after a line much shorter than the longest, since
 * what a window wraps is of one width. Where this is a guess, a line too many is better than two run into one.
 */
export function joinLines(source: string): string {
  const lines = source.replace(/^\s+/, '').split('\n');
  const texts = lines.map((line) => line.replace(/^[ \t\u3000]+/, ''));
  const longest = texts.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  let text = lines[0] ?? '';
  for (let index = 1; index < texts.length; index++) {
    const before = texts[index - 1] ?? '';
    const line = texts[index] ?? '';
    if (/ {2,}$|\\$/.test(before)) text += `\n${line}`;
    else if (staysLine(texts, index, longest)) text = `${text.trimEnd()}  \n${line}`;
    else if (ENDS_CJK.test(before) && BEGINS_CJK.test(line)) text = text.replace(/ $/, '') + line;
    else text += `\n${line}`;
  }
  return text;
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff65“”‘’…—·';
const ENDS_CJK = new RegExp(`[${CJK}][*_~]{0,3} ?$`, 'u');
const BEGINS_CJK = new RegExp(`^[*_~]{0,3}[${CJK}]`, 'u');

const USUAL_LABEL =
  /(?:时间|日期|期限|地点|地址|电话|热线|邮箱|传真|网址|联系人|对象|范围|内容|主办|承办|方式|人数|名额|费用|收费|金额|单位|注|附|附件|抄送)[0-9０-９]{0,2}\*{0,3}[：:]$/;
/** A sentence cannot end or begin here. */
const OPEN_END = /(?:[，、,（(“‘《「【和与及或的在自于由从对将把被向为以按至是]|(?<![签报])到)[*_~]{0,3}\s*$/;
const CONTINUES =
  /^[*_~]{0,3}(?:[，。、；：！？,.;:!?）)”’》」】]|的|止|如下|和(?![平谐睦解顺])|及(?!时)|[与或并将把被]|起(?:[，。、施实执至到]|$))/;
const FULL_STOP = /(?:[。！？；：…]|(?<=\p{Script=Han})[!?;:])[）)”’」】》]*[*_~]{0,3}\s*$/u;
const OPENS_SENTENCE = /^(?:请|敬请|欢迎|谢谢|感谢|届时|如有|望)/;
/** A window is at least this wide; and a wrapped line at least this part of the longest. */
const NARROWEST = 20;
const WRAPPED = 0.6;

function staysLine(lines: readonly string[], index: number, longest: number): boolean {
  const [before = '', line = '', after = ''] = lines.slice(index - 1, index + 2);
  if (isItem(line) || readNumber(line) !== undefined || /[：:]\s*$/.test(before)) return true;
  if (isDateLine(line) && (endsSentence(before) || isSignatureLine(before))) return true;
  const label = labelOf(line);
  if (label !== undefined && (USUAL_LABEL.test(label) || labelOf(before) !== undefined || endsSentence(before)))
    return true;
  if (FULL_STOP.test(before)) return true;
  if (hasTab(before) || hasTab(line)) return true;
  if (OPEN_END.test(before) || CONTINUES.test(line)) return false;
  if (beginsWithTime(line) && (beginsWithTime(before) || beginsWithTime(after))) return true;
  if (isRow(before) && isRow(line)) return true;
  if (line.startsWith('特此') || (labelOf(before) !== undefined && isSentence(before, line))) return true;
  if (index === 1 && isNameOfText(before)) return true;
  return isEntry(lines, index) || (longest >= NARROWEST && widthOf(before) < longest * WRAPPED);
}

/** Words to the reader, or a whole sentence, below `内容：体检`. */
function isSentence(before: string, line: string): boolean {
  return OPENS_SENTENCE.test(line) || (FULL_STOP.test(line) && widthOf(before) < NARROWEST);
}

/** Two very short lines, or three short ones, and no sentence wrapped through them: what to bring, who won. */
function isEntry(lines: readonly string[], index: number): boolean {
  if (lines.some((other, at) => OPEN_END.test(other) || (at > 0 && CONTINUES.test(other)))) return false;
  const [before = '', line = ''] = lines.slice(index - 1, index + 1);
  if (isVeryShort(before) && isVeryShort(line)) return true;
  return isShort(before) && isShort(line) && (isShort(lines[index - 2]) || isShort(lines[index + 1]));
}
