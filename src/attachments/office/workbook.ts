import { UnreadableFile } from '../outcome.ts';
import type { Passage } from '../passages.ts';
import { oneLine } from './word.ts';
import type { Sweep } from './sweep.ts';
import { partAt, readRelations, type Relation, readXml, relationsPart, xmlPart } from './xml.ts';
import type { Package } from './zip.ts';

/** Columns beyond this are joined without the empty cells between, or one cell far to the right would fill the memory. */
const WIDEST = 256;
const HEADERS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
const REMARKS = [...HEADERS, 'formula1', 'formula2'];
const SPOKEN = ['display', 'tooltip', 'prompt', 'promptTitle', 'error'];
const HIDDEN: Readonly<Record<string, string>> = { hidden: '（隐藏）', veryHidden: '（深度隐藏）' };

interface Sheet {
  name: string;
  state: string;
  relation: string;
}

/** The parts of a workbook by what their outermost elements say they are, whatever they are called. */
export interface WorkbookParts {
  workbook: string;
  sheets: readonly string[];
  strings: readonly string[];
}

/** All sheets of an xlsx, the hidden ones and those that no list names too. */
export function workbookText(file: Package, parts: WorkbookParts, sweep: Sweep): Passage[] {
  const { workbook } = parts;
  const { sheets, names } = readWorkbook(xmlPart(file, workbook), sweep);
  const relations = readRelations(xmlPart(file, relationsPart(workbook)));
  const shared = parts.strings.length > 1 ? sharedPart(file, workbook, relations) : parts.strings[0];
  const strings = shared === undefined ? [] : sharedStrings(xmlPart(file, shared), sweep);
  const used = new Set<number>();
  const titles = new Map(
    sheets.map(({ name, state, relation }) => {
      const target = relations.find(({ id }) => id === relation)?.target ?? '';
      const path = partAt(file, workbook, target);
      if (path === undefined) throw new UnreadableFile(`文件已损坏，工作表“${name}”不见了，请重新另存一份再上传`);
      return [path, `工作表“${name}”${HIDDEN[state] ?? ''}`];
    }),
  );
  const all = [...new Set([...titles.keys(), ...parts.sheets])];
  const remarks = [
    { where: '工作表的名称', text: sheets.map(({ name }) => name).join('\n') },
    { where: '名称管理器', text: names.join('\n') },
  ];
  return [
    ...remarks.filter(({ text }) => text.trim()),
    ...all.flatMap((name) =>
      sheetText(xmlPart(file, name), { strings, used, sweep }, titles.get(name) ?? '没有列出的工作表'),
    ),
    { where: '工作簿里没有用到的文字', text: strings.filter((_, index) => !used.has(index)).join('\n') },
  ].filter(({ text }) => text.trim());
}

/** Of several tables of texts, the one that the workbook names. */
function sharedPart(file: Package, workbook: string, relations: readonly Relation[]): string | undefined {
  const target = relations.find(({ type }) => type === 'sharedStrings')?.target;
  return target === undefined ? undefined : partAt(file, workbook, target);
}

function readWorkbook(xml: string, sweep: Sweep): { sheets: Sheet[]; names: string[] } {
  const sheets: Sheet[] = [];
  const names: string[] = [];
  let naming = false;
  readXml(
    xml,
    {
      open(name, { name: title = '', state = '', id = '', comment = '' }) {
        if (name === 'sheet') sheets.push({ name: title, state, relation: id });
        naming = name === 'definedName';
        if (naming) names.push(`${title} ${comment} `);
      },
      text(text) {
        if (naming) names[names.length - 1] += text;
        return false;
      },
      close() {
        naming = false;
      },
    },
    sweep,
  );
  return { sheets, names };
}

