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

/** Bounds of the work done inside one paragraph; no honest paragraph comes near them. */
export const LONGEST_PARAGRAPH = 5_000;
const LINES_IN_PARAGRAPH = 60;

/** How far into a text its first paragraph may reach. */
export function endOfWindow(text: string): number {
  let end = 0;
  for (let lines = 0; lines < LINES_IN_PARAGRAPH && end < LONGEST_PARAGRAPH && end < text.length; lines++) {
    end = endOfLine(text, end);
  }
  return end;
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** `======` and `~~~~~~` across the page, as people type them. */
export const RULE = /^ {0,3}([=~])\1{2,}[ \t]*(?:\n+|$)/;

/**
 * Where the first paragraph ends in lines that Markdown takes for one. A new one begins with two full-width spaces or a
 * tab, with 一、 or 第三条, with 附件：, with a salutation and after it, after a line that ends with a colon
 * (`请带以下材料：`), is a document number or the name of the text, with the lines of a signature, and beside a rule.
 */
export function endOfParagraph(text: string): number {
  const lineAt = linesOf(text);
  const first = lineAt(0) ?? '';
  let enclosed = isEnclosure(first) ? enclosedNumber(first) : undefined;
  let end = 0;
  for (let index = 0; end < text.length; index++) {
    const line = lineAt(index) ?? '';
    end += line.length + 1;
    const next = lineAt(index + 1);
    if (next === undefined || next.trim() === '') break;
    if (enclosed !== undefined && enclosedNumber(next) === enclosed + 1) {
      enclosed++;
      continue;
    }
    if (endsParagraph(line, index === 0) || beginsParagraph(line, next) || beginsSignature(lineAt, index + 1))
      return end;
    if (isDateLine(line) && (isAfterSignature(next) || isSignatureLine(lineAt(index - 1) ?? '') || isIssuerLine(line)))
      return end;
  }
  return text.length;
}

type LineAt = (index: number) => string | undefined;

/** The lines of a text, cut out as they are asked for: of a long one only the beginning is looked at. */
function linesOf(text: string): LineAt {
  const lines: string[] = [];
  let from = 0;
  return (index) => {
    while (lines.length <= index && from <= text.length) {
      const end = text.indexOf('\n', from);
      lines.push(text.slice(from, end < 0 ? text.length : end));
      from = end < 0 ? text.length + 1 : end + 1;
    }
    return lines[index];
  };
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
function beginsSignature(lineAt: LineAt, index: number): boolean {
  const before = lineAt(index - 1) ?? '';
  if (isSignatureLine(before)) return false;
  let end = index;
  while (isSignatureLine(lineAt(end) ?? '')) end++;
  // Who signs after a full stop and above a date may have any name.
  let named = index;
  while (named < index + 3 && mayBeIssuer(lineAt(named) ?? '')) named++;
  if (named > end && isDateLine(lineAt(named) ?? '') && /[。！]\s*$|^特此/.test(before.trim())) end = named + 1;
  if (end === index) return false;
  const next = lineAt(end)?.trim() ?? '';
  const atEnd = next === '' || isAfterSignature(next);
  const both = isDateLine(lineAt(end - 1) ?? '') && (end - index > 1 || isIssuerLine(lineAt(index) ?? ''));
  return both ? atEnd || endsSentence(before) : atEnd && endsSentence(before);
}

/** `（此件公开发布）`, `联系人：…`. */
function isAfterSignature(line: string): boolean {
  return /^[（(]/.test(line) || labelOf(line) !== undefined;
}
