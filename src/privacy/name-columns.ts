import { OFFICE } from './bodies.ts';
import { tablesIn, type Cell, type Row } from './cells.ts';
import type { Hit } from './finding.ts';
import { isFullName, maskedName } from './full-name.ts';

const HEADINGS = /姓 *名|户 *主|卡号|[账帐][号户]|银行卡/;
const HEADER = /^[^a-zA-Z0-9。；]{0,4}(?:姓名|户主)[^。；]{0,3}$/;
const LABELLED =
  /(?<![\u3400-\u9fff])(?:姓 *名|户 *主(?:姓名)?) *[:：][ *_]*([\u3400-\u9fff·]{2,4}?)(?=性别|年龄|电话|手机|身份|住址|民族|出生|[^\u3400-\u9fff·*]|$)/g;
const MASK_SIGNS = /[*×xX○〇＊□_?？某]/;
const NEAR = 24;
const HAN = /[\u3400-\u9fff·]+/g;

/** 主任, 社区党委副书记、居委会主任, 第二网格网格员. */
const OFFICE_CELL = new RegExp(`^(?:[^，。；]{0,16}${OFFICE}(?:[（(][^()（）]{0,12}[)）])?[、,，/]?){1,4}$`);
const OFFICE_COLUMN =
  /^(?:现任|拟任|党内|社区)?(?:职[务责位]|岗位|(?:工作|职责)?分工|分管工作|负责工作|任职|岗位职责|主要职责)$/;
/** Columns in which somebody is named who did something for the person of the row. */
const OTHER_COLUMN = /经办|审[核批]|签[字名]|联系|负责|调查|见证|登记|网格|备注|填[报表]|说明|意见|原因/;
const NO_OFFICE = /^(?:|[-—/]+|无|居民|群众|退休|务农|待业|无业)$/;
const OFFICE_HEADER = new RegExp(`${OFFICE}(?:的)?姓 *名|职工姓名|工作人员姓名`);
const OFFICE_BESIDE = new RegExp(
  `^[ *_]*[，,；;、 \\n|（(]{0,3} *(?:(?:职 *务|职 *位|岗 *位) *[:：]? *[^，。；\\n|:：]{0,12}|[社区居村委会党支部总第一二三四五六七八九十网格单副兼原现任]{0,12})${OFFICE}`,
);

/**
 * Full names under a heading 姓名 or 户主, beside it in a form, or behind `姓名：`. Masked ones, 张*三, pass, and so does
 * who is named with an office, which is held in public.
 */
export function nameColumns(text: string): Hit[] {
  const hits = tablesIn(text, HEADINGS).flatMap(inTable);
  for (const { 0: found, 1: name, index } of text.matchAll(LABELLED)) {
    const after = text.slice(index + found.length, index + found.length + NEAR);
    if (!isFullName(name!) || MASK_SIGNS.test(after[0] ?? '') || OFFICE_BESIDE.test(after)) continue;
    hits.push(hitOf(index + found.length - name!.length, name!));
  }
  return hits;
}

function inTable(lines: readonly Row[]): Hit[] {
  const rows = lines.filter((row) => !row.every(({ text }) => /^[ :-]*$/.test(text)));
  const hits: Hit[] = [];
  const columns = new Set<number>();
  for (const [number, row] of rows.entries()) {
    if (namesOfOffice(rows, number)) continue;
    const headers = row.flatMap((cell, index) => (isHeader(cell) ? [index] : []));
    for (const index of headers) {
      columns.add(index);
      // A form has the name beside the word, a table has other headings there.
      const below = rows[number + 1]?.[index];
      const beside = row[index + 1];
      if (beside && !(below && namesIn(below).length > 0)) hits.push(...namesIn(beside));
    }
    if (headers.length > 0) continue;
    for (const [index, cell] of row.entries()) if (columns.has(index)) hits.push(...namesIn(cell));
  }
  return hits;
}

/** Whether a row says what office somebody holds: in a column of a table, or beside the word 职务 in a form, there or a line below. */
function namesOfOffice(rows: readonly Row[], number: number): boolean {
  const head = rows[0]!.map(({ text }) => bare(text));
  if (head.some((words) => words.includes('户主'))) return false;
  const isOffice = ({ text }: Cell, index: number) =>
    OFFICE_COLUMN.test(head[index] ?? '')
      ? !NO_OFFICE.test(bare(text))
      : OFFICE_CELL.test(bare(text)) && !OTHER_COLUMN.test(head[index] ?? '');
  return (number > 0 && rows[number]!.some(isOffice)) || [rows[number], rows[number + 1]].some(saysOffice);
}

const saysOffice = (row: Row = []) =>
  row.some(({ text }, index) => OFFICE_COLUMN.test(bare(text)) && OFFICE_CELL.test(bare(row[index + 1]?.text ?? '')));

const bare = (text: string) => text.replace(/[ *_"“”]/g, '');

function isHeader({ text }: Cell): boolean {
  const words = bare(text.replace(/[(（][^()（）]{0,40}[)）]/g, ''));
  return HEADER.test(words) && !OFFICE_HEADER.test(words);
}

function namesIn({ text, start }: Cell): Hit[] {
  // Two-character names are spread to the width of three.
  const spread = /^\W*?([\u3400-\u9fff]) +([\u3400-\u9fff])(?: +([\u3400-\u9fff]))?\W*$/.exec(text);
  if (spread && isFullName(spread.slice(1).join(''))) {
    const from = text.indexOf(spread[1]!);
    return [hitOf(start + from, text.slice(from, text.lastIndexOf(spread[3] ?? spread[2]!) + 1))];
  }
  const plain = text.replace(/[(（][^()（）]{0,40}[)）]/g, (note) => ' '.repeat(note.length));
  const words = [...plain.matchAll(HAN)];
  if (words.some(({ 0: word }) => word.length > 4 && !word.includes('·'))) return [];
  return words.flatMap(({ 0: name, index }) => {
    const signs = (plain[index - 1] ?? '') + (plain[index + name.length] ?? '');
    const emphasised = signs === '**' && /^\*+[^*]+\*+$/.test(plain.trim());
    return isFullName(name) && (emphasised || !MASK_SIGNS.test(signs)) ? [hitOf(start + index, name)] : [];
  });
}

const hitOf = (start: number, name: string): Hit => ({
  kind: 'name-column',
  masked: maskedName(name),
  start,
  end: start + name.length,
});
