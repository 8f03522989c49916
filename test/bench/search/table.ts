import { markdownTable } from '../markdown-table.ts';
import type { Score } from '../../search/judge.ts';
import type { Built } from './build-index.ts';

/** What was measured of one engine over so many entries. */
export interface Row extends Built {
  engine: string;
  entries: number;
  questions: number;
  score: Score;
  /** Kilobytes (1,024 bytes) until the first ten results, over all questions. */
  kilobytes: { median: number; p95: number; most: number };
}

const COLUMNS: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['entries', ({ entries }) => entries.toLocaleString('en')],
  ['engine', ({ engine }) => engine],
  ['recall', ({ score }) => score.recall.toFixed(3)],
  ['MRR', ({ score }) => score.reciprocalRank.toFixed(3)],
  ['P@10', ({ score }) => score.precision.toFixed(3)],
  ['KB median', ({ kilobytes }) => kilobytes.median.toFixed(0)],
  ['KB p95', ({ kilobytes }) => kilobytes.p95.toFixed(0)],
  ['KB most', ({ kilobytes }) => kilobytes.most.toFixed(0)],
  ['index s', ({ usage }) => usage.wallSeconds.toFixed(1)],
  ['CPU s', ({ usage }) => usage.cpuSeconds.toFixed(1)],
  ['memory MB', ({ usage }) => usage.memoryMegabytes.toFixed(0)],
  ['disk MB', ({ megabytes }) => megabytes.toFixed(1)],
  ['files', ({ files }) => files.toLocaleString('en')],
];

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => COLUMNS.map(([, cell]) => cell(row)));
  return markdownTable(
    COLUMNS.map(([title]) => title),
    cells,
    ['engine'],
  );
}

export function spreadOf(bytes: readonly number[]): Row['kilobytes'] {
  const sorted = bytes.map((count) => count / 1024).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
