/** One form for each character, shared by index and query: traditional characters to their simplified ones. */
export type Simplified = ReadonlyMap<string, string>;

/** Folded text, and for each of its UTF-16 units the place in the text as it was written. */
export interface Folded {
  text: string;
  at: Uint32Array;
}

const TONES = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ';
/**
 * `區(qū)`: a reading put after its character, in any brackets. Without a tone mark only a short syllable is one. (No
 * lookbehind in anything that a phone runs: before 2023 Safari did not read it, and then runs nothing of the file.)
 */
const READING = new RegExp(
  `(\\p{Script=Han})\\s?[(（\\[［〔【](?:[a-z]{0,3}[${TONES}][a-z]{0,3}(?:\\s[a-z]{0,3}[${TONES}][a-z]{0,3})*|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiou]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue))[)）\\]］〕】]`,
  'gu',
);
const BRACKET = /[(（\[［〔【]/;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]/;

/** Half width, lower case, simplified, without readings and thousands marks. */
export function foldText(text: string, simplified: Simplified): string {
  const known = tableOf(simplified);
  let folded = '';
  for (const character of withoutReadings(text).replace(THOUSANDS, '$1')) {
    folded += plain(character, simplified, known);
  }
  return folded;
}

/** Most texts have no bracket, and the expression tries at every character. */
const withoutReadings = (text: string) => (BRACKET.test(text) ? text.replace(READING, '$1') : text);

/** The same, with the way back to the text as it was written. */
export function fold(text: string, simplified: Simplified): Folded {
  const holes = [...text.matchAll(READING), ...text.matchAll(THOUSANDS)]
    .map(({ 0: found, 1: kept = '', index }) => [index + kept.length, index + found.length] as const)
    .sort(([a], [b]) => a - b);
  const known = tableOf(simplified);
  let folded = '';
  const at: number[] = [];
  let next = 0;
  for (let index = 0; index < text.length;) {
    const hole = holes[next];
    if (hole && index >= hole[0]) {
      index = Math.max(index, hole[1]);
      next += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const one = plain(character, simplified, known);
    for (let unit = 0; unit < one.length; unit += 1) at.push(index);
    folded += one;
    index += character.length;
  }
  at.push(text.length);
  return { text: folded, at: Uint32Array.from(at) };
}

/** Each character is worked out once for each table. */
const tables = new WeakMap<Simplified, Map<string, string>>();

function tableOf(simplified: Simplified): Map<string, string> {
  const table = tables.get(simplified) ?? new Map<string, string>();
  tables.set(simplified, table);
  return table;
}

function plain(character: string, simplified: Simplified, known: Map<string, string>): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const one = workedOut(character, simplified);
  known.set(character, one);
  return one;
}

function workedOut(character: string, simplified: Simplified): string {
  if (INVISIBLE.test(character)) return '';
  const one = character.normalize('NFKC').toLowerCase();
  return simplified.get(one) ?? one;
}
