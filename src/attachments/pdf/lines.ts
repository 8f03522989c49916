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

/** Lines of a page that was put askew on the glass differ by less than this, in degrees. */
const SAME_ANGLE = 2;

/** A line of a page: what it says, columns parted by ` | `, and how high its letters are. */
export interface PageLine {
  text: string;
  size: number;
  /** Where it begins, from the left. */
  left: number;
}

/** The pieces of a page as text, a line for each line that one sees. */
export const linesOf = (pieces: readonly Piece[]): string =>
  pageLines(pieces)
    .map(({ text }) => text)
    .join('\n');

/**
 * The lines that one sees on a page: the order of its pieces in the file may be any. What runs upwards or aslant makes lines
 * of its own.
 */
export function pageLines(pieces: readonly Piece[]): PageLine[] {
  const seen = pieces.filter(({ str }) => str.trim());
  const angles = Map.groupBy(seen, ({ transform: [a = 1, b = 0] }) => {
    return Math.round((Math.atan2(b, a) * 180) / Math.PI / SAME_ANGLE) * SAME_ANGLE;
  });
  const inOrder = [...angles].toSorted(([a], [b]) => Math.abs(a) - Math.abs(b));
  return inOrder.flatMap(([angle, each]) => levelLines(each.map((piece) => turned(piece, -angle))));
}

/** The same piece on a page that is turned. */
function turned(piece: Piece, degrees: number): Piece {
  if (degrees === 0) return piece;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = piece.transform;
  const transform = [
    a * cos - b * sin,
    a * sin + b * cos,
    c * cos - d * sin,
    c * sin + d * cos,
    x * cos - y * sin,
    x * sin + y * cos,
  ];
  return { ...piece, transform };
}

function levelLines(pieces: readonly Piece[]): PageLine[] {
  const rows: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => top(b) - top(a))) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - top(piece)) < Math.max(row.height, size(piece)) / 2) row.pieces.push(piece);
    else rows.push({ y: top(piece), height: size(piece), pieces: [piece] });
  }
  return rows
    .map(({ height, pieces: own }) => ({ text: lineOf(own), size: height, left: Math.min(...own.map(left)) }))
    .filter(({ text }) => text !== '');
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
