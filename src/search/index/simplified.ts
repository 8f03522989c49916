import { Converter } from 'opencc-js/t2cn';
import type { Simplified } from '../text/fold.ts';

/** The common Han characters of Unicode: extension A and the first block. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** OpenCC's view of every character by itself, one to one: of several simplified forms the usual one. */
export function simplifiedOf(): Simplified {
  const all = new Map<string, string>();
  const characters = everyCharacter();
  for (const from of ['t', 'tw', 'hk'] as const) {
    // Each on a line of its own, so that no two are taken for a word.
    const simple = Converter({ from, to: 'cn' })(characters.join('\n')).split('\n');
    for (const [index, character] of characters.entries()) {
      const one = simple[index];
      if (one && one !== character && [...one].length === 1 && !all.has(character)) all.set(character, one);
    }
  }
  // 么 is the traditional form of 幺, and what simplified writing has for 麼: such a character stays what it is.
  const usual = new Set(all.values());
  return new Map([...all].filter(([from]) => !usual.has(from)));
}

function everyCharacter(): string[] {
  return BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
}
