import { PARTS } from '../text/postings.ts';
import type { Passage } from './document.ts';

/** A paragraph, and which part of the text it stands in; a title has none. */
export interface Line {
  passage: Passage;
  text: string;
  part: number | undefined;
}

/** The paragraphs of an entry, cut into parts of about the same length. */
export function linesOf(passages: readonly Passage[]): Line[] {
  const lines = passages.flatMap((passage) =>
    passage.text
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ passage, text })),
  );
  const long = lengthOf(passages);
  let before = 0;
  return lines.map(({ passage, text }) => {
    if (passage.place === 'title') return { passage, text, part: undefined };
    const begin = before;
    before += text.length;
    // A heading goes with what stands under it.
    const place = passage.place === 'heading' ? before : begin;
    return { passage, text, part: Math.min(PARTS - 1, Math.floor((place * PARTS) / Math.max(1, long))) };
  });
}

/** Characters of the text, without the title. */
export const lengthOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { place, text }) => (place === 'title' ? sum : sum + text.replaceAll('\n', '').length), 0);
