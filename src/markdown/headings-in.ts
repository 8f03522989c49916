import { readBlocks } from './blocks.ts';

/** The headings of a body as plain text, in order. Throws BodyLimitError. */
export const headingsIn = (markdown: string): string[] =>
  readBlocks(markdown).flatMap((block) => (block.kind === 'heading' || block.kind === 'run-in' ? [block.text] : []));
