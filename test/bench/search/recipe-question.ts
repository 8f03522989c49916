import { typedPhrases, contentPhrases } from './ours-in-browser.ts';
import type { Glossary } from './recipe.ts';

/** What is searched for one way of reading a question; all of `runs` have to be found. */
export interface Reading {
  /** Han characters with a space between them, a word in letters, or a number. */
  runs: readonly string[];
  /** Two and two characters, for entries that hold only most of it. */
  pairs: readonly string[];
}

const HAN = /^\p{Script=Han}$/u;
const LETTERS = /^[a-z]{2,}$/;
/** Letters can spell many words. */
const MOST_READINGS = 6;

/** The runs of a question without its polite words. */
export function runsOf(question: string, simplified: ReadonlyMap<string, string>): string[] {
  const bare = contentPhrases(question, simplified);
  const phrases = bare.length > 0 ? bare : typedPhrases(question, simplified);
  return phrases.flatMap((units) => {
    const runs: string[] = [];
    let before = '';
    for (const unit of units) {
      const joins = HAN.test(unit) && HAN.test(before);
      if (joins) runs.push(`${runs.pop() ?? ''} ${unit}`);
      else runs.push(unit);
      before = unit;
    }
    return runs;
  });
}

export const isSpelt = (runs: readonly string[]) => runs.some((run) => LETTERS.test(run));

/** The ways to read the runs: as they are, or with the words that their letters spell in full or by initials. */
export function readingsOf(runs: readonly string[], glossary: Glossary): Reading[] {
  const wordsFor = (letters: string) => {
    const spelt = (join: (syllables: string[]) => string) =>
      glossary.filter(([, syllables]) => join(syllables.split(' ')) === letters).map(([word]) => [...word].join(' '));
    const whole = spelt((syllables) => syllables.join(''));
    return whole.length > 0 ? whole : spelt((syllables) => syllables.map(([first]) => first).join(''));
  };
  const together = runs.length > 1 && runs.every((run) => LETTERS.test(run)) ? wordsFor(runs.join('')) : [];
  let ways: string[][] = [[]];
  for (const run of runs) {
    const words = LETTERS.test(run) ? wordsFor(run) : [];
    const choices = words.length > 0 ? words : [run];
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, MOST_READINGS);
  }
  return [...together.map((word) => [word]), ...ways].slice(0, MOST_READINGS).map((way) => ({
    runs: way,
    pairs: way.flatMap((run) => {
      const units = run.split(' ');
      return units.length > 1 ? units.slice(1).map((unit, at) => `${units[at] ?? ''} ${unit}`) : units;
    }),
  }));
}
