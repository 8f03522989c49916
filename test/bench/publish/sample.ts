import type { Usage } from './measure.ts';

/** What one step took in one run. */
export interface Sample extends Usage {
  step: string;
  /** Written anew in what residents are served. */
  files: number;
  /** Seconds from the press until a reader gets the page. */
  readSeconds?: number;
  /** And until a searcher finds it, or no longer does. */
  foundSeconds?: number;
}

/** A step with so many entries: the sample in the middle of all runs, number by number. */
export interface Figure extends Sample {
  entries: number;
  runs: number;
}

export function figureOf(entries: number, samples: readonly Sample[]): Figure {
  const [first] = samples;
  if (!first) throw new Error('nothing was measured');
  const middle = (valueOf: (sample: Sample) => number) => median(samples.map(valueOf));
  const names = new Set(samples.flatMap(({ peaks }) => Object.keys(peaks)));
  return {
    entries,
    runs: samples.length,
    step: first.step,
    wallSeconds: middle(({ wallSeconds }) => wallSeconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    // The worst, not the middle: what a machine must have.
    peaks: Object.fromEntries(
      [...names].map((name) => [name, Math.max(...samples.map(({ peaks }) => peaks[name] ?? 0))] as const),
    ),
    files: middle(({ files }) => files),
    ...(first.readSeconds !== undefined && { readSeconds: middle(({ readSeconds = NaN }) => readSeconds) }),
    ...(first.foundSeconds !== undefined && { foundSeconds: middle(({ foundSeconds = NaN }) => foundSeconds) }),
  };
}

/** Of an even number the lower one of the two in the middle. */
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
