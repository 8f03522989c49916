/**
 * One way to cut text for the index and for the query. Chinese has no spaces and the segmenters of index and browser
 * disagree, so every Han character stands for itself and a run of them is asked for as a phrase.
 */
const PIECE = /\p{Script=Han}|[\p{L}\p{M}]+|\p{N}+/gu;
const QUERY_PIECE = /\p{Script=Han}+|[\p{L}\p{M}]+|\p{N}+/gu;
const LETTERS_WITHOUT_HAN = /[^\p{Script=Han}]/u;

/** Full width to half width, one case, one form of each character. */
export const normalise = (text: string) => text.normalize('NFKC').toLowerCase();

/** Text for the index: pieces with one space between. */
export const spaced = (text: string) => (normalise(text).match(PIECE) ?? []).join(' ');

/** The runs of a query: `2026年 救助` → 2026, 年, 救助. */
export function runsOf(query: string): string[] {
  const runs = normalise(query).match(QUERY_PIECE) ?? [];
  return [...new Set(runs)];
}

/** A run as the engine wants it: Han as a phrase of single characters, other words as they are. */
export const phrase = (run: string) => (LETTERS_WITHOUT_HAN.test(run) ? run : `"${[...run].join(' ')}"`);

/** What people read: spaces that stand between two Han characters are taken out again. */
export const unspaced = (text: string) => text.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
