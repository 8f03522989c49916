import { spawn } from 'node:child_process';

export interface GitResult {
  code: number;
  stdout: string;
  /** What was printed, as it came: for the bytes of pictures. */
  bytes: Buffer;
  stderr: string;
}

/** A git command that did not end with 0. */
export class GitFailure extends Error {
  readonly stderr: string;

  constructor(args: readonly string[], result: GitResult) {
    super(`git ${args[0] ?? ''} ended with ${String(result.code)}: ${result.stderr.trim()}`);
    this.name = 'GitFailure';
    this.stderr = result.stderr;
  }
}

/**
 * Settings of the repository that could run a program, or change how names are printed, are out of force here, and
 * whatever git answers for is on the disk before it ends: objects, index and references.
 */
const FIXED = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.quotepath=off',
  'commit.gpgSign=false',
  'core.fsync=all',
  'core.fsyncMethod=fsync',
  'core.filesRefLockTimeout=1000',
];

/**
 * Runs git without a shell. It gets a process group of its own, so that Ctrl-C in the terminal does not tear
 * a commit that is under way. Variables such as GIT_DIR of the environment are not handed on. After `limit`
 * milliseconds it is ended, because a remote may never answer.
 */
export function runGit(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input?: string | Buffer,
  limit?: number,
): Promise<GitResult> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...FIXED.flatMap((setting) => ['-c', setting]), '--literal-pathspecs', ...args], {
      cwd,
      env: { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...env },
      stdio: 'pipe',
      detached: true,
    });
    // First of all: without processes or files to spare there are no streams either.
    child.on('error', reject);
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
      const bytes = Buffer.concat(stdout);
      resolve({
        code: code ?? -1,
        stdout: bytes.toString('utf8'),
        bytes,
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}

/** With the helpers it started, such as ssh. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Like `runGit`, but a code other than 0 is thrown as a GitFailure. Returns what git printed. */
export async function git(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input?: string | Buffer,
): Promise<string> {
  const result = await runGit(cwd, args, env, input);
  if (result.code !== 0) throw new GitFailure(args, result);
  return result.stdout;
}
