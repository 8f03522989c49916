import { blurred, type Sounds } from '../text/sounds.ts';
import type { Phrase, Wish } from './question.ts';

const LETTERS = /^[a-z]+$/;
const MOST = 6;

interface Word {
  text: string;
  syllables: readonly string[];
}

/** What sounds like what, made from the index's table. */
export interface Ear {
  /** The words that are spelt so, `dibao` or `db`, each a choice; several in a row are several wishes. */
  spelt(letters: string): Wish[];
  /** The words themselves. */
  known: ReadonlySet<string>;
  /** The phrase with one of the site's words in place of a like-sounding or nearly equal stretch, the best first. */
  corrected(phrase: Phrase): Phrase[];
}

export function earOf({ words: rows, syllables }: Sounds): Ear {
  const words = rows.map((row): Word => {
    const [text = '', sound = ''] = row.split('|');
    return { text, syllables: sound.split(' ') };
  });
  const bySpelling = Map.groupBy(words, (word) => word.syllables.join(''));
  const byInitials = Map.groupBy(words, (word) => word.syllables.map(([first]) => first).join(''));
  const soundOf = new Map(
    Object.entries(syllables).flatMap(([sound, characters]) => [...characters].map((one) => [one, sound] as const)),
  );
  const known = new Set(words.map(({ text }) => text));
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
      for (const { text, syllables: own } of words) {
        const units = [...text];
        for (let at = 0; at + units.length <= phrase.length; at += 1) {
          const typed = phrase.slice(at, at + units.length);
          if (known.has(typed.join(''))) continue;
          const same = units.filter((unit, index) => unit === typed[index]).length;
          const alike = own.every((sound, index) => blurred(sound) === sounds[at + index]);
          const nearly = units.length >= 4 && same === units.length - 1;
          if (same === units.length || !(alike || nearly)) continue;
          found.push({ phrase: [...phrase.slice(0, at), ...units, ...phrase.slice(at + units.length)], same, alike });
        }
      }
      return found
        .toSorted((a, b) => Number(b.alike) - Number(a.alike) || b.same - a.same)
        .slice(0, MOST)
        .map(({ phrase: better }) => better);
    },
  };
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
