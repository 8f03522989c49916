import { spawn } from 'node:child_process';

/**
 * A process of its own that starts git for the desk and tells it how each ended: `fork` copies the table of all memory of
 * whoever starts a program, which for the desk itself takes longer than what git does. It ends with the desk, after the
 * commands that are under way.
 */
export interface GitCommand {
  id: number;
  cwd: string;
  args: readonly string[];
  env: Record<string, string>;
  input: string | Buffer | undefined;
  /** Milliseconds after which it is ended. */
  limit: number | undefined;
}

/** How it ended; `failed` says why it could not even be started, with the code of the system. */
export type GitEnded = { id: number } & ({ code: number; stdout: Buffer; stderr: Buffer } | { failed: Failed });
export interface Failed {
  message: string;
  code?: string | undefined;
}

process.on('message', start);
// Whoever stops a service tells all its processes: the desk ends in order, and for that it may need git.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);

function start({ id, cwd, args, env, input, limit }: GitCommand): void {
  const tell = (ended: GitEnded) => {
    // To a desk that has ended nothing can be told.
    if (process.connected) process.send?.(ended, undefined, {}, () => undefined);
  };
  // A process group of its own lets it be ended with the helpers it started, such as ssh.
  const child = spawn('git', args, { cwd, env, stdio: 'pipe', detached: true });
  child.on('error', ({ message, code }: NodeJS.ErrnoException) => {
    tell({ id, failed: { message, code } });
  });
  // Without processes or files to spare there are no streams either.
  if (child.pid === undefined) return;
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A git that ends before it has read everything says why by its code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const timer = limit === undefined ? undefined : setTimeout(endGroup, limit, child.pid);
  child.on('close', (code) => {
    clearTimeout(timer);
    tell({ id, code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
  });
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
