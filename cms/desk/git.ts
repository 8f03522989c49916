import { spawn } from 'node:child_process';

export interface GitResult {
  code: number;
  stdout: string;
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

/** Settings of the repository that could run a program, or change how names are printed, are out of force here. */
const FIXED = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.quotepath=off', 'commit.gpgSign=false'];

/**
 * Runs git without a shell. It gets a process group of its own, so that Ctrl-C in the terminal does not tear
 * a commit that is under way. Variables such as GIT_DIR of the surroundings are not handed on.
 */
export function runGit(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<GitResult> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...FIXED.flatMap((setting) => ['-c', setting]), '--literal-pathspecs', ...args], {
      cwd,
      env: { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code: code ?? -1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}

/** Like `runGit`, but a code other than 0 is thrown as a GitFailure. Returns what git printed. */
export async function git(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const result = await runGit(cwd, args, env);
  if (result.code !== 0) throw new GitFailure(args, result);
  return result.stdout;
}
