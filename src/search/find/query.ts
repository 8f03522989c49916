import { foldText, type Simplified } from '../text/fold.ts';
import {
  ASKED_OTHERWISE,
  ASKS_HOURS,
  ASKS_TO_HELP,
  DAY_WORDS,
  FACT_WORDS,
  HELPERS,
  LIGHT_CHARACTER,
  PARTICLES,
  STOP_PHRASES,
  WANTED_KINDS,
  WHOSE_HOURS,
} from '../text/stop-words.ts';
import { phrasesOf } from '../text/tokens.ts';
import { LONGEST_WORD } from '../tuning.ts';
import { apartFromReferences, inOtherNumerals, joinedNumbers } from './numbers.ts';

/** Tokens that must stand in a row. */
export type Phrase = readonly string[];

/** One thing asked for: an entry must hold one of the phrases, the likeliest first. */
export type Clause = readonly Phrase[];

/** The phrases of a question as it was typed. */
export function typedPhrases(question: string, simplified: Simplified): Phrase[] {
  return unique(phrasesIn(rejoined(foldText(question.trim(), simplified))));
}

/** The same without stop words: 怎么申请低保 → 低保. Empty if nothing would be left, or nothing was taken away. */
export function contentPhrases(question: string, simplified: Simplified): Phrase[] {
  const folded = rejoined(foldText(question.trim(), simplified));
  const bare = bareOf(folded);
  if (bare === folded) return [];
  const phrases = unique(phrasesIn(bare));
  const heavy = phrases.filter((phrase) => !phrase.every((token) => LIGHT_CHARACTER.test(token)));
  return heavy.length > 0 ? heavy : phrases;
}

/** Whether a telephone or opening hours are wanted: 低保电话. */
export function asksForFact(question: string, simplified: Simplified): boolean {
  const folded = foldText(question.trim(), simplified).replace(STOP_PHRASES, ' ');
  return folded.replace(FACT_WORDS, ' ') !== folded;
}

/** Helpers for a thing are wanted, in whatever order it is said: 送餐志愿者 as well as 志愿者送餐. */
export function helpersFor(question: string, simplified: Simplified): Clause[] {
  const folded = foldText(question.trim(), simplified);
  return ASKS_TO_HELP.test(folded) ? [asClause([...HELPERS])] : [];
}

export const isFact = (phrase: Phrase): boolean => phrase.join('').replace(FACT_WORDS, '') === '';

/** Without stop words and the words for what is wanted of a thing; an article's number stands alone. */
function bareOf(folded: string): string {
  const written = ASKED_OTHERWISE.reduce((text, [asked, said]) => text.replace(asked, said), folded);
  const thing = written.replace(STOP_PHRASES, ' ').replace(FACT_WORDS, ' ').trimEnd();
  const subject = thing.replace(WANTED_KINDS, ' ');
  // 当志愿者 is about nothing else.
  const bare = /[\p{L}\p{N}]{2}/u.test(subject) ? subject : thing;
  const said = apartFromReferences(bare.replace(PARTICLES, ' ')).trim();
  return ASKS_HOURS.test(folded) ? whoseHours(said) : said;
}

/** 今天服务站几点关门 is about the place; 周六开门吗 names none. */
function whoseHours(said: string): string {
  const place = said.replace(DAY_WORDS, ' ').trim();
  return /[\p{L}\p{N}]{2}/u.test(place) ? place : WHOSE_HOURS;
}

/** The letters of a phrase that is typed in letters only, or nothing. */
export const spellingIn = (phrase: Phrase) => (phrase.every((token) => /^[a-z]+$/.test(token)) ? phrase.join('') : '');

/** `国办发 2019 3`: where a later piece begins with a number, all of it may be one. */
export const joinedPhrases = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.slice(1).some(([first = '']) => /^\p{N}/u.test(first)) ? [phrases.flat()] : [];

/**
 * The phrase, and what is written otherwise: 第21条 for 第二十一条, and a telephone number with other gaps between its digits,
 * 336-8333 for 3368333.
 */
