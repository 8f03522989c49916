/** A token: a Han character, a word of other letters, or a number. */
export interface Token {
  text: string;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
}

/** What ends a phrase. Brackets, quotation marks and single spaces do not: 民发〔2015〕136号 is one phrase. */
const BREAK = /[\n\r\t|。，、；：！？,;:!?…—•·]|\.\s/;

/** Phrases of tokens in a folded text; no phrase of a query reaches over their ends. */
export function tokenise(folded: string): Token[][] {
  const phrases: Token[][] = [];
  let current: Token[] = [];
  let end = 0;
  for (let at = 0; at < folded.length;) {
    const kind = kindAt(folded, at);
    const start = at;
    at += unitsAt(folded, at);
    if (kind === OTHER) continue;
    if (kind !== HAN) while (at < folded.length && kindAt(folded, at) === kind) at += unitsAt(folded, at);
    if (end < start && current.length > 0 && BREAK.test(folded.slice(end, start))) {
      phrases.push(current);
      current = [];
    }
    end = at;
    current.push({ text: folded.slice(start, at), start, end });
  }
  if (current.length > 0) phrases.push(current);
  return phrases;
}

type Kind = 1 | 2 | 3 | 4;
const HAN = 1;
const LETTER = 2;
const NUMBER = 3;
const OTHER = 4;

/** Of each character of the first plane, once it has been met: much faster than a regular expression over every text. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as Kind | 0;
  if (known !== 0) return known;
  const point = text.codePointAt(at) ?? 0;
  const kind = kindOf(String.fromCodePoint(point));
  // Of a pair half is in the table, and means nothing alone.
  if (point === unit && !isSurrogate(unit)) kinds[unit] = kind;
  return kind;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
const unitsAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function kindOf(character: string): Kind {
  if (/\p{Script=Han}/u.test(character)) return HAN;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? NUMBER : OTHER;
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

/** Every term of more than one token that is put into the index, by its hash: bigrams and trigrams. */
export function longerHashes(tokens: readonly string[], take: (hash: number) => void): void {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first = '', second = '', third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    take(finished(mixed(mixed(mixed(mixed(BASIS, '2'), first), BETWEEN), second)));
    if (third === undefined) continue;
    const two = mixed(mixed(mixed(mixed(BASIS, '3'), first), BETWEEN), second);
    take(finished(mixed(mixed(two, BETWEEN), third)));
  }
}

/** The hash of a token as a term of its own. */
export const singleHash = (token: string): number => finished(mixed(mixed(BASIS, '1'), token));

/** Whether a token is a Han character: kept apart in the index, since few people ask for one by itself. */
export const isHan = (token: string): boolean => kindAt(token, 0) === HAN;

const BETWEEN = '\u0001';

const termOf = (tokens: readonly string[]) => `${String(tokens.length)}${tokens.join(BETWEEN)}`;
/** A term as it was written, without spaces. */
export const textOf = (term: string) => term.slice(1).replaceAll(BETWEEN, '');
const ngrams = (tokens: readonly string[], count: number) =>
  tokens.slice(count - 1).map((_, index) => termOf(tokens.slice(index, index + count)));

/** Whether a term is one Han character. */
export const isCharacter = (term: string) => term.startsWith('1') && isHan(textOf(term));

/**
 * FNV-1a over UTF-16 units, 32 bits: the name of a term in the index. With 10⁶ terms one query in 4,000 meets another
 * term's postings.
 */
export const hashOf = (term: string): number => finished(mixed(BASIS, term));

const BASIS = 0x811c9dc5 | 0;

function mixed(hash: number, text: string): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed;
}

/** The last rounds of FNV leave the high bits, which choose the shard, too regular. */
function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
