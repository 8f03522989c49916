import { openZip, type Package } from '../../attachments/office/zip.ts';
import { partAt, readRelations, relationsPart, xmlPart } from '../../attachments/office/xml.ts';
import type { Block } from '../../conversion/document.ts';
import type { Account } from '../account.ts';
import { paragraph, plain } from '../inlines.ts';
import { dateFormats, shownValue } from './cell-value.ts';
import { allIn, child, elementsOf, textIn, treeOf, type Element } from './docx/tree.ts';
import { CannotRead, type Sheet, type Taken } from './taken.ts';

const WIDEST = 60;
const LONGEST = 5000;
const RULE = '合并的单元格拆开，每一格写上同样的字';

/** The sheets of a workbook as tables, as a person sees them: days as days, merged cells unfolded. */
export function readWorkbook(bytes: Uint8Array, account: Account): Taken {
  const file = openZip(bytes);
  const target = readRelations(xmlPart(file, '_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target;
  const main = target === undefined ? undefined : partAt(file, '', target);
  if (main === undefined) throw new CannotRead('这不是 Excel 文件，或者已经损坏，请重新另存为 xlsx 再导入');
  const relations = readRelations(xmlPart(file, relationsPart(main)));
  const partOf = (type: string) => {
    const own = relations.find((each) => each.type === type)?.target;
    return own === undefined ? undefined : partAt(file, main, own);
  };
  const shared = partOf('sharedStrings') ?? file.names.find((name) => /sharedStrings\.xml$/i.test(name));
  const strings = elementsOf(treeOf(file, shared)).map(stringOf);
  const dates = dateFormats(treeOf(file, partOf('styles')));
  const sheets: Sheet[] = [];
  const notes: string[] = [];
  for (const { attributes } of allIn(treeOf(file, main), 'sheet')) {
    const at = relations.find(({ id }) => id === attributes['id'])?.target;
    const part = at === undefined ? undefined : partAt(file, main, at);
    const sheet = { name: attributes['name'] ?? '', rows: rowsOf(file, part, { strings, dates, account }) };
    if (sheet.rows.length === 0) continue;
    if (attributes['state'] !== undefined && attributes['state'] !== 'visible') {
      account.leave(`隐藏的工作表“${sheet.name}”`, sheet.rows.map((row) => row.join(' ')).join('\n'));
      notes.push(`工作表“${sheet.name}”是隐藏的，没有导入`);
    } else sheets.push(sheet);
  }
  if (sheets.length === 0) throw new CannotRead('工作簿里没有内容');
  return {
    text: { blocks: sheets.flatMap((sheet) => blocksOf(sheet, sheets.length > 1, account)) },
    sheets,
    dropped: [],
    notes,
  };
}

/** Readings above Chinese characters are left out. */
const stringOf = (item: Element): string =>
  elementsOf(item)
    .map((each) => (each.name === 't' ? textIn(each) : each.name === 'r' ? textIn(child(each, 't') ?? each) : ''))
    .join('');

interface Reading {
  strings: readonly string[];
  dates: ReadonlySet<number>;
  account: Account;
}

function rowsOf(file: Package, part: string | undefined, { strings, dates, account }: Reading): string[][] {
  const sheet = treeOf(file, part);
  const rows: string[][] = [];
  for (const row of allIn(sheet, 'row')) {
    const at = Number(row.attributes['r'] ?? rows.length + 1) - 1;
    if (at >= LONGEST) throw new CannotRead(`工作表超过 ${String(LONGEST)} 行，请分成几个文件`);
    const cells: string[] = [];
    for (const cell of elementsOf(row)) {
      const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length;
      if (cell.name !== 'c' || column >= WIDEST) continue;
      const raw = textIn(child(cell, 'v') ?? { name: '', attributes: {}, children: [] });
      const type = cell.attributes['t'] ?? 'n';
      const inline = child(cell, 'is');
      const text =
        type === 's'
          ? (strings[Number(raw)] ?? '')
          : inline
            ? stringOf(inline)
            : shownValue(raw, type, dates.has(Number(cell.attributes['s'] ?? 0)));
      cells[column] = text.replace(/\s*\n\s*/g, ' ').trim();
      account.source(cells[column]);
    }
    rows[at] = Array.from(cells, (cell) => cell ?? '');
  }
  const filled = Array.from(rows, (row) => row ?? []);
  for (const { attributes } of allIn(sheet, 'mergeCell')) unfold(filled, attributes['ref'] ?? '', account);
  const width = Math.max(0, ...filled.map((row) => row.length));
  return filled
    .filter((row) => row.some(Boolean))
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** `A1:C2`: the first cell says what all of them say. A title across the sheet stays in its first cell. */
function unfold(rows: string[][], range: string, account: Account): void {
  const [from = '', to = ''] = range.split(':');
  const [left, right] = [columnOf(from) ?? 0, Math.min(columnOf(to) ?? 0, WIDEST - 1)];
  const [top, bottom] = [from, to].map((each) => Number(/\d+$/.exec(each)?.[0] ?? 1) - 1) as [number, number];
  const text = rows[top]?.[left] ?? '';
  if (text === '' || (top === bottom && right - left >= 2 && rows[top]!.every((cell, at) => at === left || !cell)))
    return;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (row === top && column === left) continue;
      rows[row]![column] = text;
      account.change(RULE, '', text, text.slice(0, 20));
    }
  }
}

/** Lines of one cell above the table are paragraphs: its title, who made it. */
function blocksOf({ name, rows }: Sheet, named: boolean, account: Account): Block[] {
  const single = (row: readonly string[]) => row.filter(Boolean).length === 1;
  const begin = rows.findIndex((row) => !single(row));
  const end = rows.findLastIndex((row) => !single(row)) + 1;
  const first = begin < 0 ? rows.length : begin;
  const words = (part: readonly string[][]) => part.map((row) => paragraph(row.find(Boolean) ?? ''));
  const table = rows.slice(first, Math.max(first, end));
  const used = table[0]?.map((_, column) => table.some((row) => row[column] !== '')) ?? [];
  if (named) account.change('几张表，工作表的名称写在表的上面', '', name);
  return [
    ...(named ? [{ kind: 'heading', level: 2, children: plain(name) } as const] : []),
    ...words(rows.slice(0, first)),
    ...(table.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            align: used.filter(Boolean).map(() => undefined),
            rows: table.map((row) => row.filter((_, column) => used[column]).map(plain)),
          },
        ]),
    ...words(rows.slice(Math.max(first, end))),
  ];
}

/** `C5` is column 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
