import { blockText } from './block-text.ts';
import { readBlocks } from './blocks.ts';

export interface Section {
  /** The id of the heading as rendered; null for what stands before the first heading. */
  id: string | null;
  heading: string | null;
  /** The words up to the next heading of any level, possibly none. */
  text: string;
}

/** The words of a body by heading, in order. Throws BodyLimitError. */
export function sections(markdown: string): Section[] {
  const found: (Omit<Section, 'text'> & { lines: string[] })[] = [{ id: null, heading: null, lines: [] }];
  for (const block of readBlocks(markdown)) {
    if (block.kind === 'heading') found.push({ id: block.id, heading: block.text, lines: [] });
    else found.at(-1)?.lines.push(blockText(block));
  }
  return found
    .map(({ id, heading, lines }) => ({ id, heading, text: lines.filter(Boolean).join('\n') }))
    .filter(({ heading, text }) => heading !== null || text !== '');
}
