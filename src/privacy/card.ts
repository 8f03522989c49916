import { isOfBody } from './body-account.ts';
import type { Columns } from './columns.ts';
import type { Hit } from './finding.ts';
import { figuresOf, GAP, isJoining, judged, partsOf, type Parts } from './number-parts.ts';
import { isOfThing } from './own-label.ts';
import { isResidentId } from './resident-id.ts';

const CARD = new RegExp(`(?<![0-9A-Za-z])[34569](?:${GAP}\\d){14,18}(?![0-9A-Za-z])`, 'g');
const CONTEXT = /卡号|[账帐][号户]|开户|银行卡|储蓄卡|借记卡|信用卡|工资卡|社保卡|一卡通|打款|收款/;
const NEAR = 20;

/**
 * Bank cards: the check digit of Luhn holds for one in ten of all numbers, so a word that speaks of an account must
 * stand within twenty characters, in `context`, or over the column. The account of a body is public.
 */
export function cards(text: string, context: string, columns: Columns): Hit[] {
  return judged(text, CARD, ({ 0: found, index }) => {
    const number = figuresOf(found);
    if (!isLuhn(number) || !isOneNumber(partsOf(found)) || (number.length === 18 && isResidentId(number)))
      return undefined;
    const end = index + found.length;
    const around = text.slice(Math.max(0, index - NEAR), end + NEAR);
    if (!CONTEXT.test(around) && !CONTEXT.test(context) && !columns.headed(index, CONTEXT)) return undefined;
    if (isOfThing(text, index, end, columns) || isOfBody(text, index, end, columns)) return undefined;
    return { kind: 'card', masked: `${number.slice(0, 4)} **** **** ${number.slice(-4)}`, start: index, end };
  });
}

/** In fours, in two or three parts, or sign by sign; other rows of figures are amounts. */
const isOneNumber = ({ groups, gaps, single }: Parts) =>
  single || (gaps.every(isJoining) && (groups.length <= 2 || groups.slice(0, -1).every((length) => length === 4)));

function isLuhn(number: string): boolean {
  let sum = 0;
  for (let place = 0; place < number.length; place++) {
    const digit = Number(number[number.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
