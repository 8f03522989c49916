/** A Han character, a word of other letters, or a number. */
export interface Unit {
  text: string;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
}

const UNIT = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+/gu;
/** What ends a phrase. Brackets, quotation marks and single spaces do not: 民发〔2015〕136号 is one phrase. */
const BREAK = /[\n\r\t|。，、；：！？,;:!?…—•·]|\.(?:\s|$)/;

/** Phrases of units in a folded text; no word of a query reaches over their ends. */
export function phrasesOf(folded: string): Unit[][] {
  const phrases: Unit[][] = [];
  let current: Unit[] = [];
  let end = 0;
  for (const { 0: text, index } of folded.matchAll(UNIT)) {
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
