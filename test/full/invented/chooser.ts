import { wholeFrom } from '../../random-from.ts';

/** Choices that are the same in every run for the same words; choices for other words have nothing to do with them. */
export interface Chooser {
  /** From 0 to one below. */
  below: (count: number) => number;
  between: (least: number, most: number) => number;
  /** True so often, 0 to 1. */
  isIn: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** So many different ones, in the order of the list. */
  some: <T>(list: readonly T[], count: number) => T[];
}

export function chooserFor(...words: readonly (string | number)[]): Chooser {
  const next = wholeFrom(numberOf(words.join('/')));
  const below = (count: number) => next() % count;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    isIn: (share) => next() / 2 ** 32 < share,
    pick: (list) => list[below(list.length)]!,
    some(list, count) {
      const left = [...list.keys()];
      const taken = Array.from({ length: Math.min(count, list.length) }, () => left.splice(below(left.length), 1)[0]!);
      return taken.sort((a, b) => a - b).map((at) => list[at]!);
    },
  };
}

/** FNV-1a. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
