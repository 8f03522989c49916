import type { Node } from 'prosemirror-model';
import { writeInline, type Manner } from './write-inline.ts';

/** A table as it was read: its rows, and the lines that they stood in. */
export interface KnownTable {
  node: Node;
  source: string;
}

const DASHES: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' };

/** A changed table: rows and cells that were not touched as they were typed, the others written anew. */
export function writeTable(table: Node, manner: Manner, known?: KnownTable): string {
  const [head = '', dashes = '', ...lines] = known?.source.split('\n') ?? [];
  const before =
    known?.node.childCount === lines.length + 1 ? { rows: known.node.children, lines: [head, ...lines] } : undefined;
  const rows = table.children.map((row, at) => {
    const index = before?.rows.findIndex((each) => each.eq(row)) ?? -1;
    if (before && index >= 0) return before.lines[index] ?? '';
    const isSameSize = before?.rows.length === table.childCount;
    return rowSource(row, manner, isSameSize ? { row: before.rows[at], line: before.lines[at] } : undefined);
  });
  const isSameHead = known?.node.firstChild && alignsOf(known.node) === alignsOf(table);
  const line = isSameHead
    ? dashes
    : `| ${aligns(table)
        .map((align) => DASHES[align] ?? '---')
        .join(' | ')} |`;
  return [rows[0], line, ...rows.slice(1)].join('\n');
}

const aligns = (table: Node) => table.firstChild?.children.map(({ attrs }) => String(attrs['align'] ?? '')) ?? [];
const alignsOf = (table: Node) => aligns(table).join('|');

function rowSource(row: Node, manner: Manner, before?: { row: Node | undefined; line: string | undefined }): string {
  const sources = before ? cellsIn(before.line ?? '') : [];
  const isSameWidth = before?.row?.childCount === row.childCount && sources.length === row.childCount;
  const cells = row.children.map((cell, at) => {
    const was = isSameWidth ? before?.row?.child(at) : undefined;
    return was?.content.eq(cell.content) ? (sources[at] ?? '') : cellSource(cell, manner);
  });
  return `| ${cells.join(' | ')} |`;
}

const cellsIn = (line: string) =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

const cellSource = (cell: Node, manner: Manner) =>
  writeInline(cell, { ...manner, lineEnd: '<br>' })
    .trim()
    .replace(/(?<!\\)\|/g, '\\|');
