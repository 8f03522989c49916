import type { Tokens } from 'marked';
import { escapeAttribute, escapeText } from '../entities.ts';
import { inlineHtml, inlineText } from '../inline.ts';
import type { RenderOptions } from '../options.ts';
import { tableLayout, WIDTHS, type TableLayout } from './table-layout.ts';

/** `表1 收支情况` and `表：收支情况` name the table that follows them. */
const CAPTION = /^表\s*(?:[0-9０-９一二三四五六七八九十]+(?:[-—.][0-9０-９]+)?(?:[\s:：]+|$)|[:：]\s*)(.{1,40})$/;

/** Whether a paragraph before a table is its caption. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text) && !/[。；;]/.test(text);
}

export interface TableName {
  caption?: string | undefined;
  /** Which of the text's tables without a caption this is, from 1: regions need names of their own. */
  nth: number;
}

/**
 * A table of figures in a region that scrolls sideways on a phone and can be reached by keyboard; any other wraps its
 * text, and stacks its rows where the page is narrower than its layout needs.
 */
export function tableHtml(table: Tokens.Table, { caption, nth }: TableName, options: RenderOptions): string {
  const layout = tableLayout(table);
  const { amounts, grid, labels, width } = layout;
  const hint = grid && table.header.length > 3 ? ' <span class="small">左右滑动看全表</span>' : '';
  const title = caption === undefined ? '' : `<caption>${escapeText(caption)}${hint}</caption>`;
  const head = table.header.map((cell, column) => headCell(cell, amounts[column] ?? false, options)).join('');
  const names = table.header.map((cell) => escapeAttribute(inlineText(cell.tokens).trim()));
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const html = inlineHtml(cell.tokens, options);
      const kind = classOf(layout, column);
      if (column === 0 && labels) return `<th scope="row"${kind}>${html}</th>`;
      const name = grid || width === WIDTHS[0] || !names[column] ? '' : ` data-label="${names[column]}"`;
      return `<td${kind}${name}>${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const body = rows.length === 0 ? '' : `<tbody>${rows.join('')}</tbody>`;
  const inner = `<table>${title}<thead><tr>${head}</tr></thead>${body}</table>`;
  if (!grid) return `<div class="fit fit-${width}">${inner}</div>\n`;
  const name = caption ?? (nth > 1 ? `表格${nth}` : '表格');
  return (
    `<div class="wide" role="region" tabindex="0" aria-label="${escapeAttribute(`${name}，可左右滑动`)}">` +
    `${inner}</div>\n`
  );
}

function classOf({ amounts, short }: TableLayout, column: number): string {
  if (amounts[column]) return ' class="amt"';
  return short[column] ? ' class="short"' : '';
}

/** A line a row, cells separated by spaces. */
export function tableText(table: Tokens.Table): string {
  return [table.header, ...table.rows]
    .map((row) =>
      row
        .map((cell) => inlineText(cell.tokens).replace(/\s+/g, ' ').trim())
        .join(' ')
        .trimEnd(),
    )
    .join('\n');
}

function headCell(cell: Tokens.TableCell, amount: boolean, options: RenderOptions): string {
  const html = inlineHtml(cell.tokens, options);
  const kind = amount ? ' class="amt"' : '';
  return html === '' ? `<td${kind}></td>` : `<th scope="col"${kind}>${html}</th>`;
}
