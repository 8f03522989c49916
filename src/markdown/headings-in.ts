import { readBlocks } from './blocks.ts';

export interface HeadingIn {
  /** As plain text. */
  text: string;
  /** Nothing stands below it, before the next heading that is not its own or the end. */
  isEmpty: boolean;
}

/** The headings of a body and of the columns of its tables, in order. Throws BodyLimitError. */
export function headingsIn(markdown: string): HeadingIn[] {
  const blocks = readBlocks(markdown);
  return blocks.flatMap((block, index) => {
    if (block.kind === 'run-in') return [{ text: block.text, isEmpty: false }];
    if (block.kind === 'table') return block.table.header.map(({ text }) => ({ text, isEmpty: false }));
    if (block.kind !== 'heading') return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || ('depth' in next && next.depth <= block.depth);
    return [{ text: block.text, isEmpty }];
  });
}
