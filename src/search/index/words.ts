import { CHINESE_WORD } from '../text/pinyin.ts';
import { TITLE_WORD_WEIGHT } from '../tuning.ts';
import type { Read } from './paragraphs.ts';

/** What an entry adds to what is known of the site's language. */
export interface Words {
  /** Each of its characters, once. */
  characters: string;
  /** Words of the synonyms that stand in it. */
  written: readonly string[];
  /** Chinese words of its titles and headings, and neighbours of them as one word, with how much they count. */
  words: Readonly<Record<string, number>>;
  compounds: Readonly<Record<string, number>>;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export function wordsOf(paragraphs: readonly Read[], written: ReadonlySet<string>): Words {
  const characters = new CharacterSet();
  const [words, compounds] = [new Map<string, number>(), new Map<string, number>()];
  for (const { place, folded } of paragraphs) {
    characters.addAll(folded);
    if (place !== 'title' && place !== 'heading') continue;
    const weight = place === 'title' ? TITLE_WORD_WEIGHT : 1;
    let before = '';
    for (const segment of segmentsOf(folded)) {
      count(words, segment, weight);
      if (before !== '') count(compounds, before + segment, weight);
      before = segment;
    }
  }
  return {
    characters: characters.text(),
    written: [...written],
    words: Object.fromEntries(words),
    compounds: Object.fromEntries(compounds),
  };
}

/** Headings come again and again, and to cut them takes long. */
const segmented = new Map<string, readonly string[]>();
const MOST_KEPT = 5000;

function segmentsOf(text: string): readonly string[] {
  const known = segmented.get(text);
  if (known) return known;
  const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
  if (segmented.size === MOST_KEPT) segmented.clear();
  segmented.set(text, segments);
  return segments;
}

const units = new Uint8Array(0x10000);

/** A table of code units is several times faster than a `Set` of characters. One at a time. */
class CharacterSet {
  readonly #units = units.fill(0);
  readonly #others = new Set<string>();
  #text = '';

  addAll(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (this.#units[unit] === 1) continue;
      // Half of a pair means nothing alone.
      if (unit >= 0xd800 && unit <= 0xdfff) {
        this.#others.add(String.fromCodePoint(text.codePointAt(at) ?? 0));
        at += 1;
        continue;
      }
      this.#units[unit] = 1;
      this.#text += text.charAt(at);
    }
  }

  text(): string {
    return this.#text + [...this.#others].join('');
  }
}

function count(counts: Map<string, number>, word: string, times: number): void {
  if (CHINESE_WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + times);
}

/** The words of all entries, added up. */
export class WordCounts {
  readonly characters = new Map<string, number>();
  readonly written = new Map<string, number>();
  readonly words = new Map<string, number>();
  readonly compounds = new Map<string, number>();
  #counted: ReadonlySet<string> = new Set();

  /** Takes away the words of entries that are gone, and adds those of new ones. */
  update(keys: readonly string[], wordsOf: (key: string) => Words): void {
    const now = new Set(keys);
    for (const key of this.#counted) if (!now.has(key)) this.#add(wordsOf(key), -1);
    for (const key of now) if (!this.#counted.has(key)) this.#add(wordsOf(key), 1);
    this.#counted = now;
  }

  #add({ characters, written, words, compounds }: Words, sign: 1 | -1): void {
    for (const character of characters) change(this.characters, character, sign);
    for (const word of written) change(this.written, word, sign);
    for (const [word, times] of Object.entries(words)) change(this.words, word, sign * times);
    for (const [word, times] of Object.entries(compounds)) change(this.compounds, word, sign * times);
  }
}

function change(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** The most frequent that are not among `others`; of equal ones what comes first in Unicode, whichever entry has it. */
export function mostFrequent(counts: ReadonlyMap<string, number>, most: number, others: ReadonlySet<string>): string[] {
  const least = leastOf(counts, most + others.size);
  return [...counts]
    .filter(([word, count]) => count >= least && !others.has(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** A count that at least `most` of them reach: what is below need not be sorted. */
function leastOf(counts: ReadonlyMap<string, number>, most: number): number {
  if (counts.size <= most) return 0;
  const sorted = Uint32Array.from(counts.values()).sort();
  return sorted[sorted.length - most] ?? 0;
}