/** The texts of `sharedStrings.xml` by their number; readings above Chinese characters are left out. */
function sharedStrings(xml: string, sweep: Sweep): string[] {
  const strings: string[] = [];
  let reading = 0;
  let inText = false;
  readXml(
    xml,
    {
      open(name) {
        if (name === 'si') strings.push('');
        else if (name === 'rPh') reading += 1;
        else inText = name === 't' && reading === 0;
      },
      text(text) {
        if (!inText || strings.length === 0) return false;
        strings[strings.length - 1] += text;
        return true;
      },
      close(name) {
        if (name === 'rPh') reading -= 1;
        inText = false;
      },
    },
    sweep,
  );
  return strings;
}

interface Reading {
  strings: readonly string[];
  /** The texts that a cell shows. */
  used: Set<number>;
  sweep: Sweep;
}

/** A sheet as one passage with a line for each row that has anything in it, and its headers, lists and links as another. */
function sheetText(xml: string, { strings, used, sweep }: Reading, where: string): Passage[] {
  const lines: string[] = [];
  const rows: number[] = [];
  const remarks: string[] = [];
  let cells: string[] = [];
  let row = 0;
  let cell = { type: '', column: 0, value: '' };
  let reading = '';
  let hidden = false;

  readXml(
    xml,
    {
      open(name, attributes) {
        if (name === 'row') {
          row = Number(attributes['r'] ?? row + 1);
          cells = [];
        } else if (name === 'c') {
          cell = { type: attributes['t'] ?? 'n', column: columnOf(attributes['r'] ?? '') ?? cells.length, value: '' };
        } else if (name === 'v' || name === 't' || REMARKS.includes(name)) {
          reading = name;
          if (REMARKS.includes(name)) remarks.push('');
        }
        if ((name === 'row' || name === 'col') && attributes['hidden'] === '1') hidden = true;
        for (const key of SPOKEN) if (attributes[key]) remarks.push(attributes[key]);
      },
      text(text) {
        if (reading === 'v' || reading === 't') cell.value += text;
        else if (reading) remarks[remarks.length - 1] += text;
        return reading !== '' && !reading.startsWith('formula');
      },
      close(name) {
        if (name === reading) {
          if (HEADERS.includes(name)) remarks.push(withoutCodes(remarks.pop() ?? ''));
          reading = '';
        }
        if (name === 'c') {
          while (cells.length < Math.min(cell.column, WIDEST)) cells.push('');
          if (cell.type === 's') used.add(Number(cell.value));
          cells.push(shown(cell, strings));
        } else if (name === 'row' && cells.some(Boolean)) {
          lines.push(cells.join(' | '));
          rows.push(row);
        }
      },
    },
    sweep,
  );
  return [
    { where: hidden ? `${where}（有隐藏的行或列）` : where, text: lines.join('\n'), rows },
    { where: `${where}的页眉、页脚、下拉选项或链接`, text: remarks.join('\n') },
  ].filter(({ text }) => text.trim());
}

/**
 * A header without the codes for font, size and place, which stand right before the text: `&"宋体,常规"&14&C`. A size has two
 * or three digits and nothing ends it, so the text is given for both.
 */
function withoutCodes(header: string): string {
  const plain = header.replaceAll(/&"[^"]*"|&K[0-9A-F]{6}|&K\d{2}[+-]\d{3}/g, ' ');
  const readings = [/&\d{1,2}|&[A-Z]/g, /&\d{1,3}|&[A-Z]/g].map((code) => plain.replaceAll(code, ' '));
  return [...new Set(readings)].join('\n');
}

function shown({ type, value }: { type: string; value: string }, strings: readonly string[]): string {
  if (type === 's' && value !== '') {
    const text = strings[Number(value)];
    if (text === undefined)
      throw new UnreadableFile('文件已损坏，有的格子读不出来，请在 Excel 或 WPS 里重新另存一份再上传');
    return oneLine(text);
  }
  if (type !== 'n' || !/e/i.test(value)) return oneLine(value);
  // A long number may be kept as 1.3812345678E10, though the sheet shows all its digits. Beyond these it is rounded.
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}

/** `C5` is column 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
