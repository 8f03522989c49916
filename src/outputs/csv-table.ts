import Papa from 'papaparse';
import { normaliseText } from '../text/normalise.ts';
import { fixedPiece, type Output, type RowPart } from './output.ts';

/** Excel takes a file without this mark for GBK and shows Chinese as rubbish. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/** A table for spreadsheets: its columns by name, then rows in pieces that change one by one. */
export function csvTable(path: string, columns: readonly string[], parts: readonly CsvPart[]): Output {
  return {
    path,
    type: 'text/csv; charset=utf-8',
    pieces: [
      fixedPiece(BOM + lines([columns])),
      ...parts.map(({ key, rows }) => ({
        key,
        text: () =>
          rows()
            .map((row) => LINE_END + lines([row]))
            .join(''),
      })),
    ],
  };
}

/** Cells by row; a part may have no row at all. */
interface CsvPart extends Omit<RowPart, 'rows'> {
  rows: () => readonly (readonly string[])[];
}

const lines = (rows: readonly (readonly string[])[]) =>
  Papa.unparse(
    rows.map((row) => row.map((text) => harmless(normaliseText(text)))),
    { newline: LINE_END },
  );

/** A cell that a spreadsheet would run as a formula gets an apostrophe, also after spaces, line breaks and in full width. */
const harmless = (text: string) =>
  /^[\s\u3000]*[=+\-@＝＋－＠|%]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
