import { sheetAmount } from '../../../../src/sheet/amount.ts';
import { tabSeparated } from './tab-separated.ts';

/** What stands between cells where there are no tabs: in a list from a PDF, from a file of a program, in a drawn table. */
const BETWEEN = [/ {2,}|\u3000+/, / *[|｜] */, /[,，]/, / /] as const;

/** The cells of a text, as spreadsheets copy it; of lines that all fall into the same number of parts, one an amount, those. */
export function separated(text: string): string[][] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  if (text.includes('\t') || filled.length < 2) return tabSeparated(text);
  for (const between of BETWEEN) {
    const rows = filled.map((line) => line.split(between).map((cell) => cell.trim()));
    const width = rows[0]!.length;
    const hasAmounts = rows[0]!.some((_, at) => rows.slice(1).every((row) => sheetAmount(row[at] ?? '') !== undefined));
    if (width > 1 && hasAmounts && rows.every((row) => row.length === width)) return rows;
  }
  return tabSeparated(text);
}
