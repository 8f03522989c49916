import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A process that this one, or one of its children, has started and that lives. */
export interface Process {
  id: number;
  /** What runs in it, in short: `cms/desk/main.ts`, `hugo`. */
  name: string;
  /** Seconds of processor time, user and system, with that of its children that have ended. */
  cpuSeconds: number;
  /** The most memory it ever had, in MB (VmHWM of the kernel). */
  peakMegabytes: number;
}

/** The kernel's clock for processes: a hundred ticks a second on every Linux. */
const TICK = 0.01;

/** All that descend from this process. */
export function descendants(): Process[] {
  if (process.platform !== 'linux') throw new Error('This bench reads /proc, so it needs Linux.');
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => statOf(id) ?? []);
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const below = (id: number): typeof all => (byParent.get(id) ?? []).flatMap((one) => [one, ...below(one.id)]);
  return below(process.pid).map(({ id, command, own, ended }) => ({
    id,
    name: nameOf(read(id, 'cmdline').split('\0'), command),
    cpuSeconds: own + ended,
    peakMegabytes: Number(/^VmHWM:\s+(\d+)/m.exec(read(id, 'status'))?.[1] ?? 0) / 1024,
  }));
}

/**
 * Seconds of processor time of all that this process has started until now, whether it lives or has ended: what has ended
 * the kernel has added to its parent, so that nothing falls between two looks.
 */
export function cpuOfDescendants(): number {
  const ended = statOf('self')?.ended ?? 0;
  return descendants().reduce((sum, { cpuSeconds }) => sum + cpuSeconds, ended);
}

/** Lets the most memory of each living descendant begin anew with what it has now. */
export function forgetPeaks(): void {
  for (const { id } of descendants()) {
    try {
      writeFileSync(`/proc/${String(id)}/clear_refs`, '5');
    } catch {
      // It has ended meanwhile.
    }
  }
}

function statOf(id: string) {
  const stat = read(id, 'stat');
  if (stat === '') return undefined;
  // A process's name stands in brackets and may hold anything.
  const [, command = '', fields = ''] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
  const [, parent, ...rest] = fields.split(' ');
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = rest.slice(9, 13).map(Number);
  return {
    id: Number(id),
    parent: Number(parent),
    command,
    own: (user + system) * TICK,
    ended: (endedUser + endedSystem) * TICK,
  };
}

/** The script of a Node, as it lies in its project; of another program the program. */
function nameOf([program = '', ...args]: readonly string[], command: string): string {
  if (!/(?:^|\/)node$/.test(program)) return basename(program.split(' ')[0] ?? '') || command;
  const script = args.find((word) => /\.[cm]?[jt]s$|\/\.bin\//.test(word)) ?? program;
  return script.replace(/^.*\/node_modules\//, '').replace(/^.*\/(?=(?:src|cms)\/)/, '');
}

/** Empty if the process has ended meanwhile. */
function read(id: string | number, file: string): string {
  try {
    return readFileSync(`/proc/${String(id)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
