import { absolute, ONE, shown, shownLike, type Written } from './numbers.ts';

/** Part and whole of what a text calls a percentage. */
export interface Share {
  part: Written;
  whole: Written;
  /** As it is written, in percent. */
  stated: Written;
}

/** Whether part ∕ whole can have been rounded to what is written, however the two were rounded themselves. */
export function agrees({ part, whole, stated }: Share): boolean {
  if (whole.value <= whole.slack) return true;
  const least = ((part.value - part.slack) * 100n * ONE) / (whole.value + whole.slack);
  const most = ((part.value + part.slack) * 100n * ONE) / (whole.value - whole.slack);
  const half = stated.grain / 2n;
  // One hundred-millionth for the division itself.
  return least - half - 1n <= stated.value && stated.value <= most + half + 1n;
}

/** `1,681 ÷ 2,101 = 80.0%`, to one digit at least. */
export function shareWords({ part, whole, stated }: Share): string {
  const grain = stated.grain < ONE / 10n ? stated.grain : ONE / 10n;
  const percent = (part.value * 100n * ONE) / whole.value;
  return `${part.words} ÷ ${whole.words} = ${shown(percent, grain)}%`;
}

/** Whether the parts can add up to what is written; those told in 万 may have been rounded. */
export function addsUp(parts: readonly Written[], total: Written): boolean {
  const all = [...parts, total];
  const finest = all.map(({ grain }) => grain).reduce((a, b) => (a < b ? a : b));
  const slack = all.some((one) => one.slack > 0n) ? (finest / 2n) * BigInt(parts.length) : 0n;
  return absolute(sum(parts) - total.value) <= slack;
}

export function sumWords(parts: readonly Written[], total: Written): string {
  const finest = [...parts, total].map(({ grain }) => grain).reduce((a, b) => (a < b ? a : b));
  return `${parts.map(({ words }) => words).join(' + ')} = ${shownLike(sum(parts), finest, total)}`;
}

export const sum = (parts: readonly Written[]): bigint => parts.reduce((all, { value }) => all + value, 0n);
