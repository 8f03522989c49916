import type { Hit } from './finding.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
/** A number may be broken over two lines of a narrow column. */
const LONG = /(?<![0-9A-Za-z])[1-8](?:[ \-_.·]{0,3}\n?\d){16}[ \-_.·]{0,3}\n?[\dXx](?![0-9A-Za-z])/g;
const OLD = /(?<![0-9A-Za-z])[1-8]\d{5}[ -]?\d{6}[ -]?\d{3}(?![0-9A-Za-z])/g;
const OLD_CONTEXT = /身份证|证件号|公民身份|身份号/;
const NEAR = 20;

/** Numbers of GB 11643: province, a day that exists, check digit; the fifteen digits of before 1999 beside a word that says so. */
export function residentIds(text: string, context = ''): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, index } of text.matchAll(LONG)) {
    const number = found.replace(/[^\dXx]/g, '').toUpperCase();
    if (isResidentId(number)) hits.push(hit(index, found, `${number.slice(0, 6)}********${number.slice(14)}`));
  }
  for (const { 0: found, index } of text.matchAll(OLD)) {
    const number = found.replace(/\D/g, '');
    const around = text.slice(Math.max(0, index - NEAR), index + found.length + NEAR);
    if (!isOldId(number) || !OLD_CONTEXT.test(`${context}\n${around}`)) continue;
    hits.push(hit(index, found, `${number.slice(0, 6)}******${number.slice(12)}`));
  }
  return hits;
}

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
