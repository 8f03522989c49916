import type { Finding } from '../privacy/finding.ts';
import { digitsOf } from '../privacy/mobile.ts';
import { scan } from '../privacy/scan.ts';

/** A number that a file does not show as one; `note` says how it stands there, behind its place. */
export type Spread = Pick<Finding, 'kind' | 'masked' | 'start'> & { note?: string };

/** A figure in each cell, as forms have it; there may be an empty cell between two of them. */
const ONE_EACH = /(?<=^|[|\s])[\dXx](?: \|(?: +\|)? [\dXx]){10,19}(?=$|[|\s])/gm;

/** Numbers of which each cell of a row holds one figure. */
export function spacedNumbers(text: string, officePhones: readonly string[]): Spread[] {
  return [...text.matchAll(ONE_EACH)].flatMap(({ 0: cells, index }) =>
    scan(cells.replaceAll(/[ |]/g, ''), { allow: digitsOf(officePhones) }).map(({ kind, masked }) => {
      return { kind, masked, start: index, note: '，一格一个数字' };
    }),
  );
}

/** Fifteen figures are all that Excel keeps of a number: 1.10101199003077E+17, or the same with three noughts. */
const ROUNDED = /(?<![\d.])(?:([1-8])\.(\d{13,16})E\+?17|([1-8]\d{14})000)(?![\d.])/gi;
const BORN = /^[1-8]\d{5}(?:19\d|20[0-2])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/** What looks like the number of a person that Excel has rounded: it still says where and when somebody was born. */
export function roundedIds(text: string): Spread[] {
  const note = '，像是身份证号，被 Excel 变成了约数';
  return [...text.matchAll(ROUNDED)].flatMap(({ 1: first, 2: rest, 3: whole, index }): Spread[] => {
    const number = whole ?? `${first!}${rest!}`;
    if (!BORN.test(number)) return [];
    return [{ kind: 'id', masked: `${number.slice(0, 6)}********`, start: index, note }];
  });
}
