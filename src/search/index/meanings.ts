import { phrasesOf, type Unit } from '../text/units.ts';

/** Groups of words that mean the same, folded, and how to find them in a text. */
export interface Meanings {
  /** The words of a paragraph said otherwise: short phrases, each a swapped word between two neighbours on each side. */
  otherwise(paragraph: string): Generator<string[]>;
}

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
  const begun = Map.groupBy(
    [...others.keys()].toSorted((a, b) => b.length - a.length),
    (word) => word.charAt(0),
  );
  const unitsOf = new Map<string, string[]>();
  const cut = (word: string) => {
    const known = unitsOf.get(word) ?? phrasesOf(word).flatMap((phrase) => phrase.map(({ text }) => text));
    unitsOf.set(word, known);
    return known;
  };

  return {
    *otherwise(paragraph) {
      const said = new Set<string>();
      let phrases: Unit[][] | undefined;
      for (let index = 0; index < paragraph.length; index += 1) {
        const here = begun.get(paragraph.charAt(index))?.filter((word) => paragraph.startsWith(word, index)) ?? [];
        for (const [at, word] of here.entries()) {
          // 居住证明 is a word of its own and holds 居住证 as well; but what 低保户 means has been said when 低保 comes.
          if (here.slice(0, at).some((longer) => others.get(longer)?.has(word))) continue;
          phrases ??= phrasesOf(paragraph);
          const [before, after] = neighbours(phrases, index, index + word.length);
          for (const other of others.get(word) ?? []) {
            const phrase = [...before, ...cut(other), ...after];
            const key = phrase.join('\u0001');
            if (!said.has(key)) yield phrase;
            said.add(key);
          }
        }
      }
    },
  };
}

/** The two units on each side of a stretch, so far as the same phrase holds them: a term is three units at most. */
function neighbours(phrases: readonly Unit[][], start: number, end: number): [string[], string[]] {
  const phrase = phrases.find((units) => (units.at(-1)?.end ?? 0) > start) ?? [];
  const texts = (units: readonly Unit[]) => units.map(({ text }) => text);
  return [
    texts(phrase.filter((unit) => unit.end <= start).slice(-2)),
    texts(phrase.filter((unit) => unit.start >= end).slice(0, 2)),
  ];
}
