import { cpuOfDescendants, descendants } from '../processes.ts';

/** What a piece of work took, of this process and those it has started. */
export interface Usage {
  wallSeconds: number;
  cpuSeconds: number;
  /** The most memory that the largest of the processes ever had, in MB. */
  memoryMegabytes: number;
}

/** Begins to measure; the function it gives is to be called while the processes that were started still live. */
export function beginUsage(): () => Usage {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const wallSeconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    const own = process.resourceUsage().maxRSS / 1024;
    return {
      wallSeconds,
      cpuSeconds: (user + system) / 1e6 + cpuOfDescendants(),
      memoryMegabytes: Math.max(own, ...descendants().map(({ peakMegabytes }) => peakMegabytes)),
    };
  };
}
