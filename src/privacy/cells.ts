/** One cell of a table, with its place in the text. */
export interface Cell {
  text: string;
  start: number;
}

export type Row = readonly Cell[];

/**
 * The tables in a text that have one of the words in a heading, as blocks of lines without an empty one between. Rows are cut at `|` and tabs; where there is
 * neither, at commas if the heading is, and otherwise at spaces, as the text of a PDF comes.
 */
export function tablesIn(text: string, headings: RegExp): Row[][] {
  if (!headings.test(text)) return [];
  return blocksOf(text).flatMap((lines) => {
    const head = lines.findIndex(({ text }) => headings.test(text));
    if (head < 0) return [];
    const cut = cutOf(lines.map(({ text }) => text).join('\n'), lines[head]!.text);
    const rows = lines.slice(head).map((line) => cellsOf(line, cut));
    return rows[0]!.length > 1 || rows.some(({ length }) => length > 1) || rows.length > 1 ? [rows] : [];
  });
}

function blocksOf(text: string): Cell[][] {
  const blocks: Cell[][] = [[]];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)!.push({ text: line, start });
    start += line.length + 1;
  }
  return blocks;
}

function cutOf(block: string, heading: string): RegExp {
  if (/[|\t]/.test(block)) return /[|\t]/g;
  return heading.includes(',') ? /,/g : / +/g;
}

function cellsOf({ text, start }: Cell, cut: RegExp): Row {
  // The bar that opens a Markdown row may be left out: it makes no column.
  let from = /^[ >]*\|?/.exec(text)![0].length;
  const cells: Cell[] = [];
  const rest = text.slice(from);
  const lead = from;
  for (const { 0: bar, index } of rest.matchAll(cut)) {
    cells.push({ text: text.slice(from, lead + index), start: start + from });
    from = lead + index + bar.length;
  }
  return [...cells, { text: text.slice(from), start: start + from }];
}
