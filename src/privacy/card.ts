import type { Hit } from './finding.ts';
import { isResidentId } from './resident-id.ts';

const CARD = /(?<![0-9A-Za-z])[34569]\d{3}(?:[ -]{0,3}\d){11,15}(?![0-9A-Za-z])/g;
const CONTEXT = /卡号|[账帐][号户]|开户|银行卡|储蓄卡|借记卡|信用卡|工资卡|社保卡|一卡通|打款|收款/;
const NEAR = 20;

/**
 * Bank cards: the check digit of Luhn holds for one in ten of all numbers, so a word that speaks of an account must
 * stand within twenty characters, in `context`, or over the column (`headed` tells that of a position).
 */
export function cards(text: string, context: string, headed: (position: number, words: RegExp) => boolean): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, index } of text.matchAll(CARD)) {
    const number = found.replace(/\D/g, '');
    if (!isLuhn(number) || (number.length === 18 && isResidentId(number))) continue;
    const around = text.slice(Math.max(0, index - NEAR), index + found.length + NEAR);
    if (!CONTEXT.test(around) && !CONTEXT.test(context) && !headed(index, CONTEXT)) continue;
    const masked = `${number.slice(0, 4)} **** **** ${number.slice(-4)}`;
    hits.push({ kind: 'card', masked, start: index, end: index + found.length });
  }
  return hits;
}

function isLuhn(number: string): boolean {
  let sum = 0;
  for (let place = 0; place < number.length; place++) {
    const digit = Number(number[number.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