export function asClause(phrase: Phrase): Clause {
  const digits = phrase.join('');
  const other = inOtherNumerals(digits);
  if (other !== undefined) return [phrase, ...phrasesOf(other)];
  if (!/^\d+$/.test(digits)) return [phrase];
  const typed = phrase.join(' ');
  const regrouped = (DIGIT_GROUPS[digits.length] ?? []).map((lengths) => cutDigits(digits, lengths));
  return [phrase, ...regrouped.filter((one) => one.join(' ') !== typed)];
}

/** How many digits stand together where a telephone number is written in groups, by how many there are in all. */
const DIGIT_GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  7: [[7], [3, 4]],
  8: [[8], [4, 4]],
  9: [[9], [2, 7], [2, 3, 4]],
  10: [[10], [2, 8], [3, 7], [2, 4, 4], [4, 3, 3], [4, 6]],
  11: [[11], [3, 8], [4, 7], [3, 4, 4]],
  12: [[12], [4, 8], [4, 4, 4]],
};

function cutDigits(digits: string, lengths: readonly number[]): string[] {
  let at = 0;
  return lengths.map((length) => digits.slice(at, (at += length)));
}

/** Clauses cut into the words that are known. */
export interface WordClauses {
  /** Those that cannot be cut stay as they are. */
  clauses: readonly Clause[];
  /** In all that could be cut only light characters were left over. */
  complete: boolean;
  /** Of all that could be cut at least half was known words. */
  mostly: boolean;
}

/** `smaller` if a clause that is one word is to be cut as well: 楼上, 漏水. */
export function wordClauses(clauses: readonly Clause[], known: ReadonlySet<string>, smaller = false): WordClauses {
  const all = clauses.map((clause) => {
    const phrase = clause.length === 1 ? (clause[0] ?? []) : [];
    return { clause, ...wordsIn(phrase, known, Math.min(LONGEST_WORD, Math.max(1, phrase.length - Number(smaller)))) };
  });
  const cut = all.filter(({ words }) => words.length > 0);
  return {
    clauses: all.flatMap(({ clause, words }): Clause[] => (words.length > 0 ? words.map((word) => [word]) : [clause])),
    complete: cut.length > 0 && cut.every(({ complete }) => complete),
    mostly: cut.length > 0 && cut.every(({ mostly }) => mostly),
  };
}

/** Whether a known word stands in a phrase. */
export function hasWord(phrase: Phrase, known: ReadonlySet<string>): boolean {
  return phrase.some((_, from) =>
    phrase.slice(from, from + LONGEST_WORD).some((_, more) => known.has(phrase.slice(from, from + more + 1).join(''))),
  );
}

const COUNTED = /^\d+[号栋楼层元岁年月日]$/u;

/** The known words in a phrase, the longest first at each place. */
function wordsIn(phrase: Phrase, known: ReadonlySet<string>, longest: number) {
  const words: Phrase[] = [];
  const rest: string[] = [];
  for (let at = 0; at < phrase.length;) {
    let length = Math.min(longest, phrase.length - at);
    while (length > 1 && !known.has(phrase.slice(at, at + length).join(''))) length -= 1;
    // 9月 and 12号 are words, whatever is written.
    if (length === 1 && COUNTED.test(phrase.slice(at, at + 2).join(''))) length = 2;
    if (length > 1) words.push(phrase.slice(at, at + length));
    else rest.push(phrase[at] ?? '');
    at += length;
  }
  const complete = words.length > 0 && rest.every((token) => LIGHT_CHARACTER.test(token));
  return { words, complete, mostly: rest.length * 2 <= phrase.length };
}

/** `低 保`: single characters with spaces between were meant as one word; so were `12 号楼` and `14 号`. */
function rejoined(text: string): string {
  const counted = joinedNumbers(text).replace(/(\p{N})\s+(?=[号栋楼层户元岁周年月日人条])/gu, '$1');
  return counted.replace(
    /(^|\s)((?:\p{Script=Han}\s+)+\p{Script=Han})(?!\S)/gu,
    (_, before: string, row: string) => before + row.replace(/\s+/g, ''),
  );
}

const phrasesIn = (text: string): Phrase[] => text.split(/\s+/).flatMap((piece) => phrasesOf(piece));

function unique(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.join('\u0001'), phrase])).values()];
}
