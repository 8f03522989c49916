/** How words and characters sound, for what is typed in letters or with a wrong character. */
export interface Pronunciations {
  /** Words of this site beside those of the synonyms, the most frequent first. */
  words: readonly string[];
  /** Two words that often stand beside each other and may be typed as one: 网格 and 化. */
  compounds: readonly string[];
  /** How the common characters sound, in their order, without tones: `a2ai13an9`; the next two are `a`, then 13 `ai`. */
  readings: string;
  /** Words that sound otherwise than their characters do one by one: `{ 着火: 'zhao huo' }`. */
  unusual: Readonly<Record<string, string>>;
}

export const CHINESE_WORD = /^\p{Script=Han}{2,6}$/u;

/**
 * The 3,755 characters of GB 2312 level one, what people type, right or wrong. Their order is by sound, so that how they
 * sound takes little room, and browsers know it.
 */
export function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

/** Each common character with its syllable. */
export function readingsOf(readings: Pronunciations['readings']): Map<string, string> {
  const syllables = [...readings.matchAll(/([a-z]+)(\d+)/g)].flatMap(([, syllable = '', times]) =>
    Array<string>(Number(times)).fill(syllable),
  );
  return new Map([...commonCharacters()].map((character, at) => [character, syllables[at] ?? '']));
}

/** The syllables of a word, character by character. */
export const syllablesOf = (word: string, readings: ReadonlyMap<string, string>): string[] =>
  [...word].map((one) => readings.get(one) ?? '');

/** 平翘舌、前后鼻音: what many people do not tell apart when they type. */
export const withoutConfusions = (syllable: string) => syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
