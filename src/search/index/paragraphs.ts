import { foldText, type Simplified } from '../text/fold.ts';
import type { Fragment, Section } from '../text/fragment.ts';
import { phrasesOf } from '../text/tokens.ts';
import { LONG_TEXT, MOST_OF_PART, PARTS } from '../tuning.ts';
import type { Passage, SearchDocument } from './document.ts';

/** A paragraph, and which part of the text it stands in; a title has none. */
export interface Paragraph {
  passage: Passage;
  text: string;
  part: number | undefined;
}

/** The paragraphs of an entry, with the text cut into parts of about the same length. */
export function paragraphsOf(passages: readonly Passage[]): Paragraph[] {
  const paragraphs = passages.flatMap((passage) =>
    passage.text
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ passage, text })),
  );
  const all = lengthOf(passages);
  let before = 0;
  return paragraphs.map(({ passage, text }) => {
    if (passage.place === 'title') return { passage, text, part: undefined };
    const begin = before;
    before += text.length;
    // A heading goes with what stands under it.
    const place = passage.place === 'heading' ? before : begin;
    return { passage, text, part: Math.min(PARTS - 1, Math.floor((place * PARTS) / Math.max(1, all))) };
  });
}

/** A paragraph as it is indexed. */
export interface Read {
  place: Passage['place'];
  part: number | undefined;
  folded: string;
  phrases: readonly (readonly string[])[];
}

export const readParagraphs = (passages: readonly Passage[], simplified: Simplified): Read[] =>
  paragraphsOf(passages).map(({ passage: { place }, text, part }) => {
    const folded = foldText(text, simplified);
    return { place, part, folded, phrases: phrasesOf(folded) };
  });

/** Characters of the text, without the title. */
const lengthOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { place, text }) => (place === 'title' ? sum : sum + text.replaceAll('\n', '').length), 0);

export const isLong = ({ passages }: SearchDocument): boolean => lengthOf(passages) > LONG_TEXT;

/** What is fetched to show an entry: one piece, or of a long text one for each part. */
export function fragmentsOf(document: SearchDocument): Fragment[] {
  // Title and summary are on the card.
  const shown = paragraphsOf(document.passages).filter(
    ({ part, passage }) => part !== undefined && (passage.place === 'body' || passage.under !== undefined),
  );
  if (!isLong(document)) return [{ ...document.card, sections: sectionsOf(shown) }];
  return Array.from({ length: PARTS }, (_, part) => ({
    ...document.card,
    sections: sectionsOf(shown.filter((paragraph) => paragraph.part === part)),
  }));
}

function sectionsOf(paragraphs: readonly Paragraph[]): Section[] {
  const sections: (Section & { of: Passage['under'] })[] = [];
  let left = MOST_OF_PART;
  for (const { passage, text } of paragraphs) {
    const { under, facts, place } = passage;
    const isHeading = under?.heading !== undefined && place === 'heading';
    const last = sections.at(-1);
    const same = last !== undefined && last.of?.id === under?.id && last.facts === facts && !isHeading;
    const kept = isHeading ? '' : text.slice(0, left);
    left -= kept.length;
    if (same) last.text = [last.text, kept].filter(Boolean).join('\n');
    else sections.push({ ...under, ...(facts && { facts }), text: kept, of: under });
  }
  return sections.map(({ of: _, ...section }) => section);
}
