import type { Passage } from './attachment.ts';
import { readXml } from './read-xml.ts';
import { oneLine } from './word-text.ts';

/** Columns beyond this are joined without the empty cells between, or one cell far to the right would fill the memory. */
const WIDEST = 256;
const REMARKS = [
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
  'formula1',
  'formula2',
];
const SPOKEN = ['display', 'tooltip', 'prompt', 'promptTitle', 'error'];

/** The texts of `sharedStrings.xml` by their number; readings above Chinese characters are left out. */
export function sharedStrings(xml: Uint8Array): string[] {
  const strings: string[] = [];
  let reading = 0;
  let inText = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') reading += 1;
      else inText = name === 't' && reading === 0;
    },
    text(text) {
      if (inText && strings.length > 0) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 'rPh') reading -= 1;
      inText = false;
    },
  });
  return strings;
}

/** A sheet as one passage with a line for each row that has anything in it, and its headers, lists and links as another. */
export function sheetText(xml: Uint8Array, strings: readonly string[], where: string): Passage[] {
  const lines: string[] = [];
  const rows: number[] = [];
  const remarks: string[] = [];
  let cells: string[] = [];
  let row = 0;
  let cell = { type: '', column: 0, value: '' };
  let reading = '';
  let hidden = false;

  readXml(xml, {
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
    },
    close(name) {
      if (name === reading) reading = '';
      if (name === 'c') {
        while (cells.length < Math.min(cell.column, WIDEST)) cells.push('');
        cells.push(shown(cell, strings));
      } else if (name === 'row' && cells.some(Boolean)) {
        lines.push(cells.join(' | '));
        rows.push(row);
      }
    },
  });
  return [
    { where: hidden ? `${where}（有隐藏的行或列）` : where, text: lines.join('\n'), rows },
    { where: `${where}的页眉、页脚、下拉选项或链接`, text: remarks.join('\n') },
  ].filter(({ text }) => text.trim());
}

function shown({ type, value }: { type: string; value: string }, strings: readonly string[]): string {
  if (type === 's') return oneLine(strings[Number(value)] ?? '');
  if (type !== 'n' || !/e/i.test(value)) return oneLine(value);
  // A long number may be kept as 1.3812345678E10, though the sheet shows all its digits.
  const number = Number(value);
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : value;
}

/** `C5` is column 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
