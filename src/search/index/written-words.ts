import { phrasesOf } from '../text/units.ts';

/** Notes which of some words stand in texts, whatever stands around them. */
export interface WrittenWords {
  /** Looks through a folded text. */
  read: (text: string) => void;
  has: (word: string) => boolean;
}

/** `words` are folded. Each place of a text is looked up once, by its first two characters. */
export function writtenWords(words: Iterable<string>): WrittenWords {
  const begun = Map.groupBy(
    [...new Set(words)].map((word) => ({ word, dense: denseOf(word).join('') })),
    ({ dense }) => dense.slice(0, 2),
  );
  const written = new Set<string>();
  return {
    read(text) {
      for (const dense of denseOf(text)) {
        for (let at = 0; at < dense.length; at += 1) {
          const here = [...(begun.get(dense.slice(at, at + 2)) ?? []), ...(begun.get(dense.charAt(at)) ?? [])];
          for (const { word, dense: letters } of here) if (dense.startsWith(letters, at)) written.add(word);
        }
      }
    },
    has: (word) => written.has(word),
  };
}

/** The phrases of a text without what stands between their units. */
const denseOf = (text: string) => phrasesOf(text).map((units) => units.map((unit) => unit.text).join(''));
