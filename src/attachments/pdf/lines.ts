/** A piece of text as PDF.js gives it; the matrix holds its size and where it begins. */
export interface Piece {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
}

/** Wider than this many letters is the gap between two columns of a table. */
const COLUMN_GAP = 1.2;
const WORD_GAP = 0.2;

/** The pieces of a page as the lines that one sees, columns parted by ` | `: the order in the file may be any. */
export function linesOf(pieces: readonly Piece[]): string {
  const rows: { y: number; height: number; pieces: Piece[] }[] = [];
  const turned: string[] = [];
  const seen = pieces.filter(({ str }) => str.trim());
  for (const piece of seen.toSorted((a, b) => top(b) - top(a))) {
    if ((piece.transform[1] ?? 0) !== 0) {
      turned.push(piece.str);
      continue;
    }
    const row = rows.at(-1);
    if (row && Math.abs(row.y - top(piece)) < Math.max(row.height, size(piece)) / 2) row.pieces.push(piece);
    else rows.push({ y: top(piece), height: size(piece), pieces: [piece] });
  }
  return [...rows.map((row) => lineOf(row.pieces)), turned.join('')].filter(Boolean).join('\n');
}

function lineOf(pieces: readonly Piece[]): string {
  let line = '';
  let end = -Infinity;
  for (const piece of pieces.toSorted((a, b) => left(a) - left(b))) {
    const gap = (left(piece) - end) / (size(piece) || 1);
    if (line) line += gap > COLUMN_GAP ? ' | ' : gap > WORD_GAP ? ' ' : '';
    line += piece.str.trim();
    end = left(piece) + piece.width;
  }
  return line;
}

const left = ({ transform }: Piece): number => transform[4] ?? 0;
const top = ({ transform }: Piece): number => transform[5] ?? 0;
const size = ({ transform, height }: Piece): number => height || Math.abs(transform[3] ?? 0);
