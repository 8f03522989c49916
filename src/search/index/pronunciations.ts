import { pinyin } from 'pinyin-pro';
import { foldText, type Simplified } from '../text/fold.ts';
import { CHINESE_WORD, commonCharacters, readingsOf, syllablesOf, type Pronunciations } from '../text/pinyin.ts';
import { MOST_COMPOUNDS, MOST_WORDS, TITLE_WORD_WEIGHT } from '../tuning.ts';
import type { SearchDocument } from './document.ts';

/** How the site's own words sound: the synonyms, and what stands in titles and headings, the most frequent first. */
export function pronunciationsOf(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  simplified: Simplified,
): Pronunciations {
  const readings = runLengths([...commonCharacters()].map(syllables));
  const inGroups = new Set(groups.flat().filter((word) => CHINESE_WORD.test(word)));
  const frequent = frequentWords(documents, simplified);
  const words = frequent.words.filter((word) => !inGroups.has(word)).slice(0, MOST_WORDS);
  const all = [...inGroups, ...words];
  const known = new Set(all);
  const compounds = frequent.compounds.filter((word) => !known.has(word)).slice(0, MOST_COMPOUNDS);
  const usual = readingsOf(readings);
  const unusual = [...all, ...compounds]
    .map((word) => [word, syllables(word)] as const)
    .filter(([word, sound]) => syllablesOf(word, usual).join(' ') !== sound);
  return { words, compounds, readings, unusual: Object.fromEntries(unusual) };
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
        const times = place === 'title' ? TITLE_WORD_WEIGHT : 1;
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

/** `gao ling jin tie` */
export const syllables = (text: string) => pinyin(text, { toneType: 'none', v: true, nonZh: 'removed' }).toLowerCase();

/** `a a ai` as `a2ai1`. */
function runLengths(all: readonly string[]): string {
  const rows: { syllable: string; times: number }[] = [];
  for (const syllable of all) {
    const last = rows.at(-1);
    if (last?.syllable === syllable) last.times += 1;
    else rows.push({ syllable, times: 1 });
  }
  return rows.map(({ syllable, times }) => `${syllable}${String(times)}`).join('');
}
