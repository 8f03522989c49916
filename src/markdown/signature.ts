import type { Token } from 'marked';
import { decodeEntities, escapeText } from './entities.ts';
import { readNumber } from './numbering.ts';
import { numeral } from './numerals.ts';

const DATE =
  /^([0-9０-９〇○零一二三四五六七八九]{4})年([0-9０-９一二三四五六七八九十]{1,3})月([0-9０-９一二三四五六七八九十]{1,3})日$/;
const ISSUER = /(?:办事处|委员会|居委会|党委|党支部|党总支|工委|政府|中心|服务站|小组|街道|社区|办公室|科|局|站|会)$/;

export interface Signature {
  /** Index of its first block, and of the first block after it. */
  from: number;
  to: number;
  lines: string[];
}

/**
 * Who signed and when: the issuers' lines and the date at the end of a text, in one paragraph or in several.
 * 附件, 抄送 and contact lines may follow it.
 */
export function findSignature(blocks: readonly Token[]): Signature | undefined {
  let to = blocks.length;
  while (to > 0 && isAfterword(blocks[to - 1])) to--;
  let from = to;
  let lines: string[] = [];
  while (from > 0 && lines.length < 4) {
    const above = signatureLines(blocks[from - 1], lines.length === 0);
    if (!above) break;
    lines = [...above, ...lines];
    from--;
    if (above.length > 1) break;
  }
  const dated = isDate(lines.at(-1) ?? '');
  // A text of these lines alone has no signature, it has no text.
  if (lines.length === 0 || from === 0) return undefined;
  return dated || lines.every((line) => ISSUER.test(line)) ? { from, to, lines } : undefined;
}

export function signatureHtml(lines: readonly string[]): string {
  const html = lines.map((line) => {
    const day = isoDay(line);
    return day ? `<time datetime="${day}">${escapeText(line)}</time>` : escapeText(line);
  });
  return `<p class="signoff">${html.join('<br>')}</p>\n`;
}

/** The lines of a paragraph that may be part of a signature: names, and at the very end a date. */
function signatureLines(block: Token | undefined, atEnd: boolean): string[] | undefined {
  if (block?.type !== 'paragraph') return undefined;
  const lines = linesOf(block.raw);
  const fits = lines.every((line, index) => isName(line) || (atEnd && index === lines.length - 1 && isDate(line)));
  return fits && lines.length > 0 && lines.length <= 4 ? lines : undefined;
}

function isName(line: string): boolean {
  return (
    line.length <= 30 &&
    /^\p{L}/u.test(line) &&
    !isDate(line) &&
    !/[，。：；、！？,:;!?*_`[\]<>|~\\]|^特此|^以上/.test(line) &&
    !readNumber(line)
  );
}

/** A line of issuers or the date, as they end a text. */
export function isSignatureLine(line: string): boolean {
  const text = line.trim();
  return isDate(text) || (isName(text) && ISSUER.test(text));
}

function isAfterword(block: Token | undefined): boolean {
  if (block?.type === 'hr') return true;
  return block?.type === 'paragraph' && /^(?:附件|附：|抄送|（?联系人|（?联系电话|（此件)/.test(block.raw.trim());
}

function isDate(line: string): boolean {
  return isoDay(line) !== undefined;
}

function isoDay(line: string): string | undefined {
  const parts = DATE.exec(line.replace(/\s/g, ''))?.slice(1).map(numeral);
  const [year, month, day] = parts ?? [];
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function linesOf(raw: string): string[] {
  const lines = raw.split('\n').map((line) => decodeEntities(line.replace(/\\$/, '')).trim());
  return lines.filter((line) => line !== '');
}
