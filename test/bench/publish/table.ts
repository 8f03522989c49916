import { markdownTable } from '../markdown-table.ts';
import { HUGO } from './hugo.ts';
import type { Figure } from './sample.ts';

const NO = '–';
const MOST_NAMED = 4;

/** Until the work is done: of a publication until a searcher finds it, or a reader has it. */
const wallOf = ({ foundSeconds, readSeconds, wallSeconds }: Figure) => foundSeconds ?? readSeconds ?? wallSeconds;

/** Every step at every size, beside Hugo and Pagefind over the same entries, as Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const hugo = new Map(figures.filter(({ step }) => step === HUGO).map((figure) => [figure.entries, figure]));
  const beside = (figure: Figure, valueOf: (figure: Figure) => number) => {
    const other = hugo.get(figure.entries);
    return other ? times(valueOf(figure) / valueOf(other)) : NO;
  };
  const head = ['entries', 'step', 'wall s', 'read s', 'found s', 'CPU s', 'files', '× wall', '× CPU', 'peak MB'];
  const rows = figures.map((figure) => [
    figure.entries.toLocaleString('en'),
    figure.step,
    seconds(wallOf(figure)),
    seconds(figure.readSeconds),
    seconds(figure.foundSeconds),
    seconds(figure.cpuSeconds),
    figure.files.toLocaleString('en'),
    beside(figure, wallOf),
    beside(figure, ({ cpuSeconds }) => cpuSeconds),
    peaksOf(figure),
  ]);
  return markdownTable(head, rows, ['step', 'peak MB']);
}

/** Each step relative to its own figure at the smallest number of entries: wall / CPU. */
export function growthTableOf(figures: readonly Figure[]): string {
  const sizes = [...new Set(figures.map(({ entries }) => entries))].sort((a, b) => a - b);
  const head = ['step', ...sizes.map((size) => `${size.toLocaleString('en')}: wall, CPU`)];
  const rows = [...Map.groupBy(figures, ({ step }) => step)].map(([step, own]) => {
    const least = own.reduce((a, b) => (b.entries < a.entries ? b : a));
    const cells = sizes.map((size) => {
      const figure = own.find(({ entries }) => entries === size);
      if (!figure) return NO;
      return `${times(wallOf(figure) / wallOf(least))}, ${times(figure.cpuSeconds / least.cpuSeconds)}`;
    });
    return [step, ...cells];
  });
  return markdownTable(head, rows, ['step']);
}

const seconds = (value: number | undefined) => (value === undefined ? NO : value.toFixed(2));
const times = (ratio: number) => (Number.isFinite(ratio) ? ratio.toFixed(ratio < 1 ? 3 : 2) : NO);

function peaksOf({ peaks }: Figure): string {
  const sorted = Object.entries(peaks).sort(([, a], [, b]) => b - a);
  return sorted
    .slice(0, MOST_NAMED)
    .map(([name, megabytes]) => `${name} ${megabytes.toFixed(0)}`)
    .join(', ');
}
