import type { Tokens } from 'marked';
import { inlineText } from '../inline.ts';

/** How a table fits a narrow page, told from its words alone. */
export interface TableLayout {
  /** Columns of figures, set to the right. */
  amounts: readonly boolean[];
  /** Columns whose cells are short enough to stay on one line. */
  short: readonly boolean[];
  /** The first column names the rows. */
  labels: boolean;
  /** Mostly figures, which are read across and down: it scrolls sideways. Any other table wraps its text. */
  grid: boolean;
  /** Width in em below which the rows of a table that is no grid are better stacked: a bucket of `WIDTHS`. */
  width: (typeof WIDTHS)[number];
}

/** A phone at 特大, a phone, a wide page. The styles know these three. */
export const WIDTHS = [8, 20, 36] as const;

/** In em: a telephone number and a full date stay whole. */
const LONGEST_SHORT = 8;
const LEAST_OF_TEXT = 5;
const BETWEEN = 1;
const FEWEST_IN_GRID = 4;

export function tableLayout(table: Tokens.Table): TableLayout {
  const columns = table.header.map((_, column) => table.rows.map((row) => textOf(row[column])));
  const amounts = columns.map((cells, column) => isAmount(cells, table.align[column], column));
  const longest = columns.map((cells) => Math.max(...cells.map(widthOf), 0));
  const short = longest.map((width, column) => amounts[column] === true || width <= LONGEST_SHORT);
  const needed = longest
    .map((width, column) => Math.max(short[column] ? width : LEAST_OF_TEXT, headWidth(table.header[column])))
    .reduce((sum, width) => sum + width + BETWEEN, -BETWEEN);
  return {
    amounts,
    short,
    labels: hasLabels(columns),
    grid: columns.length >= FEWEST_IN_GRID && amounts.filter(Boolean).length >= (columns.length - 1) / 2,
    width: WIDTHS.find((width) => needed <= width) ?? WIDTHS[2],
  };
}

const textOf = (cell: Tokens.TableCell | undefined) => inlineText(cell?.tokens ?? []).trim();

/** In em: a Chinese character is one, a figure or a letter little more than half. */
const widthOf = (text: string) => text.length - 0.4 * (text.match(/[\x20-\x7e]/g)?.length ?? 0);

/** A long head wraps, but not below three characters a line. */
const headWidth = (cell: Tokens.TableCell | undefined) => Math.min(widthOf(textOf(cell)) * 0.9, 3);

const FIGURE = /^[-−+]?[¥￥]?\s?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s?[%％元]?$/;
/** A figure as the cells of a column of figures hold them. */
export const isFigure = (text: string): boolean => FIGURE.test(text);
const NONE = /^(?:|—+|-+|\/|无)$/;

/** Set to the right by the author, or all figures where the author set nothing. The first column is never guessed. */
function isAmount(cells: readonly string[], align: string | null | undefined, column: number): boolean {
  if (align || column === 0) return align === 'right';
  const figures = cells.filter((text) => !NONE.test(text));
  return figures.length > 0 && figures.every(isFigure);
}

/** Whether the first column names the rows: words in every row, not mere serial numbers. */
function hasLabels(columns: readonly (readonly string[])[]): boolean {
  const [first = []] = columns;
  if (columns.length < 2 || first.length === 0) return false;
  return first.every((text) => text !== '') && !first.every(isFigure);
}
