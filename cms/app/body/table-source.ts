import type { EditorNode, Serialise } from './editor-node.ts';

/** A table as it was opened: its lines, and what the editor holds of them. */
export interface KnownTable {
  rows: readonly EditorNode[];
  lines: readonly string[];
  /** The line of dashes, with the alignment. */
  dashes: string;
}

export function tableRows(node: EditorNode, source: string): KnownTable | undefined {
  if (node.type !== 'table') return undefined;
  const [head = '', dashes = '', ...lines] = source.split('\n');
  const rows = node.children ?? [];
  return rows.length === lines.length + 1 ? { rows, lines: [head, ...lines], dashes } : undefined;
}

/** A changed table: rows and cells that were not touched as they were typed, the others with their bars escaped. */
export function tableSource(node: EditorNode, tables: readonly KnownTable[], serialise: Serialise): string {
  const rows = node.children ?? [];
  const known = tables.find((table) => table.rows.some((row) => rows.includes(row))) ?? closest(rows, tables);
  const lines = rows.map((row, at) => {
    const index = known?.rows.findIndex((each) => each === row || same(each, row)) ?? -1;
    if (index >= 0) return known!.lines[index]!;
    const origin = known?.rows.length === rows.length ? { row: known.rows[at]!, line: known.lines[at]! } : undefined;
    return rowSource(row, origin, serialise);
  });
  const columns = rows[0]?.children?.length ?? 0;
  const dashes = known?.rows[0]?.children?.length === columns ? known.dashes : `|${' --- |'.repeat(columns)}`;
  return [lines[0], dashes, ...lines.slice(1)].join('\n');
}

/** Where every row was touched: a table with one row. */
const closest = (rows: readonly EditorNode[], tables: readonly KnownTable[]) =>
  tables.find((table) => table.rows.length === rows.length && table.rows.some((row, at) => anyCell(row, rows[at])));

const anyCell = (row: EditorNode, other: EditorNode | undefined) =>
  row.children?.some((cell, at) => other?.children?.[at] !== undefined && same(cell, other.children[at])) ?? false;

const same = (one: EditorNode, other: EditorNode) => JSON.stringify(one) === JSON.stringify(other);

function rowSource(
  row: EditorNode,
  origin: { row: EditorNode; line: string } | undefined,
  serialise: Serialise,
): string {
  const before = origin ? cellsIn(origin.line) : [];
  const cells = (row.children ?? []).map((cell, at) => {
    const was = origin?.row.children?.[at];
    if (was && before.length === origin?.row.children?.length && same(was, cell)) return before[at]!;
    return cellSource(cell, serialise);
  });
  return `| ${cells.join(' | ')} |`;
}

const cellsIn = (line: string) =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

const cellSource = ({ children = [] }: EditorNode, serialise: Serialise) =>
  serialise([{ type: 'paragraph', children }])
    .replace(/ *\\?\n/g, '<br>')
    .replace(/\\?\|/g, '\\|')
    .trim();
