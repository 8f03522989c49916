/** How words and characters sound, for what is typed in letters or with a wrong character. */
export interface Sounds {
  /** Words of this site, each with its syllables: `低保|di bao`. */
  words: readonly string[];
  /** Characters by syllable, without tones: `{ di: '低地第' }`. */
  syllables: Readonly<Record<string, string>>;
}

/** 平翘舌、前后鼻音: what many people do not tell apart when they type. */
export const blurred = (syllable: string) => syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei]n)g$/, '');
