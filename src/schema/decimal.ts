/**
 * Decimal numbers kept as the text they were written with, `80.0`, so that sums are exact and it is known to how many
 * digits somebody vouched for them.
 */
export const DECIMAL = /^-?\d{1,15}(?:\.\d{1,8})?$/;

/** As written by people, with separators, full-width digits and a sign of percent, in that form. */
export const tidyDecimal = (written: string): string =>
  written
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3})|\s*[%‰]$/g, '');

/** Digits after the point. */
export const digitsOf = (decimal: string): number =>
  decimal.includes('.') ? decimal.length - decimal.indexOf('.') - 1 : 0;

/** How much a number counts for: in units of its last digit. */
const unitsOf = (decimal: string, digits: number): bigint => {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
};

const written = (units: bigint, digits: number): string => {
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const at = figures.length - digits;
  return `${units < 0n ? '-' : ''}${figures.slice(0, at)}${digits > 0 ? `.${figures.slice(at)}` : ''}`;
};

/** The sum, to the digits of the finest of them. */
export function sumOf(decimals: readonly string[]): string {
  const digits = Math.max(0, ...decimals.map(digitsOf));
  return written(
    decimals.reduce((sum, one) => sum + unitsOf(one, digits), 0n),
    digits,
  );
}

/** `times` × numerator ∕ denominator, rounded half up to `digits`. The denominator must not be 0. */
export function quotient(numerator: string, denominator: string, times: number, digits: number): string {
  const common = Math.max(digitsOf(numerator), digitsOf(denominator));
  const [above, below] = [unitsOf(numerator, common), unitsOf(denominator, common)];
  const sign = above < 0n !== below < 0n ? -1n : 1n;
  const scaled = absolute(above) * BigInt(times) * 10n ** BigInt(digits);
  const divisor = absolute(below);
  return written(sign * ((2n * scaled + divisor) / (2n * divisor)), digits);
}

const absolute = (units: bigint) => (units < 0n ? -units : units);

/** A number rounded half up to fewer digits, or written with more. */
export const rounded = (decimal: string, digits: number): string => quotient(decimal, '1', 1, digits);

/** Negative when `a` is less than `b`; 80 and 80.0 are the same. */
export function compareDecimals(a: string, b: string): number {
  const digits = Math.max(digitsOf(a), digitsOf(b));
  const difference = unitsOf(a, digits) - unitsOf(b, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As `compareDecimals`, of `times` × numerator ∕ denominator as it is before rounding. The denominator must be more than 0. */
export function compareQuotient(numerator: string, denominator: string, times: number, to: string): number {
  const digits = Math.max(...[numerator, denominator, to].map(digitsOf));
  const [above, below, other] = [numerator, denominator, to].map((one) => unitsOf(one, digits)) as [
    bigint,
    bigint,
    bigint,
  ];
  const difference = above * BigInt(times) * 10n ** BigInt(digits) - other * below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `919000` → `919,000`. */
export function withSeparators(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
