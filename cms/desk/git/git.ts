import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Failed, GitCommand, GitEnded } from './git-starter.ts';

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
export async function runGit(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input?: string | Buffer,
  limit?: number,
): Promise<GitResult> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const { code, stdout, stderr } = await started({
    cwd,
    args: [...FIXED.flatMap((setting) => ['-c', setting]), '--literal-pathspecs', ...args],
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...env },
    input,
    limit,
  });
  return { code, stdout: stdout.toString('utf8'), bytes: stdout, stderr: stderr.toString('utf8') };
}

type Ended = Extract<GitEnded, { code: number }>;

/** Who waits for which command, and the process that starts them: the first one brings it up. */
const waiting = new Map<number, PromiseWithResolvers<Ended>>();
let starter: ChildProcess | undefined;
let last = 0;

function started(command: Omit<GitCommand, 'id'>): Promise<Ended> {
  const child = (starter ??= bringUp());
  const id = (last += 1);
  const ended = Promise.withResolvers<Ended>();
  waiting.set(id, ended);
  // Without files to spare it has no channel; the error that comes next says so to whoever waits.
  child.channel?.ref();
  if (child.connected) {
    child.send({ ...command, id } satisfies GitCommand, (error) => {
      if (error) settle(id, { id, failed: error });
    });
  }
  return ended.promise;
}

/** It keeps nobody from ending, but while somebody waits. */
function bringUp(): ChildProcess {
  const child = fork(fileURLToPath(new URL('git-starter.ts', import.meta.url)), {
    execArgv: [],
    serialization: 'advanced',
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = (failed: Failed) => {
    // It may be told twice, and by then there may be another.
    if (starter !== child) return;
    starter = undefined;
    for (const id of waiting.keys()) settle(id, { id, failed });
  };
  child.on('message', (ended: GitEnded) => {
    settle(ended.id, ended);
  });
  child.on('error', gone);
  child.on('exit', () => {
    gone({ message: 'the process that starts git has ended' });
  });
  child.unref();
  return child;
}

function settle(id: number, ended: GitEnded): void {
  const promise = waiting.get(id);
  waiting.delete(id);
  if ('failed' in ended) promise?.reject(Object.assign(new Error(ended.failed.message), { code: ended.failed.code }));
  else promise?.resolve(ended);
  if (waiting.size === 0) starter?.channel?.unref();
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
