import { absolute, isDate, ONE, shownLike, type Written } from './numbers.ts';
import { agrees, shareWords } from './shares.ts';

const SIGN = /^\s*[）)]?\s*([+\-−–×*xX÷/])\s*[（(]?\s*$/;
const EQUALS = /^\s*(?:[×*]\s*100\s?%\s*)?[=≈]\s*$/;

/** What `a / b = c %` or `a + b − c = d` comes to, where that is not what is written. */
export function formulaRemark(sentence: string, numbers: readonly Written[]): string | undefined {
  if (!/[=≈]/.test(sentence)) return undefined;
  const gap = (index: number) => sentence.slice(numbers[index]!.to, numbers[index + 1]!.from);
  for (let end = 2; end < numbers.length; end += 1) {
    const hundred = numbers[end - 1]!;
    // 1,681 ÷ 2,101 × 100% = 80.0%
    const percent = hundred.unit === '%' && hundred.value === 100n * ONE && end > 2;
    if (!EQUALS.test(gap(end - 1))) continue;
    const last = percent ? end - 2 : end - 1;
    let first = last;
    while (first > 0 && SIGN.test(gap(first - 1))) first -= 1;
    if (first === last) continue;
    const terms = numbers.slice(first, last + 1);
    const signs = terms.slice(1).map((_, at) => SIGN.exec(gap(first + at))![1]!);
    if (terms.some(isDate)) continue;
    // More may stand before it that is no number: a bracket, a letter.
    if (/[+\-−–×*÷/(（]\s*$/.test(sentence.slice(0, terms[0]!.from))) continue;
    const found = judged(terms, signs, numbers[end]!);
    if (found !== undefined) return found;
  }
  return undefined;
}

function judged(written: readonly Written[], signs: readonly string[], stated: Written): string | undefined {
  if (signs.every((sign) => '+-−–'.includes(sign))) return judgedSum(written, signs, stated);
  const [part, whole, third] = written;
  if (third || !part || !whole || !'÷/'.includes(signs[0]!) || stated.unit !== '%') return undefined;
  // 12.5 / 20 万元
  const share = { part: isBare(part) ? toldLike(part, whole) : part, whole, stated };
  return agrees(share) || agrees({ ...share, part }) ? undefined : `${shareWords(share)}，写的是 ${stated.words}`;
}

function judgedSum(written: readonly Written[], signs: readonly string[], stated: Written): string | undefined {
  // 12.5 + 7.5 = 20 万元: the unit of the result is that of all.
  const told = written.map((term) => (isBare(term) ? toldLike(term, stated) : term));
  if (fits(written, signs, stated) || fits(told, signs, stated)) return undefined;
  const terms = written.every(isBare) ? told : written;
  const words = terms.map((term, at) => (at === 0 ? term.words : `${signs[at - 1]} ${term.words}`)).join(' ');
  return `${words} = ${shownLike(valueOf(terms, signs), finestOf([...terms, stated]), stated)}，写的是 ${stated.words}`;
}

const isBare = ({ unit, factor }: Written) => unit === '' && factor === 1n;

/** A number without a unit, in the unit of another one. */
const toldLike = (bare: Written, { factor, unit }: Written): Written => ({
  ...bare,
  value: bare.value * factor,
  grain: bare.grain * factor,
  slack: factor > 1n ? (bare.grain * factor) / 2n : unit === '元' ? 0n : bare.slack,
});

function fits(terms: readonly Written[], signs: readonly string[], stated: Written): boolean {
  const all = [...terms, stated];
  const slack = all.some((one) => one.slack > 0n) ? (finestOf(all) / 2n) * BigInt(terms.length) : 0n;
  return absolute(valueOf(terms, signs) - stated.value) <= slack;
}

const valueOf = (terms: readonly Written[], signs: readonly string[]) =>
  terms.reduce((all, { value }, at) => (at > 0 && signs[at - 1] !== '+' ? all - value : all + value), 0n);

const finestOf = (numbers: readonly Written[]) => numbers.map(({ grain }) => grain).reduce((a, b) => (a < b ? a : b));
