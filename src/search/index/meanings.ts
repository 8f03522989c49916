import { unitsOf, wordFinder } from './word-finder.ts';

/** Groups of words that mean the same, folded, and how to find them in a text. */
export interface Meanings {
  /** A phrase said otherwise, in units: one for each word that can be swapped. */
  otherwise(phrase: readonly string[]): Generator<Otherwise>;
}

interface Otherwise {
  /** The other word, between two neighbours on each side. */
  phrase: readonly string[];
  /** The other word is one character. */
  single: boolean;
}

/** A term is three units at most, so no more than two of them stand beside the swapped word. */
const BESIDE = 2;

/** `groups` as in settings.yml, already folded: 低保、最低生活保障. */
export function meaningsOf(groups: readonly (readonly string[])[]): Meanings {
  const others = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const word of group) {
      const known = others.get(word) ?? new Set<string>();
      for (const other of group) if (other !== word) known.add(other);
      others.set(word, known);
    }
  }
  const unitsByWord = new Map([...others.keys()].map((word) => [word, unitsOf(word)]));
  const wordsAt = wordFinder(others.keys());

  return {
    *otherwise(phrase) {
      let crossing: ((start: number) => boolean) | undefined;
      for (let start = 0; start < phrase.length; start += 1) {
        const here = wordsAt(phrase, start);
        for (const [at, { word, units }] of here.entries()) {
          const { length } = units;
          if (length === 2 && (crossing ??= crossingIn(phrase))(start)) continue;
          // 居住证明 is a word of its own and holds 居住证 as well; but what 低保户 means has been said when 低保 comes.
          if (here.slice(0, at).some((longer) => others.get(longer.word)?.has(word))) continue;
          const before = phrase.slice(Math.max(0, start - BESIDE), start);
          const after = phrase.slice(start + length, start + length + BESIDE);
          for (const other of others.get(word) ?? []) {
            const own = unitsByWord.get(other) ?? [];
            yield { phrase: [...before, ...own, ...after], single: own.length === 1 };
          }
        }
      }
    },
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether two units from a place on are the end of one word and the beginning of another: 护工 in 保护工作. */
function crossingIn(units: readonly string[]): (start: number) => boolean {
  const unitAt = new Map<number, number>();
  let length = 0;
  for (const [index, unit] of units.entries()) {
    unitAt.set(length, index);
    length += unit.length;
  }
  const begins = new Set([...segmenter.segment(units.join(''))].map(({ index }) => unitAt.get(index)));
  return (start) => begins.has(start + 1) && !begins.has(start) && !begins.has(start + 2) && start + 2 < units.length;
}
