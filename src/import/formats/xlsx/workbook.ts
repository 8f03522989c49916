import { openZip } from '../../../attachments/office/zip.ts';
import { partAt, readRelations, relationsPart, xmlPart } from '../../../attachments/office/xml.ts';
import type { Block, Dropped } from '../../../conversion/document.ts';
import type { Account } from '../../account.ts';
import { paragraph, plain } from '../../inlines.ts';
import { allIn, elementsOf, treeOf } from '../docx/tree.ts';
import { CannotRead, type Sheet, type Taken } from '../taken.ts';
import { leaveBeside } from './beside.ts';
import { shownFormats } from './cell-value.ts';
import { rowsOf, stringOf } from './rows.ts';

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
  const formats = shownFormats(treeOf(file, partOf('styles')));
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  const notes: string[] = [];
  const dropped: Dropped[] = [];
  for (const { attributes } of allIn(treeOf(file, main), 'sheet')) {
    const at = relations.find(({ id }) => id === attributes['id'])?.target;
    const part = at === undefined ? undefined : partAt(file, main, at);
    if (part === undefined) continue;
    const [name, tree] = [attributes['name'] ?? '', treeOf(file, part)];
    dropped.push(...leaveBeside(file, part, tree, account));
    if (tree.name !== 'worksheet') notes.push(`“${name}”是一张图表，没有导入`);
    const { rows, notes: own } = rowsOf(tree, name, { strings, formats, account });
    notes.push(...own);
    if (rows.length === 0) continue;
    // Programs write all kinds of words for a sheet that is seen.
    if (attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden') {
      hidden.push(name);
      account.leave(`隐藏的工作表“${name}”`, rows.map((row) => row.join(' ')).join('\n'));
      notes.push(`工作表“${name}”是隐藏的，没有导入；要的话，请在 Excel 或 WPS 里取消隐藏，再导入`);
    } else sheets.push({ name, rows });
  }
  if (sheets.length === 0 && hidden.length > 0)
    throw new CannotRead(`有内容的工作表都是隐藏的：${hidden.join('、')}。请在 Excel 或 WPS 里取消隐藏，再导入`);
  if (sheets.length === 0) throw new CannotRead('工作簿里没有内容');
  return {
    text: { blocks: sheets.flatMap((sheet) => blocksOf(sheet, sheets.length > 1, account)) },
    sheets,
    dropped,
    notes,
  };
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
