/**
 * Exact Chinese search on Pagefind, the part that is done when the index is made: texts are folded and written with one
 * space between Han characters, so that index and browser need not agree on words. `recipe-question.ts` asks it.
 */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { escaped, type Manner } from './html-page.ts';
import { foldText, simplifiedOf, type IndexParts } from './ours-in-node.ts';

type Groups = IndexParts['groups'];
type Documents = IndexParts['documents'];

/** What the browser needs before it can ask. */
export interface Start {
  entries: number;
  /** The characters that a question to this content can need, with what the index has for them. */
  pairs: [traditional: string, simplified: string][];
}

/** Words and their syllables: `['低保', 'di bao']`. */
export type Glossary = [word: string, syllables: string][];

const WORD = /^\p{Script=Han}{2,6}$/u;
/** Of 10, where a paragraph has 1 and the title 7. */
const WEIGHT_OF_SYNONYMS = 0.1;
const UNIT = /\p{Script=Han}|[a-z]+|\p{N}+/gu;
const NO_PAIRS: ReadonlyMap<string, string> = new Map();

const toSimplified = Converter({ from: 't', to: 'cn' });

const norm = (text: string) => foldText(toSimplified(text), NO_PAIRS);
const spaced = (text: string) => norm(text).replace(UNIT, ' $& ').replace(/\s+/g, ' ').trim();

/** How pages are written: spaced, with a last line of the synonyms that apply. */
export function recipeManner(groups: Groups): Manner {
  const meaning = synonymsIn(groups);
  return {
    lang: 'zh-cn',
    written: spaced,
    end({ passages }) {
      const words = meaning(norm(passages.map(({ text }) => text).join('\n')));
      return `<p data-pagefind-weight="${String(WEIGHT_OF_SYNONYMS)}">${escaped(words.map(spaced).join(' 。 '))}</p>`;
    },
  };
}

/** What a text says otherwise: the other words of each group of which it holds one. */
function synonymsIn(groups: Groups): (text: string) => string[] {
  const folded = groups.map((group) => group.map(norm));
  const byBeginning = Map.groupBy(
    folded.flatMap((group) => group.map((word) => ({ word, group }))),
    ({ word }) => word.slice(0, 2),
  );
  return (text) => {
    const held = new Set<string>();
    const others = new Set<string>();
    for (let at = 0; at < text.length; at += 1) {
      for (const { word, group } of byBeginning.get(text.slice(at, at + 2)) ?? []) {
        if (!text.startsWith(word, at)) continue;
        held.add(word);
        for (const other of group) others.add(other);
      }
    }
    return [...others].filter((word) => !held.has(word));
  };
}

export function startOf(documents: Documents, groups: Groups): Start {
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const written = new Set(norm([...texts, ...groups.flat()].join('')));
  return { entries: documents.length, pairs: [...simplifiedOf()].filter(([, simple]) => written.has(simple)) };
}

/** The words that may be typed in letters: those of the synonyms, and those of the titles. */
export function glossaryOf(documents: Documents, groups: Groups): Glossary {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const titles = documents.map(({ card }) => norm(card.title));
  const ofTitles = titles.flatMap((title) => [...segmenter.segment(title)].map(({ segment }) => segment));
  const words = new Set([...groups.flat().map(norm), ...ofTitles]);
  return [...words]
    .filter((word) => WORD.test(word))
    .map((word) => [word, pinyin(word, { toneType: 'none', v: true, nonZh: 'removed' }).toLowerCase()]);
}
