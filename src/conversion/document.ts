/**
 * A text on its way in, from a clipboard or from a file, as far as our Markdown can say it. Readers make it (one for each
 * format), one writer turns it into Markdown; nothing in between knows where it came from.
 */
export interface Converted {
  blocks: Block[];
  /** What stood there and could not be brought along, in the order in which it stood. */
  dropped: Dropped[];
}

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 2 | 3 | 4 | 5 | 6; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  /** Every row has the same number of cells: merged ones are unfolded. The first row is the head. */
  | { kind: 'table'; align: Align[]; rows: Inline[][][] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'rule' };

export type Align = 'left' | 'right' | 'center' | undefined;

export type Inline =
  | { kind: 'text'; text: string; bold?: true | undefined; italic?: true | undefined; struck?: true | undefined }
  | { kind: 'link'; address: string; children: Inline[] }
  | { kind: 'picture'; address: string; alt: string }
  | { kind: 'break' };

export interface Dropped {
  what: 'picture' | 'file' | 'formula' | 'drawing' | 'form' | 'button' | 'note' | 'words' | 'marks' | 'rows';
  /** What is known of it: a picture's description, the words themselves. Never an address of another site as a link. */
  name?: string | undefined;
}
