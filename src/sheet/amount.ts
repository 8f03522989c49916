const AMOUNT = /^([-+]?)[¥￥]?([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(万?)元?(?:整|正)?$/;

/** A cell of a spreadsheet as an amount: plain digits, and whether they count 万元. */
export interface SheetAmount {
  digits: string;
  inTenThousands: boolean;
}

/** Of `(1,200.00)` and `(红字)1,200.00`, which are less than nothing, `-1200.00`; of `1.2万元` 1.2 in 万. Undefined for what is no amount. */
export function sheetAmount(cell: string): SheetAmount | undefined {
  const written = cell
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/^(?:RMB|CNY|人民币)/i, '')
    // The format for accounts puts the sign of the currency before the bracket.
    .replace(/^[¥￥]\(/, '(');
  // Written in red, which a copy says in words.
  const black = written.replace(/^\(?红字\)?|\(?红字\)?$/, '');
  const plain = black === written ? written : `-${black}`;
  const [, outer = '', inner = '', yuan, decimals = '', ten] =
    AMOUNT.exec(plain.replace(/^\(([^()]+)\)$/, '-$1')) ?? [];
  if (yuan === undefined || (outer && inner)) return undefined;
  // Spreadsheets show zeros that nobody wrote.
  const fraction = decimals.replace(/(?<=^\d{2})0+$|(?<=^\d{2,}[1-9])0+$/, '');
  const sign = outer === '-' || inner === '-' ? '-' : '';
  return {
    digits: `${sign}${yuan.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`,
    inTenThousands: ten === '万',
  };
}

/** A cell in which spreadsheets show nothing: a dash, or `¥ -`, is how accounts write 0. */
export const isDash = (cell: string): boolean => /^[¥￥]?[-−–—]+$/.test(cell.normalize('NFKC').replace(/\s/g, ''));

/** 万元 as 元, digit by digit: `1.23456` → `12345.6`. */
export function timesTenThousand(digits: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const shifted = fraction.padEnd(4, '0');
  const [yuan, rest] = [(whole + shifted.slice(0, 4)).replace(/^0+(?=\d)/, ''), shifted.slice(4)];
  return `${sign}${yuan}${rest === '' ? '' : `.${rest}`}`;
}
