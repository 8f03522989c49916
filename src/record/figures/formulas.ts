import { absolute, ONE, shownLike, type Written } from './numbers.ts';
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
    // More may stand before it that is no number: a bracket, a letter.
    if (/[+\-−–×*÷/(（]\s*$/.test(sentence.slice(0, terms[0]!.from))) continue;
    const found = judged(terms, signs, numbers[end]!);
    if (found !== undefined) return found;
  }
  return undefined;
}

function judged(terms: readonly Written[], signs: readonly string[], stated: Written): string | undefined {
  const [part, whole, third] = terms;
  if (signs.every((sign) => '+-−–'.includes(sign))) {
    const value = terms.reduce(
      (all, { value: own }, at) => (at > 0 && signs[at - 1] !== '+' ? all - own : all + own),
      0n,
    );
    const finest = [...terms, stated].map(({ grain }) => grain).reduce((a, b) => (a < b ? a : b));
    const slack = [...terms, stated].some((one) => one.slack > 0n) ? (finest / 2n) * BigInt(terms.length) : 0n;
    if (absolute(value - stated.value) <= slack) return undefined;
    const words = terms.map((term, at) => (at === 0 ? term.words : `${signs[at - 1]} ${term.words}`)).join(' ');
    return `${words} = ${shownLike(value, finest, stated)}，写的是 ${stated.words}`;
  }
  if (third || !part || !whole || !'÷/'.includes(signs[0]!) || stated.unit !== '%') return undefined;
  const share = { part, whole, stated };
  return agrees(share) ? undefined : `${shareWords(share)}，写的是 ${stated.words}`;
}
