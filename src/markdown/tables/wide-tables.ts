/**
 * A table of GFM, made as wide as its widest row: cells beyond the head would be dropped without a word, and with more or
 * fewer dashes than heads it would be no table at all. `found` are the table, its head, its dashes and its rows.
 * Undefined for one so uneven that filling it up would take far more cells than were written.
 */
export function widened([text = '', head = '', dashes = '', rows = '']: readonly string[]): string | undefined {
  if (!dashes.includes('|')) return text;
  const lines = rows === '' ? [] : rows.split('\n');
  const widths = [head, dashes, ...lines].map(cellsIn);
  const columns = Math.max(...widths);
  const written = widths.reduce((sum, width) => sum + width, 0);
  if (columns * widths.length > written * 10 + 1_000) return undefined;
  return [filled(head, columns, ' |'), filled(dashes, columns, '---|'), ...lines].join('\n');
}

/** As many as the lexer makes of it: a bar at either edge begins or ends no cell, `\|` divides none. */
function cellsIn(row: string): number {
  const cells = row.replace(/\\./g, '--').trim().split('|');
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.length;
}

function filled(row: string, columns: number, cell: string): string {
  const closed = /(?<!\\)\|\s*$/.test(row) ? row.trimEnd() : `${row}|`;
  return closed + cell.repeat(columns - cellsIn(row));
}
