import { readNumber, isTitle } from './numbering.ts';
import { isSignatureLine } from './signature.ts';

/**
 * Where the lines of a paragraph typed without blank lines belong. A wrapped sentence is joined again, without a space
 * between Han characters; but Chinese notices mean some line ends without marking them:
 *
 * - a new paragraph begins with two full-width spaces, with 一、 or 第三条, with a salutation, after a line that ends with
 *   a colon (`请带以下材料：`) or is a document number, with the lines of a signature, and beside a rule of `===`;
 * - a line stays a line that is `时间：…`, a date, or begins with ①, ·, ——, 【, 1) and the like.
 */
export function joinLines(source: string): string {
  const [first = '', ...others] = source.replace(/^\s+/, '').split('\n');
  let text = first;
  let before = first;
  for (const written of others) {
    const line = written.replace(/^[ \t\u3000]+/, '');
    if (/ {2,}$|\\$/.test(before)) text += `\n${line}`;
    else if (staysLine(before, line)) text = `${text.trimEnd()}  \n${line}`;
    else if (ENDS_CJK.test(before) && BEGINS_CJK.test(line)) text = text.replace(/ $/, '') + line;
    else text += `\n${line}`;
    before = line;
  }
  return text;
}

/** Where the first paragraph ends in lines that Markdown takes for one. */
export function endOfParagraph(text: string): number {
  const lines = text.split('\n');
  let end = 0;
  for (const [index, line] of lines.entries()) {
    end += line.length + 1;
    const next = lines[index + 1];
    if (next === undefined || next.trim() === '') break;
    if (endsParagraph(line) || beginsParagraph(next) || beginsSignature(lines, index + 1)) return end;
    if (DAY.test(line) && (isAfterSignature(next) || isSignatureLine(lines[index - 1] ?? ''))) return end;
  }
  return text.length;
}

/** `======` and `~~~~~~` across the page, as people type them. */
export const RULE = /^ {0,3}([=~])\1{2,}[ \t]*(?:\n+|$)/;

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff65“”‘’…—·';
const ENDS_CJK = new RegExp(`[${CJK}][*_~]{0,3} ?$`, 'u');
const BEGINS_CJK = new RegExp(`^[*_~]{0,3}[${CJK}]`, 'u');

/** `联系电话：`, `邮　　箱：`, but no clause such as 事项公布如下：. */
const LABEL = /^\*{0,3}(?=[^：:]*\p{Script=Han})[\p{Script=Han}A-Za-z（）()／/· \u3000]{1,14}\*{0,3}[：:](?!\/\/)/u;
const USUAL_LABEL =
  /(?:时间|日期|期限|地点|地址|电话|热线|邮箱|传真|网址|联系人|对象|范围|内容|主办|承办|方式|人数|名额|费用|收费|金额|单位|注|附|附件|抄送)\*{0,3}[：:]$/;
const CLAUSE = /如下|下列|以下|包括|例如/;
const SENTENCE_END = /[。！？；：!?;:…）)”」】][*_~]{0,3}\s*$/;
const ITEM = /^(?:[·•●○■□◆◇★☆▲△※【①-⑳⑴-⒇㈠-㈩]|——|\[[^\]]{1,10}\][:：]|\d{1,3}[)）](?!\d))/u;
const DAY =
  /^(?:[0-9〇零○一二三四五六七八九]{4}\s*年[\s0-9一二三四五六七八九十]{1,5}月[\s0-9一二三四五六七八九十]{1,5}日)\s*$/;

function staysLine(before: string, line: string): boolean {
  if (ITEM.test(line) || /[：:]\s*$/.test(before)) return true;
  if (DAY.test(line)) return SENTENCE_END.test(before) || isSignatureLine(before);
  const label = labelOf(line);
  if (label === undefined) return false;
  return USUAL_LABEL.test(label) || labelOf(before) !== undefined || SENTENCE_END.test(before);
}

/** The label that a line begins with, without the spaces that spread it. */
function labelOf(line: string): string | undefined {
  const [label] = LABEL.exec(line) ?? [];
  return label === undefined || CLAUSE.test(label) ? undefined : label.replace(/\s/g, '');
}

function endsParagraph(line: string): boolean {
  const text = bare(line);
  const number = readNumber(text);
  return (
    (number !== undefined && isTitle(text, number)) || /[：:]$|〔\d{4}〕\D{0,3}\d+号$/.test(text) || RULE.test(line)
  );
}

function beginsParagraph(line: string): boolean {
  if (/^(?:[\u2003\u3000]{2}| {4})/.test(line) || RULE.test(line)) return true;
  const text = bare(line);
  return readNumber(text) !== undefined || /^(?:各|全体|尊敬|亲爱|致)[^。；]{1,60}[：:]$/.test(text);
}

/** After a line that is none of them: issuers and a date, at the end or after a sentence; one of the two alone, both. */
function beginsSignature(lines: readonly string[], index: number): boolean {
  let end = index;
  while (end < lines.length && isSignatureLine(lines[end] ?? '')) end++;
  if (end === index || isSignatureLine(lines[index - 1] ?? '')) return false;
  const next = lines[end]?.trim() ?? '';
  const atEnd = next === '' || isAfterSignature(next);
  const both = end - index > 1 && DAY.test(lines[end - 1] ?? '');
  const afterSentence = SENTENCE_END.test(lines[index - 1] ?? '');
  return both ? atEnd || afterSentence : atEnd && afterSentence;
}

/** `（此件公开发布）`, `联系人：…`. */
function isAfterSignature(line: string): boolean {
  return /^[（(]/.test(line) || labelOf(line) !== undefined;
}

/** The line without the asterisks of a bold title. */
function bare(line: string): string {
  return line.trim().replace(/^\*{1,3}|\*{1,3}$/g, '');
}
