import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const running = new Set<number>();
// Nobody else ends them when this process is told to stop: they are in groups of their own.
process.once('exit', () => {
  for (const id of running) endGroup(id);
});

/** Tells a program and all that it has started in its group to end. */
export function endGroup(id: number): void {
  try {
    process.kill(-id, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

/** Starts a program in a process group of its own, so that it ends with all that it has started. */
export function startProgram({ command, args, cwd, env = {} }: Program) {
  const child = spawn(command, args, {
    cwd,
    // Node 24 comes first where `npm run` has put it, so that every program runs in the same one.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()));
  const id = child.pid ?? 0;
  if (id > 0) running.add(id);
  const ended = once(child, 'close').then(([code]) => {
    running.delete(id);
    return code as number | null;
  });
  return { id, ended, printed: () => printed };
}

/** Runs it to its end; throws with what it printed where it fails. */
export async function runProgram(program: Program): Promise<string> {
  const { ended, printed } = startProgram(program);
  const code = await ended;
  if (code !== 0) throw new Error(`${program.command} ${program.args.join(' ')}: ${String(code)}\n${printed()}`);
  return printed();
}
