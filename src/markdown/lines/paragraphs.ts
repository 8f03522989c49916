import { isTitle, readNumber } from '../numbering.ts';
import { isDateLine, isIssuerLine, isSignatureLine, mayBeIssuer } from '../signature.ts';
import {
  bare,
  enclosedNumber,
  endsSentence,
  isDivider,
  isEnclosure,
  isGreeting,
  isNameOfText,
  labelOf,
} from './kinds.ts';

/** `======` and `~~~~~~` across the page, as people type them. */
export const RULE = /^ {0,3}([=~])\1{2,}[ \t]*(?:\n+|$)/;

/**
 * Where the first paragraph ends in lines that Markdown takes for one. A new one begins with two full-width spaces or a
 * tab, with 一、 or 第三条, with 附件：, with a salutation and after it, after a line that ends with a colon
 * (`请带以下材料：`), is a document number or the name of the text, with the lines of a signature, and beside a rule.
 */
export function endOfParagraph(text: string): number {
  const lines = text.split('\n');
  let enclosed = isEnclosure(lines[0] ?? '') ? enclosedNumber(lines[0] ?? '') : undefined;
  let end = 0;
  for (const [index, line] of lines.entries()) {
    end += line.length + 1;
    const next = lines[index + 1];
    if (next === undefined || next.trim() === '') break;
    if (enclosed !== undefined && enclosedNumber(next) === enclosed + 1) {
      enclosed++;
      continue;
    }
    if (endsParagraph(line, index === 0) || beginsParagraph(line, next) || beginsSignature(lines, index + 1))
      return end;
    if (isDateLine(line) && (isAfterSignature(next) || isSignatureLine(lines[index - 1] ?? '') || isIssuerLine(line)))
      return end;
  }
  return text.length;
}

function endsParagraph(line: string, first: boolean): boolean {
  const text = bare(line);
  const number = readNumber(text);
  return (
    (number !== undefined && isTitle(text, number)) ||
    /[：:]$|〔\d{4}〕\D{0,3}\d+号$/.test(text) ||
    (isGreeting(text) && (first || text.startsWith('各位'))) ||
    (first && text.includes('关于') && isNameOfText(text)) ||
    isRule(line)
  );
}

function beginsParagraph(before: string, line: string): boolean {
  if (/^(?:[\u2003\u3000]{2}| {4}|\t)/.test(line) || isRule(line)) return true;
  if (/^ {2}/.test(line) && (/^ {2}/.test(before) || endsSentence(before))) return true;
  if (isEnclosure(line) && !isEnclosure(before)) return true;
  const text = bare(line);
  return readNumber(text) !== undefined || /^(?:各|全体|尊敬|亲爱|致)[^。；]{1,60}[：:]$/.test(text);
}

const isRule = (line: string): boolean => RULE.test(line) || isDivider(line);

/** After a line that is none of them: issuers and a date, at the end or after a sentence; one of the two alone, both. */
function beginsSignature(lines: readonly string[], index: number): boolean {
  const before = lines[index - 1] ?? '';
  if (isSignatureLine(before)) return false;
  let end = index;
  while (end < lines.length && isSignatureLine(lines[end] ?? '')) end++;
  // Who signs after a full stop and above a date may have any name.
  let named = index;
  while (named < lines.length && named < index + 3 && mayBeIssuer(lines[named] ?? '')) named++;
  if (named > end && isDateLine(lines[named] ?? '') && /[。！]\s*$|^特此/.test(before.trim())) end = named + 1;
  if (end === index) return false;
  const next = lines[end]?.trim() ?? '';
  const atEnd = next === '' || isAfterSignature(next);
  const both = isDateLine(lines[end - 1] ?? '') && (end - index > 1 || isIssuerLine(lines[index] ?? ''));
  return both ? atEnd || endsSentence(before) : atEnd && endsSentence(before);
}

/** `（此件公开发布）`, `联系人：…`. */
function isAfterSignature(line: string): boolean {
  return /^[（(]/.test(line) || labelOf(line) !== undefined;
}
