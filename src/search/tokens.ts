/**
 * One way to cut text for the index and for the query. Chinese has no spaces and the segmenters of index and browser
 * disagree, so every Han character stands for itself and a run of them is asked for as a phrase.
 */
const RUN = /\p{Script=Han}+|[\p{L}\p{M}]+|\p{N}+/gu;
const NOT_HAN = /[^\p{Script=Han}]/u;

/** Full width to half width, one case, one form of each character. */
const normalise = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Text for the index: the same characters, with a space wherever one piece ends and the next begins. Punctuation stays
 * where it was, since the engine takes no notice of it and people read the text in excerpts.
 */
export const spaced = (text: string) =>
  text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\u3000]+/g, ' ')
    .replace(
      /(\p{Script=Han})(?=[\p{L}\p{N}])|([\p{L}\p{N}])(?=\p{Script=Han})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})|([^\p{L}\p{M}\p{N}\s])(?=[\p{L}\p{N}])/gu,
      '$& ',
    );

/** The runs of a query: `2026年 救助` → 2026, 年, 救助. */
export function runsOf(query: string): string[] {
  const runs = normalise(query).match(RUN) ?? [];
  return [...new Set(runs)];
}

/** A run as the engine wants it: Han as a phrase of single characters, other words as they are. */
export const phrase = (run: string) => (NOT_HAN.test(run) ? run : `"${[...run].join(' ')}"`);

/** The same runs loosely, piece by piece: the engine has no order for phrases, but it has one for these. */
export const loose = (runs: readonly string[]) =>
  runs.flatMap((run) => (NOT_HAN.test(run) ? [run] : [...run])).join(' ');

/** What people read: the spaces that `spaced` put in are taken out again. */
export const unspaced = (text: string) =>
  text
    .replace(/(\p{Script=Han}|[^\p{L}\p{M}\p{N}\s]) (?=\S)/gu, '$1')
    .replace(/(\p{L}|\p{N}) (?=\p{Script=Han})/gu, '$1');
