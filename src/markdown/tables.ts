import type { Tokens } from 'marked';
import { escapeAttribute, escapeText } from './entities.ts';
import { inlineHtml, inlineText } from './inline.ts';
import type { RenderOptions } from './options.ts';

/** `表1 收支情况` and `表：收支情况` name the table that follows them. */
const CAPTION = /^表\s*(?:[0-9０-９一二三四五六七八九十]+(?:[-—.][0-9０-９]+)?(?:[\s:：]+|$)|[:：]\s*)(.{1,40})$/;

/** The caption that a paragraph before a table is, or undefined. A nameless `表：` is dropped from it. */
export function captionOf(text: string): string | undefined {
  if (!CAPTION.test(text) || /[。；;]/.test(text)) return undefined;
  return text.replace(/^表\s*[:：]\s*/, '');
}

export interface TableName {
  caption?: string | undefined;
  /** Which of the text's tables without a caption this is, from 1: regions need names of their own. */
  nth: number;
}

/** A table in a region that scrolls sideways on a phone and can be reached by keyboard. */
export function tableHtml(table: Tokens.Table, { caption, nth }: TableName, options: RenderOptions): string {
  const name = caption ?? (nth > 1 ? `表格${nth}` : '表格');
  const hint = table.header.length > 3 ? ' <span class="small">左右滑动看全表</span>' : '';
  const title = caption === undefined ? '' : `<caption>${escapeText(caption)}${hint}</caption>`;
  const amounts = table.header.map((_, column) => isAmount(table, column));
  const labels = hasLabels(table);
  const head = table.header.map((cell, column) => headCell(cell, amounts[column] ?? false, options)).join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const kind = amounts[column] ? ' class="amt"' : '';
      const html = inlineHtml(cell.tokens, options);
      return column === 0 && labels ? `<th scope="row"${kind}>${html}</th>` : `<td${kind}>${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const body = rows.length === 0 ? '' : `<tbody>${rows.join('')}</tbody>`;
  return (
    `<div class="wide" role="region" tabindex="0" aria-label="${escapeAttribute(`${name}，可左右滑动`)}">` +
    `<table>${title}<thead><tr>${head}</tr></thead>${body}</table></div>\n`
  );
}

/** A line a row, cells separated by spaces. */
export function tableText(table: Tokens.Table): string {
  return [table.header, ...table.rows]
    .map((row) => row.map((cell) => inlineText(cell.tokens).replace(/\s+/g, ' ').trim()).join(' '))
    .join('\n');
}

function headCell(cell: Tokens.TableCell, amount: boolean, options: RenderOptions): string {
  const html = inlineHtml(cell.tokens, options);
  const kind = amount ? ' class="amt"' : '';
  return html === '' ? `<td${kind}></td>` : `<th scope="col"${kind}>${html}</th>`;
}

const FIGURE = /^[-−+]?[¥￥]?\s?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s?[%％元]?$/;
const NONE = /^(?:|—+|-+|\/|无)$/;

/** Set to the right by the author, or all figures where the author set nothing. The first column is never guessed. */
function isAmount(table: Tokens.Table, column: number): boolean {
  const align = table.align[column];
  if (align || column === 0) return align === 'right';
  const cells = table.rows
    .map((row) => inlineText(row[column]?.tokens ?? []).trim())
    .filter((text) => !NONE.test(text));
  return cells.length > 0 && cells.every((text) => FIGURE.test(text));
}

/** Whether the first column names the rows: words in every row, not mere serial numbers. */
function hasLabels(table: Tokens.Table): boolean {
  if (table.header.length < 2 || table.rows.length === 0) return false;
  const cells = table.rows.map((row) => inlineText(row[0]?.tokens ?? []).trim());
  return cells.every((text) => text !== '') && !cells.every((text) => FIGURE.test(text));
}
