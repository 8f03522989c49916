import type { Fragment, Section } from '../find/fragment.ts';
import { PARTS } from '../text/postings.ts';
import type { Passage, SearchDocument } from './document.ts';
import { lengthOf, linesOf, type Line } from './lines.ts';

/** Characters up to which a text is kept in one piece: ten of them weigh about 15 KB. */
const LONG = 1500;
/** Of a part of a very long text so much is kept for excerpts; all of it is found. */
const MOST = 6000;

export const isLong = ({ passages }: SearchDocument): boolean => lengthOf(passages) > LONG;

/** What is fetched to show an entry: one piece, or of a long text one for each part. */
export function fragmentsOf(document: SearchDocument): Fragment[] {
  // Title and summary are on the card.
  const lines = linesOf(document.passages).filter(
    ({ part, passage }) => part !== undefined && (passage.place === 'body' || passage.under !== undefined),
  );
  if (!isLong(document)) return [{ ...document.card, sections: sectionsOf(lines) }];
  return Array.from({ length: PARTS }, (_, part) => ({
    ...document.card,
    sections: sectionsOf(lines.filter((line) => line.part === part)),
  }));
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: (Section & { of: Passage['under'] })[] = [];
  let left = MOST;
  for (const { passage, text } of lines) {
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
