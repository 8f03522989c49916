import { pinyin } from 'pinyin-pro';
import { foldText, type Simplified } from '../text/fold.ts';
import type { Sounds } from '../text/sounds.ts';
import type { SearchDocument } from './document.ts';

const MOST_WORDS = 2000;
const WORD = /^\p{Script=Han}{2,6}$/u;

/** The sounds of the site's own words: the synonyms, and what stands in titles and headings, the most frequent first. */
export function soundsOf(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  simplified: Simplified,
): Sounds {
  const words = new Set(groups.flat().filter((word) => WORD.test(word)));
  for (const word of frequentWords(documents, simplified)) if (words.size < MOST_WORDS) words.add(word);
  const syllables: Record<string, string> = {};
  for (const character of commonCharacters()) {
    const syllable = soundOf(character);
    if (/^[a-z]+$/.test(syllable)) syllables[syllable] = (syllables[syllable] ?? '') + character;
  }
  return { words: [...words].map((word) => `${word}|${soundOf(word)}`), syllables };
}

function frequentWords(documents: readonly SearchDocument[], simplified: Simplified): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const { passages } of documents) {
    for (const { place, text } of passages) {
      if (place !== 'title' && place !== 'heading') continue;
      for (const { segment } of segmenter.segment(foldText(text, simplified))) {
        if (WORD.test(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1);
      }
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
}

export const soundOf = (text: string) => pinyin(text, { toneType: 'none', v: true, nonZh: 'removed' }).toLowerCase();

/** The 3,755 characters of GB 2312 level one: what people type, right or wrong. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}
