/** How words and characters sound, for what is typed in letters or with a wrong character. */
export interface Sounds {
  /** Words of this site beside those of the synonyms, the most frequent first. */
  words: readonly string[];
  /** Two words that often stand beside each other and may be typed as one: 网格 and 化. */
  compounds: readonly string[];
  /** Characters by syllable, without tones: `{ di: '低地第' }`. */
  syllables: Readonly<Record<string, string>>;
  /** Words that sound otherwise than their characters do one by one: `{ 着火: 'zhao huo' }`. */
  unusual: Readonly<Record<string, string>>;
}

export const CHINESE_WORD = /^\p{Script=Han}{2,6}$/u;

/** Each character with its syllable. */
export const readingsOf = (syllables: Sounds['syllables']): Map<string, string> =>
  new Map(Object.entries(syllables).flatMap(([sound, all]) => [...all].map((one) => [one, sound] as const)));

/** The syllables of a word, character by character. */
export const syllablesOf = (word: string, readings: ReadonlyMap<string, string>): string[] =>
  [...word].map((one) => readings.get(one) ?? '');

/** 平翘舌、前后鼻音: what many people do not tell apart when they type. */
export const blurred = (syllable: string) => syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
