import { pinyin } from 'pinyin-pro';
import { CHINESE_WORD, commonCharacters, readingsOf, syllablesOf, type Pronunciations } from '../text/pinyin.ts';
import { MOST_COMPOUNDS, MOST_WORDS } from '../tuning.ts';
import { mostFrequent, type WordCounts } from './words.ts';

/** How the site's own words sound: the synonyms, and what stands in titles and headings, the most frequent first. */
export function pronunciationsOf(counts: WordCounts, groups: readonly (readonly string[])[]): Pronunciations {
  const readings = runLengths([...commonCharacters()].map(syllables));
  const inGroups = new Set(groups.flat().filter((word) => CHINESE_WORD.test(word)));
  const words = mostFrequent(counts.words, MOST_WORDS, inGroups);
  const all = [...inGroups, ...words];
  const compounds = mostFrequent(counts.compounds, MOST_COMPOUNDS, new Set(all));
  const usual = readingsOf(readings);
  const unusual = [...all, ...compounds]
    .map((word) => [word, syllables(word)] as const)
    .filter(([word, sound]) => syllablesOf(word, usual).join(' ') !== sound);
  return { words, compounds, readings, unusual: Object.fromEntries(unusual) };
}

/** What has been worked out: most words are the same in the next index. */
const sounds = new Map<string, string>();
const MOST_SOUNDS = 20_000;

/** `gao ling jin tie` */
export function syllables(text: string): string {
  const known = sounds.get(text);
  if (known !== undefined) return known;
  const sound = pinyin(text, { toneType: 'none', v: true, nonZh: 'removed' }).toLowerCase();
  if (sounds.size > MOST_SOUNDS) sounds.clear();
  sounds.set(text, sound);
  return sound;
}

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
