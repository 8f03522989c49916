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
