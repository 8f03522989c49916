import type { Block, Dropped } from '../../conversion/document.ts';

/** One line of a text that has no paragraphs of its own. */
export interface Line {
  text: string;
  /** Higher than the others on its page: a title. */
  large?: boolean;
}

/** A text as its file has it, before anything is cleaned. */
export interface Taken {
  /** With paragraphs of its own; or as lines, of which paragraphs are still to be made. */
  text: { blocks: Block[] } | { lines: Line[] };
  /** The title that the file itself marks as such. */
  title?: string | undefined;
  /** The day on which a web page says it was put out. */
  published?: string | undefined;
  dropped: Dropped[];
  /** What a person should know of how it was read. */
  notes: string[];
  /** Sheets of a workbook, which may be lists of entries or accounts. */
  sheets?: Sheet[];
}

export interface Sheet {
  name: string;
  rows: string[][];
}

/** Thrown for what cannot be read; the message is a Chinese sentence that says why and what to do. */
export class CannotRead extends Error {}
