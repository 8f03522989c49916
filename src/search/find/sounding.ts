import { blurred, CHINESE_WORD, readingsOf, syllablesOf, type Sounds } from '../text/sounds.ts';
import type { Phrase, Wish } from './question.ts';

const LETTERS = /^[a-z]+$/;
const MOST = 6;

interface Word {
  text: string;
  syllables: readonly string[];
  blurred: readonly string[];
}

/** What sounds like what. */
export interface Ear {
  /** The words that are spelt so, `dibao` or `db`, each a choice; several in a row are several wishes. */
  spelt(letters: string): Wish[];
  /** The words themselves. */
  known: ReadonlySet<string>;
  /** The phrase with one of the site's words in place of a like-sounding or nearly equal stretch, the best first. */
  corrected(phrase: Phrase): Phrase[];
}

/** `groups` are the synonyms of the index. */
export function earOf(
  { words: others, compounds, readings, unusual }: Sounds,
  groups: readonly (readonly string[])[],
): Ear {
  const soundOf = readingsOf(readings);
  const known = new Set([...groups.flat().filter((word) => CHINESE_WORD.test(word)), ...others]);
  const words = [...known, ...compounds].map((text): Word => {
    const own = unusual[text]?.split(' ') ?? syllablesOf(text, soundOf);
    return { text, syllables: own, blurred: own.map(blurred) };
  });
  const bySpelling = grouped(words, (word) => word.syllables.join(''));
  const byInitials = grouped(words, (word) => word.syllables.map(([first]) => first).join(''));
  const asPhrases = (found: readonly Word[] | undefined) => (found ?? []).slice(0, MOST).map(({ text }) => [...text]);

  return {
    known,
    spelt(letters) {
      if (!LETTERS.test(letters) || letters.length < 2) return [];
      const whole = bySpelling.get(letters) ?? byInitials.get(letters);
      if (whole) return [asPhrases(whole)];
      const row = inARow(letters, bySpelling);
      if (row) return row.map((word) => asPhrases([word]));
      const begun = letters.length < 4 ? [] : words.filter((word) => word.syllables.join('').startsWith(letters));
      return begun.length > 0 ? [asPhrases(begun)] : [];
    },
    corrected(phrase) {
      const sounds = phrase.map((unit) => blurred(soundOf.get(unit) ?? unit));
      const found: { phrase: Phrase; same: number; alike: boolean }[] = [];
      for (const { text, blurred: own } of words.slice(0, known.size)) {
        const units = [...text];
        for (let at = 0; at + units.length <= phrase.length; at += 1) {
          const typed = phrase.slice(at, at + units.length);
          if (known.has(typed.join(''))) continue;
          const same = units.filter((unit, index) => unit === typed[index]).length;
          const alike = own.every((sound, index) => sound === sounds[at + index]);
          const nearly = units.length >= 4 && same === units.length - 1;
          if (same === units.length || !(alike || nearly)) continue;
          found.push({ phrase: [...phrase.slice(0, at), ...units, ...phrase.slice(at + units.length)], same, alike });
        }
      }
      return found
        .sort((a, b) => Number(b.alike) - Number(a.alike) || b.same - a.same)
        .slice(0, MOST)
        .map(({ phrase: better }) => better);
    },
  };
}

/** `Map.groupBy` came to phones in 2024. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** `dibaoshenqing` → 低保, 申请; the longest words first. */
function inARow(letters: string, bySpelling: ReadonlyMap<string, readonly Word[]>): Word[] | undefined {
  if (letters === '') return [];
  for (let end = letters.length; end >= 3; end -= 1) {
    const [word] = bySpelling.get(letters.slice(0, end)) ?? [];
    if (!word) continue;
    const rest = inARow(letters.slice(end), bySpelling);
    if (rest) return [word, ...rest];
  }
  return undefined;
}
