import { numbersIn, ONE, shown, type Written } from './numbers.ts';
import { addsUp, agrees, shareWords, sum, type Share } from './shares.ts';

interface Finding {
  /** Where in the table. */
  quote: string;
  words: string;
}

interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*和)/;
const TOTAL_COLUMN = /(?:合计|总计|共计)$/;
/** Columns whose figures nobody adds: counts of order, rates, prices. */
const NOT_ADDED = /序号|编号|系数|单价|均|率|比|年份|日期|时间|电话|标准|得分|满分|排名|名次|温度|备注/;
const SHARE = /占比|比例|百分比|率|％|%/;
const NOTHING = /^(?:|[-—–―/]+|无|0)$/;

/** What does not add up in the tables of a Markdown text. */
export function* inTables(text: string): Generator<Finding> {
  for (const table of tablesIn(text)) {
    yield* totalRows(table);
    yield* totalColumn(table);
    yield* shareColumns(table);
  }
}

function* tablesIn(text: string): Generator<Table> {
  const lines = text.split('\n');
  for (let at = 1; at < lines.length; at += 1) {
    if (!/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/.test(lines[at]!) || !lines[at - 1]!.includes('|')) continue;
    const header = cellsOf(lines[at - 1]!);
    const rows: string[][] = [];
    while (at + 1 < lines.length && lines[at + 1]!.includes('|')) rows.push(cellsOf(lines[(at += 1)]!));
    yield { header, rows };
  }
}

const nothing: Written = { value: 0n, slack: 0n, grain: ONE, factor: 1n, unit: '', words: '', from: 0, to: 0 };

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/[*_]{2}/g, '').trim());

/** The one number of a cell; nothing counts as 0; undefined where it says more than a number. */
function numberOf(cell: string | undefined): Written | undefined {
  if (cell === undefined) return undefined;
  if (NOTHING.test(cell)) return { ...nothing, words: cell };
  const negative = /^[-−－]/.test(cell);
  const [number, another] = numbersIn(cell.replace(/^[-−－+]\s*/, '').replace(/^[¥￥]\s*/, ''));
  if (!number || another || number.from > 0 || number.words.length < cell.replace(/^[-−－+¥￥\s]+/, '').length)
    return undefined;
  return negative ? { ...number, value: -number.value, words: cell } : number;
}

/** A 合计 row below the rows it is the sum of. */
function* totalRows({ header, rows }: Table): Generator<Finding> {
  const at = rows.findIndex(([name = '']) => TOTAL.test(name));
  const parts = rows.slice(0, at).filter(([name = '']) => !/小\s*计/.test(name));
  if (at === -1 || parts.length < 2 || parts.some(([name = '']) => /其中|^[-—]/.test(name))) return;
  for (const [column, label] of header.entries()) {
    const total = numberOf(rows[at]![column]);
    if (column === 0 || !total || total.value === 0n || NOT_ADDED.test(label)) continue;
    const numbers = parts.map((row) => numberOf(row[column]));
    if (!numbers.every((number) => number !== undefined) || total.unit === '%') continue;
    if (numbers.filter(({ value }) => value !== 0n).length < 2 || addsUp(numbers, total)) continue;
    yield {
      quote: `“${label}”一列`,
      words: `各行加起来是 ${shown(sum(numbers), finest(numbers))}，合计写的是 ${total.words}`,
    };
  }
}

/** A 合计 column after the columns it is the sum of; told by the rows in which it is. */
function* totalColumn({ header, rows }: Table): Generator<Finding> {
  const column = header.findIndex((label) => TOTAL_COLUMN.test(label));
  if (column < 3) return;
  const checked = rows.flatMap((row) => {
    const total = numberOf(row[column]);
    const numbers: Written[] = [];
    for (let at = column - 1; at > 0 && !NOT_ADDED.test(header[at]!); at -= 1) {
      const number = numberOf(row[at]);
      if (!number) break;
      numbers.unshift(number);
    }
    return total && total.value !== 0n && numbers.length > 1 ? [{ name: row[0] ?? '', numbers, total }] : [];
  });
  const wrong = checked.filter(({ numbers, total }) => !addsUp(numbers, total));
  if (!mostly(checked.length, wrong.length)) return;
  for (const { name, numbers, total } of wrong)
    yield {
      quote: `“${name}”一行`,
      words: `各列加起来是 ${shown(sum(numbers), finest(numbers))}，${header[column]}写的是 ${total.words}`,
    };
}

type Row = readonly (Written | undefined)[];

/** A column of percentages: of the sum of another column, or of two other columns; told by the rows in which it is. */
function* shareColumns({ header, rows }: Table): Generator<Finding> {
  const body = rows.filter(([name = '']) => !TOTAL.test(name));
  const numbers = body.map((row): Row => row.map(numberOf));
  const columns = header.map((_, at) => at).slice(1);
  for (const column of columns.filter((at) => SHARE.test(header[at]!))) {
    for (const [part, whole] of pairs(columns.filter((at) => at !== column))) {
      const all = part === whole ? totalOf(numbers, part) : undefined;
      const checked = numbers.flatMap((row, at) => {
        const [own, of, stated] = [row[part], part === whole ? all : row[whole], percent(row[column], header[column]!)];
        return own && of && stated && of.value > 0n
          ? [{ name: body[at]![0] ?? '', share: { part: own, whole: of, stated } satisfies Share }]
          : [];
      });
      const wrong = checked.filter(({ share }) => !agrees(share));
      if (!mostly(checked.length, wrong.length)) continue;
      for (const { name, share } of wrong)
        yield {
          quote: `“${name}”一行`,
          words: `${shareWords(share)}，${header[column]!}写的是 ${share.stated.words}`,
        };
      break;
    }
  }
}

/** Each column with itself, for its sum, and with every other. */
const pairs = (columns: readonly number[]) => columns.flatMap((part) => columns.map((whole) => [part, whole] as const));

/** Two rows at least must agree, and more than those that do not, before it is sure what a column is. */
const mostly = (all: number, wrong: number) => wrong > 0 && all - wrong >= 2 && all - wrong > wrong;

function totalOf(body: readonly (readonly (Written | undefined)[])[], column: number): Written | undefined {
  const numbers = body.map((row) => row[column]);
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const value = sum(numbers);
  const grain = finest(numbers);
  return { ...nothing, value, grain, words: shown(value, grain) };
}

const percent = (number: Written | undefined, label: string) =>
  number && (number.unit === '%' || /[%％]/.test(label)) ? number : undefined;

const finest = (numbers: readonly Written[]) =>
  numbers.map(({ grain }) => grain).reduce((a, b) => (a < b ? a : b), ONE);
