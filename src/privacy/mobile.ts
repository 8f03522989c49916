import type { Columns } from './columns.ts';
import type { Hit, Phones } from './finding.ts';
import { GAP, isJoining, judged, partsOf } from './number-parts.ts';
import { isOfThing } from './own-label.ts';

const MOBILE = new RegExp(
  '(?<![\\d¥￥$])(?<![A-Za-z](?<!tel|phone|mobile|mob|wx|vx|wechat))(?:\\(?(?:\\+|00)?86\\)?[ \\-.]{0,3}|(0))?' +
    `(1${GAP}[3-9](?:${GAP}\\d){9})(?!\\d|[A-Za-z]|\\.\\d{2}(?!\\d)| ?(?:元|毫米|厘米|分米|米|平方))`,
  'gi',
);
/** How people write eleven digits in groups. */
const GROUPS = new Set(['11', '3 4 4', '3 8', '7 4', '3 4 2 2', '3 2 2 2 2']);
/** Other groups are several numbers beside each other, unless a word says what they are. */
const WORDS = /电话|手机|联系|致电|拨|打|微信|短信|找|号码|tel|phone|mob/i;
const SIZES = /规格|尺寸|长宽/;
const NEAR = 12;

/** Mobile numbers, with or without +86; fixed lines and hotlines have another form. */
export function mobiles(text: string, context: string, allow: Phones, columns: Columns): Hit[] {
  return judged(text, MOBILE, ({ 0: found, 1: nought, 2: own, index }) => {
    const end = index + found.length;
    const start = end - own!.length;
    const { digits, groups, gaps, single } = partsOf(own!);
    if (allow.has(digits) || isOfThing(text, index, end, columns)) return undefined;
    // 0199-55501080 has the form of a fixed line.
    if (nought && groups.join(' ') === '3 8') return undefined;
    if (single) {
      if (isInRow(text, start, end)) return undefined;
    } else {
      const before = text.slice(Math.max(0, index - NEAR), index);
      if (!gaps.every(isJoining) || SIZES.test(before)) return undefined;
      const named = () => WORDS.test(before) || WORDS.test(context) || columns.headed(start, WORDS);
      const usual =
        GROUPS.has(groups.join(' ')) && !isDecimal(gaps) && !(groups.length === 2 && isAmongAmounts(text, start, end));
      if (!usual && !named()) return undefined;
    }
    return { kind: 'mobile', masked: `${digits.slice(0, 3)}****${digits.slice(7)}`, start, end };
  });
}

/** 138.00001234 may be a place on the map. */
const isDecimal = (gaps: readonly string[]) => gaps.length === 1 && gaps[0] === '.';

/** 1825718 5662 between other figures: two of the amounts of a line. */
const isAmongAmounts = (text: string, start: number, end: number) =>
  /\d ?$/.test(text.slice(Math.max(0, start - 2), start)) || /^ ?\d/.test(text.slice(end, end + 2));

/** Whether more single figures stand before or after: the points of a match, not a number. */
const isInRow = (text: string, start: number, end: number) =>
  /(?<!\d)\d[^\p{L}\p{N}\n]{1,3}$/u.test(text.slice(Math.max(0, start - 5), start)) ||
  /^[^\p{L}\p{N}\n]{1,3}\d(?!\d)/u.test(text.slice(end, end + 5));

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The digits of a list of numbers; of the same list, which goes with each text of a file, they are worked out once. */
export function digitsOf(phones: readonly string[]): ReadonlySet<string> {
  const digits = known.get(phones) ?? new Set(phones.map(phoneDigits));
  known.set(phones, digits);
  return digits;
}

/** A telephone number by its digits alone, without the code of the country. */
export const phoneDigits = (phone: string) =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
