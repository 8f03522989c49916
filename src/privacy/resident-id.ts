import type { Columns } from './columns.ts';
import type { Hit } from './finding.ts';
import { FAR_GAP, GAP, figuresOf, judged, partsOf } from './number-parts.ts';
import { isOfThing, isSurelyOfThing } from './own-label.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
/** A number may be broken over two lines of a narrow column, or over cells. That of a disability card has two figures more. */
const LONG = new RegExp(`(?<!\\d)[1-8](?:${FAR_GAP}\\d){16}${FAR_GAP}[\\dXx](?:[1-7][1-4](?:[Bb]\\d)?)?(?!\\d)`, 'g');
const OLD = new RegExp(`(?<![0-9A-Za-z])[1-8](?:${GAP}\\d){14}(?![0-9A-Za-z])`, 'g');
const APART = /[|\t,，、:：;；]/;
const OLD_CONTEXT = /身份证|证件号|公民身份|身份号/;
const NEAR = 20;
const MOST_CELLS = 4;
/** The numbers of pupils and of trades are those of the person with a letter before them: G, L, T. */
const GLUED = /^[A-Za-z]{0,3}$/;
/** Only numbers with a day of these years in them are likely to be those of things, whatever they are called. */
const FIRST_YEAR_OF_THINGS = 2015;

/** Numbers of GB 11643: province, a day that exists, check digit; the fifteen digits of before 1999 beside a word that says so. */
export function residentIds(text: string, context: string, columns: Columns): Hit[] {
  const long = judged(text, LONG, ({ 0: found, index }) => {
    const number = figuresOf(found).slice(0, 18).toUpperCase();
    if (!isResidentId(number)) return undefined;
    const { groups, gaps, single } = partsOf(found);
    if (gaps.some((gap) => /\n\s*\n/.test(gap))) return undefined;
    if (gaps.some((gap) => APART.test(gap)) && !single && !isOverFewCells(groups)) return undefined;
    // Amounts have a point here and there; a number is parted the same way throughout.
    if (gaps.some((gap) => gap === '.') && new Set(gaps).size > 1 && !single) return undefined;
    if (/^\.\d/.test(text.slice(index + found.length, index + found.length + 2))) return undefined;
    if (!isAlone(text, index, index + found.length)) return undefined;
    const isRecent = Number(number.slice(6, 10)) >= FIRST_YEAR_OF_THINGS;
    const end = index + found.length;
    if (isRecent ? isOfThing(text, index, end, columns) : isSurelyOfThing(text, index, end, columns)) return undefined;
    return hit(index, found, `${number.slice(0, 6)}********${number.slice(14)}`);
  });
  const old = judged(text, OLD, ({ 0: found, index }) => {
    const digits = figuresOf(found);
    if (!isOldId(digits)) return undefined;
    const { groups, single } = partsOf(found);
    if (groups.length > MOST_CELLS && !single) return undefined;
    const around = text.slice(Math.max(0, index - NEAR), index + found.length + NEAR);
    if (!OLD_CONTEXT.test(`${context}\n${around}`)) return undefined;
    return hit(index, found, `${digits.slice(0, 6)}******${digits.slice(12)}`);
  });
  return [...long, ...old];
}

/** Not a part of a longer code of letters and figures. */
const isAlone = (text: string, start: number, end: number) =>
  GLUED.test(/[0-9A-Za-z]*$/.exec(text.slice(Math.max(0, start - 8), start))![0]) &&
  GLUED.test(/^[0-9A-Za-z]*/.exec(text.slice(end, end + 8))![0]);

/** A row of a table holds many numbers that are none together: a serial number, a telephone, an amount. */
const isOverFewCells = (groups: readonly number[]) =>
  groups.length <= MOST_CELLS && groups.every((length) => length >= 4);

/** Eighteen characters that can be the number of a person. */
export function isResidentId(number: string): boolean {
  if (!PROVINCES.has(number.slice(0, 2)) || !isDay(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECKS[sum % 11] === number[17];
}

const isOldId = (number: string) => PROVINCES.has(number.slice(0, 2)) && isDay(`19${number.slice(6, 12)}`);

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const hit = (start: number, found: string, masked: string): Hit => ({
  kind: 'id',
  masked,
  start,
  end: start + found.length,
});
