import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { parse } from 'yaml';
import { phrasesOf } from '../text/tokens.ts';

/** Between the words of a group. */
const BETWEEN = /[、，,；;\s]+/;

/** Groups of words that mean the same: those that every community uses, and the local ones of settings.yml. */
export async function synonymGroups(local: readonly string[]): Promise<string[][]> {
  const text = await readFile(new URL('usual-synonyms.yml', import.meta.url), 'utf8');
  const usual = z.array(z.string()).parse(parse(text));
  return [...usual, ...local].map((group) => group.split(BETWEEN).filter(Boolean)).filter((group) => group.length > 1);
}

/** 东里 of 东里社区: a word that people know, though nothing else is said for it. */
export const shortName = (community: string): string => community.replace(/(?:社区|街道|村|镇|乡)$/u, '') || community;

/** The phrase said otherwise: once for each synonym of each word in it. `met` is told every known word. */
export type Expansion = (phrase: readonly string[], met?: (word: string) => void) => Generator<Expanded>;

interface Expanded {
  /** The synonym, with up to two neighbours of the word on each side. */
  tokens: readonly string[];
  /** The synonym is one character. */
  single: boolean;
}

/** A term is three tokens at most, so no more than two of them stand beside the synonym. */
const BESIDE = 2;

/** `groups` are folded: 低保、最低生活保障. */
export function expansionBy(groups: readonly (readonly string[])[]): Expansion {
  const synonyms = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const word of group) {
      const known = synonyms.get(word) ?? new Set<string>();
      for (const other of group) if (other !== word) known.add(other);
      synonyms.set(word, known);
    }
  }
  const tokensOf = new Map([...synonyms.keys()].map((word) => [word, phrasesOf(word).flat()]));
  const wordsAt = wordFinder(synonyms.keys());

  return function* expand(phrase, met) {
    let crossing: ((start: number) => boolean) | undefined;
    for (let start = 0; start < phrase.length; start += 1) {
      const here = wordsAt(phrase, start);
      for (const [at, { word, tokens }] of here.entries()) {
        met?.(word);
        const { length } = tokens;
        // 居住证明 is a word of its own and holds 居住证 as well; but what 低保户 means has been said when 低保 comes.
        if (here.slice(0, at).some((longer) => synonyms.get(longer.word)?.has(word))) continue;
        if (length === 2 && (crossing ??= crossingIn(phrase))(start)) continue;
        const before = phrase.slice(Math.max(0, start - BESIDE), start);
        const after = phrase.slice(start + length, start + length + BESIDE);
        for (const other of synonyms.get(word) ?? []) {
          const own = tokensOf.get(other) ?? [];
          yield { tokens: [...before, ...own, ...after], single: own.length === 1 };
        }
      }
    }
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether two tokens from a place on are the end of one word and the beginning of another: 护工 in 保护工作. */
function crossingIn(tokens: readonly string[]): (start: number) => boolean {
  const text = tokens.join('');
  const segments = segmenter.segment(text);
  const placeOf = (token: number) => tokens.slice(0, token).join('').length;
  const begins = (token: number) => {
    const place = placeOf(token);
    return segments.containing(place)?.index === place;
  };
  return (start) => start > 0 && start + 2 < tokens.length && begins(start + 1) && !begins(start) && !begins(start + 2);
}

interface KnownWord {
  word: string;
  tokens: readonly string[];
}

/** Finds the known words that begin at a place of a phrase, the longest first. */
export type WordFinder = (phrase: readonly string[], at: number) => readonly KnownWord[];

const NONE: readonly KnownWord[] = [];

/** `words` are folded. They are looked up by their first token, then by their second. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const known = [...new Set(words)].map((word): KnownWord => ({ word, tokens: phrasesOf(word).flat() }));
  const longestFirst = known.toSorted((a, b) => b.tokens.length - a.tokens.length);
  const begun = new Map(
    [...Map.groupBy(longestFirst, ({ tokens }) => tokens[0])].map(([first, all]) => [
      first,
      Map.groupBy(all, ({ tokens }) => tokens[1]),
    ]),
  );
  return (phrase, at) => {
    const bySecond = begun.get(phrase[at]);
    if (!bySecond) return NONE;
    const single = bySecond.get(undefined) ?? NONE;
    const longer = at + 1 < phrase.length ? (bySecond.get(phrase[at + 1]) ?? NONE) : NONE;
    if (longer.length === 0) return single;
    return [...longer.filter(({ tokens }) => tokens.every((token, more) => token === phrase[at + more])), ...single];
  };
}
