import { cpuOfDescendants, descendants, forgetPeaks } from '../processes.ts';

/** What a step took, of all processes it has run in. */
export interface Usage {
  wallSeconds: number;
  cpuSeconds: number;
  /** The most memory of each program, in MB; of several at once of one name the largest. */
  peaks: Readonly<Record<string, number>>;
}

/** How often memory is looked at; the kernel keeps the most of each process as long as it lives. */
const PAUSE = 100;

/** Measures what the processes do that this one has started, or starts meanwhile; not this one, which only asks and waits. */
export async function measured<T>(work: () => Promise<T>): Promise<{ result: T; usage: Usage }> {
  forgetPeaks();
  const peaks = new Map<string, number>();
  const look = () => {
    for (const { name, peakMegabytes } of descendants()) {
      if (peakMegabytes > (peaks.get(name) ?? 0)) peaks.set(name, peakMegabytes);
    }
  };
  const sampling = setInterval(look, PAUSE);
  const before = cpuOfDescendants();
  const started = performance.now();
  try {
    const result = await work();
    const wallSeconds = (performance.now() - started) / 1000;
    const cpuSeconds = cpuOfDescendants() - before;
    look();
    return { result, usage: { wallSeconds, cpuSeconds, peaks: Object.fromEntries(peaks) } };
  } finally {
    clearInterval(sampling);
  }
}
