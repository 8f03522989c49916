import type { Passage } from '../passages.ts';
import type { Sweep } from './sweep.ts';
import { readXml, type XmlHandler } from './xml.ts';

/** A paragraph as it reads now, and as it read before the tracked changes. */
interface Paragraph {
  now: string;
  before: string;
}
interface Table {
  rows: string[];
  row: string[];
  cell: string[];
}

const DELETED = ['del', 'moveFrom'];
const INSERTED = ['ins', 'moveTo'];
const WRITTEN = ['t', 'delText', 'instrText', 'delInstrText', 'v'];
/** Words that stand in attributes: alternative texts, choices of a list, text drawn as a picture. */
const SPOKEN = ['descr', 'displayText', 'string'];
const BREAKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', ptab: '\t', noBreakHyphen: '-' };

/**
 * The text of one part of a Word file, or of a drawing in any Office file. Each table is a passage of its own. Text that
 * a tracked change has removed still is in the file, so it is read too: as the text before the changes.
 */
export function wordText(xml: string, where: string, sweep?: Sweep): Passage[] {
  const lines: string[] = [];
  const older: string[] = [];
  const tables: Passage[] = [];
  const open: Paragraph[] = [];
  const nest: Table[] = [];
  const inside = { deleted: 0, inserted: 0, written: 0 };
  let hidden = false;

  const add = (text: string): void => {
    const paragraph = open.at(-1) ?? { now: '', before: '' };
    if (open.length === 0) open.push(paragraph);
    if (inside.deleted === 0) paragraph.now += text;
    if (inside.inserted === 0) paragraph.before += text;
  };
  const finish = ({ now, before }: Paragraph): void => {
    if (before !== now && before.trim()) older.push(before);
    if (!now.trim()) return;
    const cell = nest.at(-1)?.cell;
    if (cell) cell.push(now);
    else lines.push(now);
  };
  const endTable = (table: Table): void => {
    const rows = table.rows.map((_, index) => index + 1);
    const at = `${where}的第 ${String(tables.length + 1)} 个表格`;
    if (rows.length > 0) tables.push({ where: at, text: table.rows.join('\n'), rows });
  };

  const handler: XmlHandler = {
    open(name, attributes) {
      if (DELETED.includes(name)) inside.deleted += 1;
      else if (INSERTED.includes(name)) inside.inserted += 1;
      else if (WRITTEN.includes(name)) {
        inside.written += 1;
        // The values of a chart stand one behind the other.
        if (name === 'v') add('\n');
      } else if (name === 'p') open.push({ now: '', before: '' });
      else if (name === 'tbl') nest.push({ rows: [], row: [], cell: [] });
      else if (name === 'vanish' && !['0', 'false', 'off'].includes(attributes['val'] ?? '')) hidden = true;
      else if (name === 'sym') add(symbol(attributes['char'] ?? ''));
      else if (name in BREAKS) add(BREAKS[name] ?? '');
      for (const key of SPOKEN) if (attributes[key]) lines.push(attributes[key]);
    },
    text(text) {
      if (inside.written === 0) return false;
      add(text);
      return true;
    },
    close(name) {
      const table = nest.at(-1);
      if (DELETED.includes(name)) inside.deleted -= 1;
      else if (INSERTED.includes(name)) inside.inserted -= 1;
      else if (WRITTEN.includes(name)) inside.written -= 1;
      else if (name === 'p') finish(open.pop() ?? { now: '', before: '' });
      else if (name === 'tc' && table) {
        table.row.push(oneLine(table.cell.join(' ')));
        table.cell = [];
      } else if (name === 'tr' && table) {
        table.rows.push(table.row.join(' | '));
        table.row = [];
      } else if (name === 'tbl' && table) {
        nest.pop();
        endTable(table);
      }
    },
  };
  readXml(xml, handler, sweep);
  for (const paragraph of open) finish(paragraph);
  return [
    { where: hidden ? `${where}（有隐藏的文字）` : where, text: lines.join('\n') },
    ...tables,
    { where: `${where}里修改以前的文字（修订记录）`, text: older.join('\n') },
  ].filter(({ text }) => text.trim());
}

/** A letter of a font of signs, which stands there by its number: F031 is 1. */
function symbol(code: string): string {
  const point = Number.parseInt(code, 16) & 0xff;
  return point > 0x20 && point < 0x7f ? String.fromCharCode(point) : '';
}

export const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();
