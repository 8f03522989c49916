import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
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
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, printed: () => printed };
}

/** Runs it to its end; throws with what it printed where it fails. */
export async function runProgram(program: Program): Promise<string> {
  const { ended, printed } = startProgram(program);
  const code = await ended;
  if (code !== 0) throw new Error(`${program.command} ${program.args.join(' ')}: ${String(code)}\n${printed()}`);
  return printed();
}
