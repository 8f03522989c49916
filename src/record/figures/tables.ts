import { shown, type Written } from './numbers.ts';
import { addsUp, sum } from './shares.ts';
import { columnOf, finest, mostly, tablesIn, TOTAL, type Finding, type Table } from './table-cells.ts';
import { shareColumns } from './table-shares.ts';

const TOTAL_COLUMN = /(?:合计|总计|共计)(?:[（(]元[）)])?$/;
/** Columns whose figures nobody adds: counts of order, rates, prices. */
const NOT_ADDED = /序号|编号|系数|单价|均|率|比|年份|日期|时间|电话|标准|得分|满分|排名|名次|温度|备注/;

/** What does not add up in the tables of a Markdown text. */
export function inTables(text: string): Finding[] {
  const tables = [...tablesIn(text)];
  return [...tables.flatMap((table) => [...totalRows(table), ...totalColumn(table)]), ...shareColumns(tables)];
}

/** A 合计 row below the rows it is the sum of. */
function* totalRows({ header, names, rows }: Table): Generator<Finding> {
  const at = names.findIndex((name) => TOTAL.test(name));
  const above = names.slice(0, at);
  if (at === -1 || !areOneLevel(above)) return;
  const parts = rows.filter((_, row) => row < at && !/小\s*计/.test(names[row]!));
  if (parts.length < 2) return;
  for (const [column, label] of header.entries()) {
    const total = rows[at]![column];
    if (column === 0 || !total || total.value === 0n || total.unit === '%' || NOT_ADDED.test(label)) continue;
    const numbers = columnOf(parts, column);
    if (!numbers || numbers.filter(({ value }) => value !== 0n).length < 2 || addsUp(numbers, total)) continue;
    yield {
      quote: `“${label}”一列`,
      words: `各行加起来是 ${shown(sum(numbers), finest(numbers))}，合计写的是 ${total.words}`,
    };
  }
}

/** How rows are numbered, from the upper level to the lower. */
const LEVELS = [
  /^[一二三四五六七八九十]+(?:[、.．]|$)/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d{1,2}[.．]\d/,
  /^\d{1,2}(?:[、.．]|$)/,
  /^[（(]\d{1,2}[）)]/,
];

/** Whether rows can be added: none is a part of another, and none is taken from the others. */
function areOneLevel(names: readonly string[]): boolean {
  if (names.some((name) => /其中|^[-—]|^减[：:]/.test(name))) return false;
  if (names.some((name) => /收入/.test(name)) && names.some((name) => /支出/.test(name))) return false;
  return new Set(names.map((name) => LEVELS.findIndex((level) => level.test(name)))).size < 2;
}

/** A 合计 column after the columns it is the sum of; told by the rows in which it is. */
function* totalColumn({ header, names, rows }: Table): Generator<Finding> {
  const column = header.findIndex((label) => TOTAL_COLUMN.test(label));
  if (column < 3) return;
  const checked = rows.flatMap((row, index) => {
    const total = row[column];
    const numbers: Written[] = [];
    for (let at = column - 1; at > 0 && !NOT_ADDED.test(header[at]!); at -= 1) {
      const number = row[at];
      if (!number) break;
      numbers.push(number);
    }
    return total && total.value !== 0n && numbers.length > 1 ? [{ name: names[index]!, numbers, total }] : [];
  });
  const wrong = checked.filter(({ numbers, total }) => !addsUp(numbers, total));
  if (!mostly(checked.length, wrong.length)) return;
  for (const { name, numbers, total } of wrong)
    yield {
      quote: `“${name}”一行`,
      words: `各列加起来是 ${shown(sum(numbers), finest(numbers))}，${header[column]}写的是 ${total.words}`,
    };
}
