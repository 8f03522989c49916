import type { Account } from '../../account.ts';
import { allIn, child, elementsOf, textIn, type Element } from '../docx/tree.ts';
import { CannotRead } from '../taken.ts';
import { shownValue, type Shown } from './cell-value.ts';

const WIDEST = 200;
const LONGEST = 5000;
const RULE = '合并的单元格拆开，每一格写上同样的字';

/** What all sheets of a workbook refer to. */
export interface Shared {
  strings: readonly string[];
  formats: ReadonlyMap<number, Shown>;
  account: Account;
}

/** The rows of a sheet as a person sees them, all of one width, and what a person should know of them. */
export function rowsOf(sheet: Element, name: string, shared: Shared): { rows: string[][]; notes: string[] } {
  const { account } = shared;
  const hidden = hiddenIn(sheet);
  const rows: string[][] = [];
  const [unseen, beyond]: [string[], string[]] = [[], []];
  let [uncounted, wrong] = [0, 0];
  for (const row of allIn(sheet, 'row')) {
    const at = Number(row.attributes['r'] ?? rows.length + 1) - 1;
    const cells: string[] = [];
    let next = 0;
    for (const cell of elementsOf(row).filter((each) => each.name === 'c')) {
      const column = columnOf(cell.attributes['r'] ?? '') ?? next;
      next = column + 1;
      if (child(cell, 'f') && !child(cell, 'v')) uncounted += 1;
      if (cell.attributes['t'] === 'e') wrong += 1;
      const text = textOf(cell, shared);
      if (text === '') continue;
      account.source(text);
      if (hidden.rows.has(at) || hidden.columns.has(column)) unseen.push(text);
      else if (column >= WIDEST) beyond.push(text);
      else cells[column] = text;
    }
    if (cells.length === 0) continue;
    if (at >= LONGEST)
      throw new CannotRead(`工作表“${name}”超过 ${String(LONGEST)} 行，请分成几个文件，或者直接作为附件上传`);
    rows[at] = Array.from(cells, (cell) => cell ?? '');
  }
  account.leave(`工作表“${name}”里隐藏的行和列`, unseen.join(' '));
  account.leave(`工作表“${name}”第 ${String(WIDEST)} 列以后的内容`, beyond.join(' '));
  const filled = Array.from(rows, (row) => row ?? []);
  const covered: string[] = [];
  for (const { attributes } of allIn(sheet, 'mergeCell')) {
    const merged = mergedIn(attributes['ref'] ?? '', filled.length);
    covered.push(...uncover(filled, merged));
    unfold(filled, merged, hidden, account);
  }
  account.leave('合并格盖住的字', covered.join(' '));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    rows: filled
      .filter((row) => row.some(Boolean))
      .map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    notes: [
      ...(unseen.length > 0
        ? [`工作表“${name}”里隐藏的行和列没有导入；要的话，请在 Excel 或 WPS 里取消隐藏，再导入`]
        : []),
      ...(beyond.length > 0 ? [`工作表“${name}”只读了前 ${String(WIDEST)} 列，后面的没有导入`] : []),
      ...(uncounted > 0
        ? [
            `工作表“${name}”里有 ${String(uncounted)} 个公式没有存下结果，读不出来。请用 Excel 或 WPS 打开，保存一次，再导入`,
          ]
        : []),
      ...(wrong > 0 ? [`工作表“${name}”里有 ${String(wrong)} 格是错误值（如 #REF!），请核对`] : []),
    ],
  };
}

interface Hidden {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

function hiddenIn(sheet: Element): Hidden {
  const isHidden = ({ attributes }: Element) => ['1', 'true'].includes(attributes['hidden'] ?? '');
  const rows = allIn(sheet, 'row').filter(isHidden);
  const columns = allIn(sheet, 'col')
    .filter(isHidden)
    .flatMap(({ attributes }) => {
      const [from, to] = [Number(attributes['min'] ?? 1), Number(attributes['max'] ?? 1)];
      return Array.from({ length: Math.min(to, WIDEST) - from + 1 }, (_, at) => from + at - 1);
    });
  return { rows: new Set(rows.map(({ attributes }) => Number(attributes['r']) - 1)), columns: new Set(columns) };
}

function textOf(cell: Element, { strings, formats }: Shared): string {
  const raw = textIn(child(cell, 'v') ?? { name: '', attributes: {}, children: [] });
  const type = cell.attributes['t'] ?? 'n';
  const inline = child(cell, 'is');
  const text =
    type === 's'
      ? (strings[Number(raw)] ?? '')
      : inline
        ? stringOf(inline)
        : shownValue(raw, type, formats.get(Number(cell.attributes['s'] ?? 0)));
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ').trim();
}

/** Readings above Chinese characters are left out. */
export const stringOf = (item: Element): string =>
  elementsOf(item)
    .map((each) => (each.name === 't' ? textIn(each) : each.name === 'r' ? textIn(child(each, 't') ?? each) : ''))
    .join('');

interface Merged {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** `A1:C2`, as far as the sheet is filled. */
function mergedIn(range: string, length: number): Merged {
  const [from = '', to = ''] = range.split(':');
  const [top, bottom] = [from, to].map((each) => Number(/\d+$/.exec(each)?.[0] ?? 1) - 1) as [number, number];
  return {
    top,
    bottom: Math.min(bottom, length - 1),
    left: columnOf(from) ?? 0,
    right: Math.min(columnOf(to) ?? 0, WIDEST - 1),
  };
}

/** Takes out what stands under a merged cell, which nobody sees who looks at the sheet. */
function uncover(rows: string[][], { top, bottom, left, right }: Merged): string[] {
  return rows.slice(top, bottom + 1).flatMap((row, down) => {
    const from = down === 0 ? left + 1 : left;
    const words = row.slice(from, right + 1).filter(Boolean);
    if (words.length > 0) row.fill('', from, right + 1);
    return words;
  });
}

/** The first cell says what all of them say. A title or a label across a row stays in its first cell. */
function unfold(rows: string[][], { top, bottom, left, right }: Merged, hidden: Hidden, account: Account): void {
  const text = rows[top]?.[left] ?? '';
  const isTitle = right - left >= 2 && (rows[top] ?? []).every((cell, at) => at === left || !cell);
  // 编制单位：… beside 单位：元 is a line above the table as well.
  if (text === '' || (top === bottom && (isTitle || /[:：]/.test(text)))) return;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const isFirst = row === top && column === left;
      if (isFirst || hidden.rows.has(row) || hidden.columns.has(column)) continue;
      rows[row]![column] = text;
      account.change(RULE, '', text, text.slice(0, 20));
    }
  }
}

/** `C5` is column 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
