import { blockText } from './block-text.ts';
import { readBlocks } from './blocks.ts';
import { inlineText } from './inline.ts';

export interface Section {
  /** The id of the heading or of the numbered paragraph as rendered; null for what stands before the first of them. */
  id: string | null;
  /** The heading it stands under. */
  heading: string | null;
  /** Whether it begins with its heading, and not with a paragraph that has an address of its own. */
  begins: boolean;
  /** The words up to the next address, possibly none. */
  text: string;
}

/** The words of a body by address, in order; a pasted contents list is left out. Throws BodyLimitError. */
export function sections(markdown: string): Section[] {
  const found: (Omit<Section, 'text'> & { lines: string[] })[] = [
    { id: null, heading: null, begins: false, lines: [] },
  ];
  for (const block of readBlocks(markdown)) {
    const { heading = null } = found.at(-1) ?? {};
    if (block.kind === 'contents') continue;
    if (block.kind === 'heading') found.push({ id: block.id, heading: block.text, begins: true, lines: [] });
    else if (block.kind === 'run-in')
      found.push({ id: block.id, heading: block.text, begins: true, lines: [inlineText(block.rest)] });
    else if (block.kind === 'paragraph' && block.id !== undefined)
      found.push({ id: block.id, heading, begins: false, lines: [blockText(block)] });
    else found.at(-1)?.lines.push(blockText(block));
  }
  return found
    .map(({ lines, ...section }) => ({ ...section, text: lines.filter(Boolean).join('\n') }))
    .filter(({ begins, text }) => begins || text !== '');
}
