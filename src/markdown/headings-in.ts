import { readBlocks } from './blocks.ts';

/** The headings of a body and of the columns of its tables as plain text, in order. Throws BodyLimitError. */
export const headingsIn = (markdown: string): string[] =>
  readBlocks(markdown).flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'run-in') return [block.text];
    return block.kind === 'table' ? block.table.header.map(({ text }) => text) : [];
  });
