import { pinyin } from 'pinyin-pro';
import { foldText, type Simplified } from '../text/fold.ts';
import { CHINESE_WORD, readingsOf, syllablesOf, type Sounds } from '../text/sounds.ts';
import type { SearchDocument } from './document.ts';

const MOST_WORDS = 2600;
/** A word of a title is asked for more often than one of a heading. */
const TITLE = 5;
const MOST_COMPOUNDS = 1200;

/** The sounds of the site's own words: the synonyms, and what stands in titles and headings, the most frequent first. */
export function soundsOf(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  simplified: Simplified,
): Sounds {
  const syllables: Record<string, string> = {};
  for (const character of commonCharacters()) {
    const syllable = soundOf(character);
    if (/^[a-z]+$/.test(syllable)) syllables[syllable] = (syllables[syllable] ?? '') + character;
  }
  const said = groups.flat().filter((word) => CHINESE_WORD.test(word));
  const { words, compounds } = frequentWords(documents, simplified);
  const all = [...new Set([...said, ...words])].slice(0, MOST_WORDS);
  const known = new Set(all);
  const joined = compounds.filter((word) => !known.has(word)).slice(0, MOST_COMPOUNDS);
  const readings = readingsOf(syllables);
  const unusual = [...all, ...joined]
    .map((word) => [word, soundOf(word)] as const)
    .filter(([word, sound]) => syllablesOf(word, readings).join(' ') !== sound);
  const inGroups = new Set(said);
  return {
    words: all.filter((word) => !inGroups.has(word)),
    compounds: joined,
    syllables,
    unusual: Object.fromEntries(unusual),
  };
}

/** Of titles and headings, the most frequent first. */
function frequentWords(documents: readonly SearchDocument[], simplified: Simplified) {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Map<string, number>();
  const compounds = new Map<string, number>();
  for (const { passages } of documents) {
    for (const { place, text } of passages) {
      if (place !== 'title' && place !== 'heading') continue;
      let before = '';
      for (const { segment } of segmenter.segment(foldText(text, simplified))) {
        const times = place === 'title' ? TITLE : 1;
        count(words, segment, times);
        if (before !== '') count(compounds, before + segment, times);
        before = segment;
      }
    }
  }
  return { words: mostFrequent(words), compounds: mostFrequent(compounds) };
}

function count(counts: Map<string, number>, word: string, times: number): void {
  if (CHINESE_WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + times);
}

const mostFrequent = (counts: ReadonlyMap<string, number>) =>
  [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);

export const soundOf = (text: string) => pinyin(text, { toneType: 'none', v: true, nonZh: 'removed' }).toLowerCase();

/** The 3,755 characters of GB 2312 level one: what people type, right or wrong. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}
