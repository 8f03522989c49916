import { blockText } from './block-text.ts';
import { readBlocks } from './blocks.ts';

/**
 * The words of a body for search, feeds and excerpts: no markup, character references decoded, a line for each
 * heading, paragraph, list item and table row. Throws BodyLimitError.
 */
export function plainText(markdown: string): string {
  return readBlocks(markdown).map(blockText).filter(Boolean).join('\n');
}
