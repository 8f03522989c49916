import { CHINESE_WORD, readingsOf, syllablesOf, withoutConfusions, type Pronunciations } from '../text/pinyin.ts';
import { CORRECTED_LENGTH, MOST_SPELLINGS } from '../tuning.ts';
import { grouped } from './grouped.ts';
import type { Clause, Phrase } from './query.ts';

const LETTERS = /^[a-z]+$/;

interface Word {
  text: string;
  syllables: readonly string[];
  /** The same without what many people do not tell apart. */
  alike: readonly string[];
}

/** Finds the words of the site by their sound. */
export interface PhoneticMatcher {
  /** The words that are spelt so, `dibao` or `db`, each a choice; several in a row are several clauses. */
  spelt(letters: string): Clause[];
  /** The words themselves. */
  known: ReadonlySet<string>;
  /** The phrase with one of the words in place of a like-sounding or nearly equal stretch, the best first. */
  corrections(phrase: Phrase): Phrase[];
}

/** `groups` are the synonyms of the index. */
export function phoneticMatcher(
  { words: others, compounds, readings, unusual }: Pronunciations,
  groups: readonly (readonly string[])[],
): PhoneticMatcher {
  const syllableOf = readingsOf(readings);
  const known = new Set([...groups.flat().filter((word) => CHINESE_WORD.test(word)), ...others]);
  const words = [...known, ...compounds].map((text): Word => {
    const syllables = unusual[text]?.split(' ') ?? syllablesOf(text, syllableOf);
    return { text, syllables, alike: syllables.map(withoutConfusions) };
  });
  const bySpelling = grouped(words, (word) => word.syllables.join(''));
  const byInitials = grouped(words, (word) => word.syllables.map(([first]) => first).join(''));

  return {
    known,
    spelt(letters) {
      if (!LETTERS.test(letters) || letters.length < 2) return [];
      const whole = bySpelling.get(letters) ?? byInitials.get(letters);
      if (whole) return [clauseOf(whole)];
      const segmented = segment(letters, bySpelling);
      if (segmented) return segmented.map((word) => clauseOf([word]));
      const begun = letters.length < 4 ? [] : words.filter((word) => word.syllables.join('').startsWith(letters));
      return begun.length > 0 ? [clauseOf(begun)] : [];
    },
    corrections(phrase) {
      const sounds = phrase.map((token) => withoutConfusions(syllableOf.get(token) ?? token));
      const found: { phrase: Phrase; same: number; sameSound: boolean }[] = [];
      for (const { text, alike } of words.slice(0, known.size)) {
        const word = [...text];
        for (let at = 0; at + word.length <= phrase.length; at += 1) {
          const typed = phrase.slice(at, at + word.length);
          if (known.has(typed.join(''))) continue;
          const same = word.filter((token, index) => token === typed[index]).length;
          const sameSound = alike.every((sound, index) => sound === sounds[at + index]);
          const oneWrong = word.length >= CORRECTED_LENGTH && same === word.length - 1;
          if (same === word.length || !(sameSound || oneWrong)) continue;
          const better = [...phrase.slice(0, at), ...word, ...phrase.slice(at + word.length)];
          found.push({ phrase: better, same, sameSound });
        }
      }
      return found
        .sort((a, b) => Number(b.sameSound) - Number(a.sameSound) || b.same - a.same)
        .slice(0, MOST_SPELLINGS)
        .map(({ phrase: better }) => better);
    },
  };
}

const clauseOf = (words: readonly Word[]): Clause => words.slice(0, MOST_SPELLINGS).map(({ text }) => [...text]);

/** `dibaoshenqing` → 低保, 申请; the longest words first. */
function segment(letters: string, bySpelling: ReadonlyMap<string, readonly Word[]>): Word[] | undefined {
  if (letters === '') return [];
  for (let end = letters.length; end >= 3; end -= 1) {
    const [word] = bySpelling.get(letters.slice(0, end)) ?? [];
    if (!word) continue;
    const rest = segment(letters.slice(end), bySpelling);
    if (rest) return [word, ...rest];
  }
  return undefined;
}
