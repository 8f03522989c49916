import { pinyin } from 'pinyin-pro';

/** Letters as sites type them: the script g and a of fonts for teaching, ü in its many spellings. */
const ODD: Readonly<Record<string, string>> = { ɡ: 'g', ɑ: 'a' };
const TONE_MARKS = /[\u0300\u0301\u0304\u030c]/g;
const MARKED = /[\u0300\u0301\u0304\u030c]/;

/** Every syllable of Mandarin, without its tone. */
const SYLLABLE =
  '(?:[zcs]h(?:uang|uan|ua|ui|un|uo|ang|eng|ong|ai|ao|an|en|ei|ou|a|e|i|u)|' +
  '[jqx](?:iang|iong|ian|iao|ing|ia|ie|in|iu|uan|ue|un|üan|üe|ün|ü|i|u)|' +
  'y(?:uan|uang|ang|ing|ong|uan|üan|ue|üe|un|ün|ai|ao|an|in|ou|a|e|i|o|u|ü)|' +
  'w(?:ang|eng|ai|an|ei|en|a|o|u)|' +
  '[bpmfdtnlgkhrzcs](?:uang|iang|uan|uai|iao|ian|ing|ang|eng|ong|üan|üe|ai|ao|an|ei|en|ie|in|iu|ou|ia|ua|ui|un|uo|ue|a|e|i|o|u|ü)|' +
  'ang|eng|ai|ao|an|ei|en|er|ou|a|e|o)';
const WHOLE = new RegExp(`^${SYLLABLE}[1-5]?[' ]?$`);
const ONE = new RegExp(`${SYLLABLE}[1-5]?[' ]?`, 'y');

export interface Syllables {
  /** Without tones. */
  plain: string[];
  /** Whether it was written with tones, as marks or as numbers. */
  toned: boolean;
}

/** Latin letters as syllables of Mandarin; undefined when they cannot be any. */
export function syllablesOf(written: string): Syllables | undefined {
  const letters = written
    .replace(/[ɡɑ]/g, (letter) => ODD[letter]!)
    .toLowerCase()
    .normalize('NFD');
  const marked = MARKED.test(letters);
  const bare = letters
    .replace(TONE_MARKS, '')
    .replaceAll('u:', 'ü')
    .normalize('NFC')
    .replaceAll('v', 'ü')
    .replace(/[’`]/g, "'")
    .trim();
  if (bare === '') return undefined;
  const toned = marked || /[1-5]/.test(bare);
  const plain = split(bare);
  return plain && { plain: plain.map((one) => one.replace(/[1-5' ]/g, '')), toned };
}

/** Longest first, and shorter where the rest then fits: xi’an, fangan. A place from which nothing fits is tried once. */
function split(text: string): string[] | undefined {
  const dead = new Set<number>();
  const from = (at: number): string[] | undefined => {
    if (at === text.length) return [];
    if (dead.has(at)) return undefined;
    ONE.lastIndex = at;
    const longest = ONE.exec(text)?.[0].length ?? 0;
    for (let length = longest; length > 0; length -= 1) {
      const one = text.slice(at, at + length);
      const rest = WHOLE.test(one) ? from(at + length) : undefined;
      if (rest) return [one, ...rest];
    }
    dead.add(at);
    return undefined;
  };
  return from(0);
}

const known = new Map<string, readonly string[]>();

/** Every reading of one character, without tones. */
export function readingsOf(character: string): readonly string[] {
  let readings = known.get(character);
  if (!readings) {
    const all = pinyin(character, { multiple: true, type: 'array', toneType: 'none' });
    readings = all.map((one) => one.replaceAll('v', 'ü').replace(/^([jqxy])ü/, '$1u'));
    known.set(character, readings);
  }
  return readings;
}

/** Whether characters can be read like this, one syllable each. */
export function readsAs(characters: readonly string[], plain: readonly string[]): boolean {
  return (
    characters.length === plain.length &&
    characters.every((character, index) => readingsOf(character).includes(plain[index]!.replace(/^([jqxy])ü/, '$1u')))
  );
}

/** Whether a figure behind letters without marks is the tone in which a character is read. */
export function isToneOf(character: string, letters: string, tone: string): boolean {
  if (letters.normalize('NFD').match(MARKED)) return false;
  const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'num' });
  return readings.includes(letters.toLowerCase() + tone);
}
