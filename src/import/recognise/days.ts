import { numeral } from '../../markdown/numerals.ts';

const N = '[0-9０-９〇○零一二三四五六七八九十]';
/** A day as texts write it. */
export const DAY = `${N}{4}\\s*年\\s*${N}{1,3}\\s*月\\s*${N}{1,3}\\s*日`;
const PARTS = new RegExp(`^(${N}{4})\\s*[年.\\-/]\\s*(${N}{1,3})\\s*[月.\\-/]\\s*(${N}{1,3})\\s*日?`);

/** `2026年5月15日`, `二〇二六年五月十五日`, `2026-05-15` at the head of a text as a day; undefined where there is none. */
export function dayIn(text: string): string | undefined {
  const [year, month, day] = PARTS.exec(text.trim())?.slice(1).map(numeral) ?? [];
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  const written = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

/** What somebody writes for a date, as far as it is known: a day, or 2019年8月, 2019年. */
export function dateIn(written: string): string | undefined {
  const day = dayIn(written);
  if (day !== undefined) return day;
  const [, year, month] = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?$/.exec(written.trim()) ?? [];
  if (year === undefined || Number(month ?? 1) > 12) return undefined;
  return month === undefined ? year : `${year}-${month.padStart(2, '0')}`;
}

/** A day as people say it. */
export const dayWords = (day: string): string =>
  day
    .split('-')
    .map(Number)
    .map((part, at) => `${part}${'年月日'[at]!}`)
    .join('');

/** The last day of `years` years that begin on a day. */
export function afterYears(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const NTH: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 上: '1', 下: '2' };
const PERIOD =
  /(?<![—–―\-~～至到]\s*)([12]\d{3})\s*年(?:度?\s*(?:第?([一二三四1-4])季度|([上下])半年|(\d{1,2})(?:月?\s*[—–―\-~～至到]\s*(\d{1,2}))?\s*月(?!\s*\d|份?\s*[—–―\-~～至到])|(度|全年)))?/g;
/** First and last months that have a name of their own. */
const SPANS: Readonly<Record<string, string>> = {
  ...{ '1-12': '', '1-6': '-H1', '7-12': '-H2' },
  ...{ '1-3': '-Q1', '4-6': '-Q2', '7-9': '-Q3', '10-12': '-Q4' },
};

/**
 * 2026年第三季度, 2026年9月, 2026年7—9月, 2026年上半年, 2026年度 as a period; undefined where a text names none. A year with
 * nothing behind it is one only where `alone` says so: 2026年春节.
 */
export function periodIn(text: string, alone = false): string | undefined {
  for (const [whole, year = '', quarter, half, month, last, full] of text.matchAll(PERIOD)) {
    if (quarter !== undefined) return `${year}-Q${NTH[quarter] ?? quarter}`;
    if (half !== undefined) return `${year}-H${NTH[half]!}`;
    const span = last === undefined ? undefined : SPANS[`${Number(month)}-${Number(last)}`];
    if (span !== undefined) return year + span;
    if (month !== undefined && last === undefined) return `${year}-${month.padStart(2, '0')}`;
    if (full !== undefined || (alone && !/\d/.test(text[text.indexOf(whole) + whole.length] ?? ''))) return year;
  }
  return undefined;
}
