import {
  compareDecimals,
  compareQuotient,
  digitsOf,
  quotient,
  rounded,
  sumOf,
  withSeparators,
} from '../../schema/decimal.ts';

/** What of an indicator can be reckoned with. Numbers are decimals as text. */
export interface Measured {
  unit: string;
  numerator: string;
  base?: '1' | '100' | '1000' | '10000' | undefined;
  direction: 'at-least' | 'at-most';
  baseline?: { value: string } | undefined;
  targets?: readonly Target[] | undefined;
  readings?: readonly Reading[] | undefined;
}

export interface Target {
  by: string;
  value: string;
}

export interface Reading {
  date: string;
  numerator: string;
  denominator?: string | undefined;
  parts?: readonly { name: string; value: string }[] | undefined;
  stated?: string | undefined;
  source: string;
  link?: string | undefined;
}

/** What a reading comes to, and whether what was published before differs from it. */
export interface Figure {
  date: string;
  /** Computed from what was counted, to the digits that are shown. */
  value: string;
  /** What was counted: the sum of the parts, where there are any. */
  count: string;
  /** The parts do not add up to the number that is given for them. */
  unequalParts: boolean;
  /** The value published before is another one, rounded half up to its digits. */
  unequalStated: boolean;
  differs: boolean;
}

export function figureOf(indicator: Measured, reading: Reading): Figure {
  const { numerator, denominator, parts = [], stated } = reading;
  const count = parts.length > 0 ? sumOf(parts.map(({ value }) => value)) : numerator;
  const to = (digits: number) =>
    denominator === undefined ? rounded(count, digits) : quotient(count, denominator, timesOf(indicator), digits);
  const unequalParts = compareDecimals(count, numerator) !== 0;
  const unequalStated = stated !== undefined && compareDecimals(to(digitsOf(stated)), stated) !== 0;
  const value = denominator === undefined ? count : to(shownDigits(indicator, { ...reading, numerator: count }));
  return { date: reading.date, value, count, unequalParts, unequalStated, differs: unequalParts || unequalStated };
}

/** All readings as figures, the oldest first. */
export const figuresOf = (indicator: Measured): (Figure & { reading: Reading })[] =>
  (indicator.readings ?? [])
    .map((reading) => ({ reading, ...figureOf(indicator, reading) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));

export const latestFigure = (indicator: Measured) => figuresOf(indicator).at(-1);

/** The value of `one` of what is divided by counts as this many. */
function timesOf({ unit, base }: Measured): number {
  if (unit === '‰') return 1000;
  return /^[%％]$/.test(unit) ? 100 : Number(base ?? '1');
}

/** A share is shown to one digit at least: 82 against 80.0 says how far apart they are. */
function shownDigits(indicator: Measured, { numerator, denominator = '1', stated }: Reading): number {
  const { targets = [], baseline } = indicator;
  const told = [...targets.map(({ value }) => value), baseline?.value, stated].map((one) => digitsOf(one ?? ''));
  const times = timesOf(indicator);
  // 79.96 must not be shown as the 80.0 that it does not reach.
  const missed = targets.filter(({ value }) => compareQuotient(numerator, denominator, times, value) !== 0);
  const looksReached = (digits: number) => {
    const shown = quotient(numerator, denominator, times, digits);
    return missed.some(({ value }) => compareDecimals(shown, value) === 0);
  };
  let digits = Math.max(1, ...told);
  while (digits < MOST_DIGITS && looksReached(digits)) digits += 1;
  return digits;
}

const MOST_DIGITS = 8;

/** Negative when what was counted is less than a target, as it is before rounding. */
export const compareToTarget = (
  indicator: Measured,
  { count, reading }: Figure & { reading: Reading },
  target: string,
) =>
  reading.denominator === undefined
    ? compareDecimals(count, target)
    : compareQuotient(count, reading.denominator, timesOf(indicator), target);

/** `80.0%`, `4,180 平方米`. */
export const withUnit = (value: string, unit: string): string =>
  /^[%％‰]/.test(unit) ? `${withSeparators(value)}${unit}` : `${withSeparators(value)} ${unit}`;
