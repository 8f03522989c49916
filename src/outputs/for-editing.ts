import type { MediaLibrary } from '../model/page-context.ts';
import { cut } from './chunks.ts';
import { fixedPiece, JSON_TYPE, keyOf, rowPieces, type Output } from './output.ts';

/** What pages say of uploads, of those that residents may have. The clerk's preview reads it to show the same. */
export function media(uploads: MediaLibrary): Output {
  const parts = cut([...uploads], ([address]) => address).map((some) => {
    const rows = some.map((pair) => pair.map((value) => JSON.stringify(value)).join(':'));
    return { key: keyOf('media', ...rows), rows: () => rows };
  });
  return { path: 'data/media.json', type: JSON_TYPE, pieces: rowPieces('{', parts, '\n}\n') };
}

export interface Allowance {
  /** Numbers of offices, which are public. */
  officePhones: readonly string[];
  /** What reviewers let pass. */
  exceptions: readonly { file: string; kind: string; masked?: string | undefined }[];
}

/** What the form lets pass where no desk can be asked for it. */
export function allowance({ officePhones, exceptions }: Allowance): Output {
  const shown = exceptions.map(({ file, kind, masked }) => ({ file, kind, masked }));
  const text = `${JSON.stringify({ officePhones, exceptions: shown })}\n`;
  return { path: 'data/allowance.json', type: JSON_TYPE, pieces: [fixedPiece(text)] };
}
