import { numbersIn, ONE, type Written } from './numbers.ts';

/** A table with the number of each cell; undefined where a cell says something else. */
export interface Table {
  header: readonly string[];
  names: readonly string[];
  rows: readonly Row[];
}

export type Row = readonly (Written | undefined)[];

/** What is wrong in a table, and where. */
export interface Finding {
  quote: string;
  words: string;
}

export const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*和)/;

/** The tables of a Markdown text. */
export function* tablesIn(text: string): Generator<Table> {
  const lines = text.split('\n');
  for (let at = 1; at < lines.length; at += 1) {
    if (!isRule(lines[at]!) || !lines[at - 1]!.includes('|')) continue;
    const header = cellsOf(lines[at - 1]!);
    const names: string[] = [];
    const rows: Row[] = [];
    while (at + 1 < lines.length && lines[at + 1]!.includes('|')) {
      const cells = cellsOf(lines[(at += 1)]!);
      names.push(cells[0]!);
      rows.push(cells.slice(0, header.length).map((cell, column) => numberOf(cell, header[column]!)));
    }
    yield { header, names, rows };
  }
}

/** `| --- | ---: |` */
function isRule(line: string): boolean {
  if (!line.includes('-') || !line.includes('|') || !/^[\s|:-]+$/.test(line)) return false;
  const cells = cellsOf(line);
  return cells.length > 1 && cells.every((cell) => /^:?-+:?$/.test(cell));
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/[*_]{2}/g, '').trim());

const NOTHING = /^(?:|[-—–―/]+|无|0)$/;
/** More is no number. */
const LONGEST = 40;

export const nothing: Written = { value: 0n, slack: 0n, grain: ONE, factor: 1n, unit: '', words: '', from: 0, to: 0 };

/** The one number of a cell; nothing counts as 0; undefined where it says more than a number. */
function numberOf(cell: string, label: string): Written | undefined {
  if (cell.length > LONGEST) return undefined;
  if (NOTHING.test(cell)) return { ...nothing, words: cell };
  const negative = /^[-−－]/.test(cell);
  const [number, another] = numbersIn(cell.replace(/^[-−－+]\s*/, '').replace(/^[¥￥]\s*/, ''));
  if (!number || another || number.from > 0 || number.words.length < cell.replace(/^[-−－+¥￥\s]+/, '').length)
    return undefined;
  // Where the head says 元, a sum is exact to the 分.
  const exact = number.factor === 1n && /(?<![万亿千])元/.test(label);
  return {
    ...number,
    ...(exact && { slack: 0n }),
    ...(negative && { value: -number.value, words: cell }),
  };
}

/** The numbers of a column, where each of its cells holds one. */
export function columnOf(rows: readonly Row[], column: number): Written[] | undefined {
  const numbers: Written[] = [];
  for (const row of rows) {
    const number = row[column];
    if (!number) return undefined;
    numbers.push(number);
  }
  return numbers;
}

export const finest = (numbers: readonly Written[]) =>
  numbers.map(({ grain }) => grain).reduce((a, b) => (a < b ? a : b), ONE);

/** Two rows at least must agree, and more than those that do not, before it is sure what a column is. */
export const mostly = (all: number, wrong: number) => all - wrong >= 2 && all - wrong > wrong;
