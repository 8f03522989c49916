import type { Token } from 'marked';
import { decodeEntities, escapeText } from './entities.ts';
import { readNumber } from './numbering.ts';
import { numeral } from './numerals.ts';

const DAY =
  /^([0-9０-９〇○零一二三四五六七八九]{4})(?:年|[-./／－．])([0-9０-９一二三四五六七八九十]{1,3})(?:月|[-./／－．])([0-9０-９一二三四五六七八九十]{1,3})日?$/;
const ISSUER =
  /(?:办事处|委员会|居委会|党委|党支部|党总支|工委|政府|中心|服务站|小组|街道|社区|办公室|科|局|站|会|公司)$/;
/** What an office's name above a date may end in besides. */
const OFFICE = /[厅部委院署处所队办行校学园馆]$/;
/** `（盖章）` after the name. */
const SEAL = /\s*[（(](?:盖章|公章|签章|印章|代章|章)[)）]$/;
/** Lines that offices and their websites put below the date. */
const AFTERWORD = new RegExp(
  '^(?:附[件表]|附：|[（(]?此件|[（(]?(?:抄送|抄报|印发|联系人|联系电话|咨询电话|公开方式|公开属性|公开类别|公开范围' +
    '|来源|信息来源|稿源|供稿|撰稿|作者|编辑|责任编辑|责编|审核|校对|初审|复审|终审|签发|主题词' +
    '|发布日期|发布时间|发布单位|发布机构|发布人)(?:：|:|$)|.{2,40}日印发$)',
);
/** Any other line of this kind, which counts only below an issuer with a date. */
const LABELLED = /^(?:[^，。；：:]{1,10}[：:].{1,60}|[（(【[].{1,60}[)）】\]])$/;
const MOST_AFTERWORDS = 12;
const LONGEST_LINE = 60;

export interface Signature {
  /** Index of its first block, of the first block after it, and of the first after 附件, 抄送 and the like. */
  from: number;
  to: number;
  after: number;
  lines: string[];
}

/**
 * Who signed and when: the issuers' lines and the date, in one paragraph or in several, at the end of the text or, with
 * both, before what is enclosed. Lines such as 附件, 抄送 and 公开方式 may follow it.
 */
export function findSignatures(blocks: readonly Token[]): Signature[] {
  const closing = closingSignature(blocks);
  const found: Signature[] = [];
  for (let to = 2; to < (closing?.from ?? blocks.length); to++) {
    const signature = isDate(linesOf(blocks[to - 1]?.raw ?? '').at(-1) ?? '') && signatureBefore(blocks, to);
    if (!signature || !isComplete(signature)) continue;
    let after = to;
    // 附件 is where what is enclosed begins.
    while (after < blocks.length && isAfterword(blocks[after]) && !/^附/.test(wordsOf(blocks[after]))) after++;
    found.push({ ...signature, after });
  }
  return closing ? [...found, closing] : found;
}

function closingSignature(blocks: readonly Token[]): Signature | undefined {
  for (const isTail of [isAfterword, isAfterwordOrLabelled]) {
    const found = signatureBefore(blocks, startOfTail(blocks, isTail));
    if (found && (isTail === isAfterword || isComplete(found))) return { ...found, after: blocks.length };
  }
  return undefined;
}

function startOfTail(blocks: readonly Token[], isTail: (block: Token | undefined) => boolean): number {
  let start = blocks.length;
  const most = start - MOST_AFTERWORDS;
  for (let at = start - 1; at >= 0 && at >= most; at--) {
    if (isTail(blocks[at])) start = at;
    // 2．承诺书 below 附件：1．申请表
    else if (blocks[at]?.type !== 'list' && readNumber(wordsOf(blocks[at]))?.rank !== 7) break;
  }
  return start;
}

/** An issuer, and a date below it. */
function isComplete({ lines }: Signature): boolean {
  return (
    lines.length > 1 &&
    isDate(lines.at(-1) ?? '') &&
    lines.slice(0, -1).every((line) => isIssuer(line) || OFFICE.test(line.replace(SEAL, '')))
  );
}

function signatureBefore(blocks: readonly Token[], to: number): Signature | undefined {
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
  return dated || lines.every(isIssuer) ? { from, to, after: to, lines } : undefined;
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
  return isDateLine(line) || isIssuerLine(line);
}

/** The issuer, with or without the date after it. */
export function isIssuerLine(line: string): boolean {
  const [name = '', day] = dated(line.trim());
  return day !== undefined || (isName(name) && isIssuer(name));
}

/** The date, with or without the issuer before it. */
export function isDateLine(line: string): boolean {
  return isDate(dated(line.trim()).at(-1) ?? '');
}

/** A line that above a date may name who signed. */
export function mayBeIssuer(line: string): boolean {
  return isName(line.trim());
}

const isIssuer = (line: string): boolean => ISSUER.test(line.replace(SEAL, ''));

/** `南巷社区居委会　2026年8月5日` as the two lines it stands for. */
function dated(line: string): string[] {
  if (line.length > LONGEST_LINE) return [line];
  const [, name = '', day = ''] = /^(\S.*?)\s+([0-9０-９〇○零一二三四五六七八九]{4}\s*[年./／．-].*)$/.exec(line) ?? [];
  return isDate(day) && isName(name) && (isIssuer(name) || OFFICE.test(name)) ? [name, day] : [line];
}

function isAfterword(block: Token | undefined): boolean {
  return block?.type === 'hr' || AFTERWORD.test(wordsOf(block));
}

function isAfterwordOrLabelled(block: Token | undefined): boolean {
  const lines = linesOf(wordsOf(block));
  return isAfterword(block) || (lines.length > 0 && lines.every((line) => LABELLED.test(line)));
}

/** A paragraph as it was written, without the marks of a bold label. */
function wordsOf(block: Token | undefined): string {
  return block?.type === 'paragraph' ? block.raw.trim().replace(/^[*_]+/, '') : '';
}

function isDate(line: string): boolean {
  return isoDay(line) !== undefined;
}

function isoDay(line: string): string | undefined {
  const parts = DAY.exec(line.replace(/\s/g, ''))?.slice(1).map(numeral);
  const [year, month, day] = parts ?? [];
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function linesOf(raw: string): string[] {
  const lines = raw.split('\n').map((line) => decodeEntities(line.replace(/\\$/, '')).trim());
  return lines.filter((line) => line !== '').flatMap(dated);
}
