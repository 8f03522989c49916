import { isFigure } from '../markdown/tables/table-layout.ts';
import type { Align, Block, Inline } from './document.ts';
import { textOf } from './words.ts';

/** Rows as a table. Where nothing says which row is the head, it is the first, unless that has figures as all others have. */
export function tableOf(rows: readonly Inline[][][], head?: Inline[][]): Block {
  const names = head ?? (isData(rows) ? rows[0]!.map(() => []) : rows[0]!);
  const body = rows.slice(head || names !== rows[0] ? 0 : 1);
  return { kind: 'table', align: alignOf(names, body), rows: [plainHead(names), ...body] };
}

/** Heads are bold on the page anyway. */
const plainHead = (names: readonly Inline[][]): Inline[][] =>
  names.map((inlines) =>
    inlines.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text } : inline)),
  );

/** A first row that has figures where all others have is no head; years are. */
function isData(rows: readonly Inline[][][]): boolean {
  const [first = [], ...others] = rows.map((row) => row.map((cell) => textOf(cell).trim()));
  if (others.length === 0) return false;
  return first.some((text, column) => {
    const below = others.map((row) => row[column]!).filter((each) => each !== '');
    return isFigure(text) && !/^(?:19|20)\d\d$/.test(text) && below.length > 0 && below.every(isFigure);
  });
}

const AMOUNT_NAME = /金额|收入|支出|结余|余额|合计|小计|预算|决算|单价|总价|费用?$|[（(](?:万?元)[）)]/;

/** Amounts are read from the right; the first column names the rows. */
const alignOf = (names: readonly Inline[][], rows: readonly Inline[][][]): Align[] =>
  (rows[0] ?? names).map((_, column): Align => {
    const cells = rows
      .map((row) => textOf(row[column]!).trim())
      .filter((text) => text !== '' && !/^[-—/无]+$/.test(text));
    if (column === 0 || cells.length === 0 || !cells.every(isFigure)) return undefined;
    const isAmount = cells.some((text) => /[.,，¥￥元]/.test(text)) || AMOUNT_NAME.test(textOf(names[column] ?? []));
    return isAmount ? 'right' : undefined;
  });
