/** Whole 分 as yuan with two decimals and thousands separators: 2756470 → `27,564.70`. */
export function formatFen(fen: number): string {
  const [yuan, decimals] = fenToYuan(fen).split('.');
  return `${yuan!.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** Whole 分 as a plain decimal string: 2756470 → `27564.70`. */
export function fenToYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** From here on, in 分, an amount is a slip: a trillion yuan. Sums of what is less stay far from where numbers are no longer exact. */
export const TOO_MUCH = 10 ** 14;

/** Yuan as a plain decimal number, `27564.7`, in whole 分; undefined for anything else. */
export function fenOf(amount: string): number | undefined {
  if (!/^-?\d+(\.\d{1,2})?$/.test(amount)) return undefined;
  const [yuan, decimals = ''] = amount.split('.');
  return Number(yuan! + decimals.padEnd(2, '0'));
}

/**
 * An amount as people type and paste it, as a plain decimal number: `１２，３４５．６元` → `12345.6`. What is not surely an
 * amount comes back as it is, so that nothing is guessed: of `1,23` nobody knows what it should be.
 */
export function tidyAmount(typed: string): string {
  const text = typed.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, '');
  const number = /^(-?)[¥￥]?(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d{0,2})?元?$/.exec(text.replace(/。/g, '.'));
  if (!number || (number[1] && number[2])) return typed;
  const [, minus = '', inner = '', yuan = '', decimals = ''] = number;
  return `${minus || inner}${yuan.replaceAll(',', '')}${decimals === '.' ? '' : decimals}`;
}
