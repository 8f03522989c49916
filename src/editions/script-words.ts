import { simplifiedOnly, type Traditional } from './traditional.ts';

/** What scripts put together of two words, so that neither stands in them by itself as it is shown. */
const COMPOSED = [...'一二三四五六日'].map((day) => `周${day}`);

/** What the script of the edition has to know, `client/edition/in-traditional.js`. */
export interface ScriptWords {
  /** Characters that no Traditional text has, each followed by its usual form. */
  characters: string;
  /** Words that come out otherwise than one character after the other. */
  words: Readonly<Record<string, string>>;
}

/** Of the words that stand in scripts. */
export function scriptWords(scripts: readonly string[], traditional: Traditional): ScriptWords {
  const found = scripts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
  const words = [...new Set([...found, ...COMPOSED])].sort();
  const characters = [...new Set(words.join(''))].filter((one) => simplifiedOnly().has(one)).sort();
  // The script also sees what is Traditional already: a word that holds itself again would grow each time.
  const otherwise = words.filter((word) => {
    const written = traditional.of(word);
    return word.length > 1 && written !== traditional.mended(word) && !written.includes(word);
  });
  return {
    characters: characters.map((one) => one + traditional.mended(one)).join(''),
    words: Object.fromEntries(otherwise.map((word) => [word, traditional.of(word)])),
  };
}
