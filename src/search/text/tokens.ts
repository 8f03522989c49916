/** A token: a Han character, a word of other letters, or a number. */
export interface Token {
  text: string;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
}

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+/gu;
/** What ends a phrase. Brackets, quotation marks and single spaces do not: 民发〔2015〕136号 is one phrase. */
const BREAK = /[\n\r\t|。，、；：！？,;:!?…—•·]|\.\s/;

/** Phrases of tokens in a folded text; no phrase of a query reaches over their ends. */
export function tokenise(folded: string): Token[][] {
  const phrases: Token[][] = [];
  let current: Token[] = [];
  let end = 0;
  for (const { 0: text, index } of folded.matchAll(TOKEN)) {
    if (current.length > 0 && BREAK.test(folded.slice(end, index))) {
      phrases.push(current);
      current = [];
    }
    end = index + text.length;
    current.push({ text, start: index, end });
  }
  if (current.length > 0) phrases.push(current);
  return phrases;
}

/** The same as texts only. */
export const phrasesOf = (folded: string): string[][] =>
  tokenise(folded).map((phrase) => phrase.map(({ text }) => text));

/**
 * The terms by which a phrase is looked up: its trigrams. So index and query never have to agree on where a Chinese word
 * ends, and few entries hold all terms but not the phrase. By bigrams alone 业委会 would be found where 物业委员 and 居委会
 * stand in one part of a text.
 */
export function termsOf(tokens: readonly string[]): string[] {
  return tokens.length < 3 ? [termOf(tokens)] : ngrams(tokens, 3);
}

/** What is tried when a phrase is found nowhere: its bigrams. */
export const bigramsOf = (tokens: readonly string[]): string[] =>
  tokens.length < 2 ? [termOf(tokens)] : ngrams(tokens, 2);

/** Every term of a text that is put into the index: its tokens, bigrams and trigrams. */
export function* indexTerms(tokens: readonly string[]): Generator<string> {
  for (const token of tokens) yield `1${token}`;
  yield* longerTerms(tokens);
}

/** Those of more than one token. */
export function* longerTerms(tokens: readonly string[]): Generator<string> {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const third = tokens[index + 2];
    if (next === undefined) continue;
    yield `2${token}\u0001${next}`;
    if (third !== undefined) yield `3${token}\u0001${next}\u0001${third}`;
  }
}

const termOf = (tokens: readonly string[]) => `${String(tokens.length)}${tokens.join('\u0001')}`;
/** A term as it was written, without spaces. */
export const textOf = (term: string) => term.slice(1).replaceAll('\u0001', '');
const ngrams = (tokens: readonly string[], count: number) =>
  tokens.slice(count - 1).map((_, index) => termOf(tokens.slice(index, index + count)));

/** One Han character by itself: kept apart in the index, since few people ask for one. */
export const isCharacter = (term: string) => CHARACTER.test(term);
const CHARACTER = /^1\p{Script=Han}$/u;

/**
 * FNV-1a over UTF-16 units, 32 bits: the name of a term in the index. With 10⁶ terms one query in 4,000 meets another
 * term's postings.
 */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }
  // The last rounds of FNV leave the high bits, which choose the shard, too regular.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
