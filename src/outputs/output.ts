import { hash } from 'node:crypto';

/** A file of the site that is made for programs: open data, feeds, sitemaps. */
export interface Output {
  /** Inside the site, without a slash before it: `data/disclosures.json`. */
  path: string;
  /** Its type as HTTP says it. */
  type: string;
  /** Its text, in pieces that change one by one. */
  pieces: readonly Piece[];
}

export interface Piece {
  /** Of everything that the text is made of, but the code: two pieces with the same key have the same text. */
  key: string;
  /** Makes it, which costs far more than the key. */
  text: () => string;
}

export const textOf = ({ pieces }: Output) => pieces.map(({ text }) => text()).join('');

export const JSON_TYPE = 'application/json; charset=utf-8';

const KEY_LENGTH = 24;

/** 96 bits of SHA-256. Texts in normal form hold no NUL. */
export const keyOf = (...parts: readonly string[]) => hash('sha256', parts.join('\0')).slice(0, KEY_LENGTH);

/** A short text that costs no more to make than its key would. */
export const fixedPiece = (text: string): Piece => ({ key: keyOf(text), text: () => text });

export interface RowPart {
  key: string;
  rows: () => readonly string[];
}

/** A JSON text that is one long list of rows, one a line, between its opening and its end. */
export function rowPieces(opening: string, parts: readonly RowPart[], end: string): Piece[] {
  return [
    fixedPiece(opening),
    ...parts.map(({ key, rows }, index) => {
      const before = index === 0 ? '\n' : ',\n';
      return { key: keyOf(before.slice(0, -1), key), text: () => before + rows().join(',\n') };
    }),
    fixedPiece(end),
  ];
}
