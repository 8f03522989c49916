import { readdirSync, readFileSync } from 'node:fs';

/** What a piece of work took, of this process and those it has started. */
export interface Usage {
  wallSeconds: number;
  cpuSeconds: number;
  /** The most memory that the largest of the processes ever had, in MB. */
  memoryMegabytes: number;
}

/** The kernel's clock for processes: a hundred ticks a second on every Linux. */
const TICK = 0.01;

/** Begins to measure; the function it gives is to be called while the processes that were started still live. */
export function beginUsage(): () => Usage {
  if (process.platform !== 'linux') throw new Error('This bench reads /proc, so it needs Linux.');
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const wallSeconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    const children = startedHere();
    return {
      wallSeconds,
      cpuSeconds: (user + system) / 1e6 + children.reduce((sum, { cpu }) => sum + cpu, 0),
      memoryMegabytes: Math.max(process.resourceUsage().maxRSS, ...children.map(({ memory }) => memory)) / 1024,
    };
  };
}

/** CPU seconds and most memory (KB) of each process that this one has started. */
function startedHere(): { cpu: number; memory: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      // A process's name stands in brackets and may hold anything.
      const [, parent, ...rest] = read(id, 'stat')
        .replace(/^.*\)\s/s, '')
        .split(' ');
      if (Number(parent) !== process.pid) return [];
      const [user = 0, system = 0] = rest.slice(9, 11).map(Number);
      return [{ cpu: (user + system) * TICK, memory: Number(/^VmHWM:\s+(\d+)/m.exec(read(id, 'status'))?.[1] ?? 0) }];
    });
}

/** Empty if the process has ended meanwhile. */
function read(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
