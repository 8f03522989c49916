import { pinyin } from 'pinyin-pro';
import { foldText, type Simplified } from '../text/fold.ts';
import { CHINESE_WORD, commonCharacters, readingsOf, syllablesOf, type Sounds } from '../text/sounds.ts';
import type { SearchDocument } from './document.ts';

/** Beside those of the synonyms. */
const MOST_WORDS = 1200;
/** A word of a title is asked for more often than one of a heading. */
const TITLE = 5;
const MOST_COMPOUNDS = 500;

/** The sounds of the site's own words: the synonyms, and what stands in titles and headings, the most frequent first. */
export function soundsOf(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  simplified: Simplified,
): Sounds {
  const readings = inARow([...commonCharacters()].map(soundOf));
  const said = groups.flat().filter((word) => CHINESE_WORD.test(word));
  const { words, compounds } = frequentWords(documents, simplified);
  const inGroups = new Set(said);
  const own = words.filter((word) => !inGroups.has(word)).slice(0, MOST_WORDS);
  const all = [...inGroups, ...own];
  const known = new Set(all);
  const joined = compounds.filter((word) => !known.has(word)).slice(0, MOST_COMPOUNDS);
  const usual = readingsOf(readings);
  const unusual = [...all, ...joined]
    .map((word) => [word, soundOf(word)] as const)
    .filter(([word, sound]) => syllablesOf(word, usual).join(' ') !== sound);
  return {
    words: own,
    compounds: joined,
    readings,
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

/** `a a ai` as `a2ai1`. */
function inARow(syllables: readonly string[]): string {
  const rows: { syllable: string; times: number }[] = [];
  for (const syllable of syllables) {
    const last = rows.at(-1);
    if (last?.syllable === syllable) last.times += 1;
    else rows.push({ syllable, times: 1 });
  }
  return rows.map(({ syllable, times }) => `${syllable}${String(times)}`).join('');
}
