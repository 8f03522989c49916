import { withSeparators } from '../../schema/decimal.ts';

/** A number as it stands in a text. All reckoning is in hundred-millionths, so that nothing is lost. */
export interface Written {
  value: bigint;
  /** How far what was counted may be from it: half a unit of the last digit of 11.97 万, nothing of 1,681. */
  slack: bigint;
  /** One unit of its last digit. */
  grain: bigint;
  /** What it is told in: 10,000 for 11.97 万. */
  factor: bigint;
  unit: string;
  /** It and its unit, as they are shown again. */
  words: string;
  from: number;
  to: number;
}

export const ONE = 100_000_000n;

/** What things are counted in; a number before another word has no unit. */
const UNITS =
  '平方米|平方公里|立方米|公里|人次|户次|小时|百分点|元|㎡|米|吨|个|名|人|户|项|件|条|处|次|栋|幢|部|张|份|台|家|岁|天|票|篇|盏|棵|位|所|间|座|辆|本|套|支|箱|袋|桌|株|场|期|块|分|度|里|年|月|日';
const TIMES: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: ONE, 千: 1000n };
/** Not within a word, a date, a document number or another number. */
const NUMBER = new RegExp(
  `(?<![\\d.,:〔[（(A-Za-z-]|第)(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?![\\d,]\\d)(?:\\.(\\d{1,6}))?(?!\\.?\\d)(?:\\s?([万亿千])(?![\\d]))?\\s?([%‰]|个百分点|${UNITS})?`,
  'g',
);

/** Full-width figures as plain ones, each in its place. */
export function plainFigures(text: string): string {
  if (!/[\uff05\uff0b-\uff1d]/.test(text)) return text;
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/[０-９．％＝＋－／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** The numbers of a text, from left to right. */
export function numbersIn(text: string): Written[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const [words, whole = '', fraction = '', times, unit = ''] = match;
    const factor = times === undefined ? 1n : TIMES[times]!;
    const grain = (ONE / 10n ** BigInt(fraction.length)) * factor;
    const value = BigInt(whole.replaceAll(',', '') + fraction) * grain;
    const slack = times !== undefined || (fraction !== '' && unit !== '元') ? grain / 2n : 0n;
    return {
      value,
      slack,
      grain,
      factor,
      unit,
      words: words.trim(),
      from: match.index,
      to: match.index + words.length,
    };
  });
}

/** A value to the digits of `grain`, rounded half up: `14,433`, `80.0`. */
export function shown(value: bigint, grain: bigint): string {
  const rounded = (absolute(value) + grain / 2n) / grain;
  const whole = rounded * grain;
  const digits = grain >= ONE ? 0 : String(ONE / grain).length - 1;
  const fraction = digits > 0 ? `.${String((whole % ONE) / grain).padStart(digits, '0')}` : '';
  return `${value < 0n ? '-' : ''}${withSeparators(String(whole / ONE))}${fraction}`;
}

/** A value told like another number, in its 万 and its unit. */
export function shownLike(value: bigint, grain: bigint, { factor, unit }: Written): string {
  const [times = ''] = Object.entries(TIMES).find(([, own]) => own === factor) ?? [];
  return `${shown(value / factor, grain / factor || 1n)}${times || unit ? ' ' : ''}${times}${unit}`;
}

/** A day, a month or a year; a date is no figure to reckon with. */
export const isDate = ({ unit }: Written) => /^[年月日]$/.test(unit);

export const absolute = (value: bigint) => (value < 0n ? -value : value);
