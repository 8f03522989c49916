import type { Hit } from './finding.ts';

const MOBILE =
  /(?<!\d)(?<![A-Za-z](?<!tel|phone|mobile|mob|wx|vx|wechat))(?:\(?(?:\+|00)?86\)?[ \-.]{0,3}|0)?(1[3-9](?:[ \-_.·]{0,3}\d){9})(?!\d|[A-Za-z]|\.\d{2}(?!\d)| ?元)/gi;
/** How people write eleven digits in groups; other breaks are several numbers beside each other. */
const GROUPS = new Set(['11', '3 4 4', '3 8', '7 4', '3 3 5', '4 3 4', '4 4 3', '5 6', '6 5', '3 4 2 2', '3 2 2 2 2']);

/** Mobile numbers, with or without +86; fixed lines and hotlines have another form. `allow` holds digits only. */
export function mobiles(text: string, allow: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, 1: own, index } of text.matchAll(MOBILE)) {
    const number = own!.replace(/\D/g, '');
    const groups = own!.split(/\D+/).map(({ length }) => length);
    if (allow.has(number) || !(GROUPS.has(groups.join(' ')) || groups.length === 11)) continue;
    const start = index + found.length - own!.length;
    hits.push({
      kind: 'mobile',
      masked: `${number.slice(0, 3)}****${number.slice(7)}`,
      start,
      end: start + own!.length,
    });
  }
  return hits;
}

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
