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

/** How it ended; `failed` says why it could not even be started. */
export type GitEnded = { id: number } & ({ code: number; stdout: Buffer; stderr: Buffer } | { failed: string });

process.on('message', start);

function start({ id, cwd, args, env, input, limit }: GitCommand): void {
  const tell = (ended: GitEnded) => void (process.connected && process.send?.(ended));
  // A process group of its own lets it be ended with the helpers it started, such as ssh.
  const child = spawn('git', args, { cwd, env, stdio: 'pipe', detached: true });
  // First of all: without processes or files to spare there are no streams either.
  child.on('error', ({ message }) => {
    tell({ id, failed: message });
  });
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
