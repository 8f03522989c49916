import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { BUILD_MARK } from './build.ts';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { readIfThere, removeDurably, writeDurably } from '../disk/durable-file.ts';
import { setAside } from '../disk/state-file.ts';

const PATIENCE = 10_000;

/** Remembers on disk by which mark the processes of the running build are known. */
export interface BuildNote {
  /** By this the processes of this desk are known. */
  mark: string;
  /** To be called before the first process starts. */
  begin(): Promise<string>;
  end(): Promise<void>;
}

/** Where it cannot be written a build runs all the same: only after a kill nobody would know it again. */
export function createBuildNote(deskDir: string, bookkeeping: Bookkeeping): BuildNote {
  const file = noteFile(deskDir);
  // One word for all of them: the process that makes sites outlives a single one.
  const mark = randomUUID();
  return {
    mark,
    async begin() {
      await bookkeeping.attempt('记下正在生成网站', () => writeDurably(file, mark, 0o600));
      return mark;
    },
    async end() {
      await bookkeeping.attempt('记下网站生成完了', () => removeDurably(file));
    },
  };
}

/**
 * A desk that was killed leaves its build running, and the next one would work in the same caches. The processes are
 * known by a random word in their environment, which nobody else has, so that a number given anew is never taken for
 * one of ours. Returns how many were ended.
 */
export async function endOrphanedBuild(deskDir: string, bookkeeping: Bookkeeping): Promise<number> {
  const file = noteFile(deskDir);
  const mark = await readIfThere(file).then(
    (bytes) => bytes?.toString('utf8'),
    () => setAside({ path: file, what: '正在生成网站的记号', lost: '别的不受影响。' }, bookkeeping),
  );
  if (!mark) return 0;
  const ended = new Set<number>();
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    const running = await processesWith(`${BUILD_MARK}=${mark}`);
    if (running.length === 0) break;
    for (const pid of running) {
      ended.add(pid);
      end(pid);
    }
    await sleep(50);
  }
  await bookkeeping.attempt('记下网站生成完了', () => removeDurably(file));
  return ended.size;
}

const noteFile = (deskDir: string) => join(deskDir, 'building');

/** Linux shows the environment in /proc; elsewhere `ps` does, for one's own processes. */
async function processesWith(setting: string): Promise<number[]> {
  return process.platform === 'linux' ? inProc(setting) : inPs(setting);
}

async function inProc(setting: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const variables = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return variables.split('\0').includes(setting) ? [Number(pid)] : [];
    }),
  );
  return found.flat().filter((pid) => pid !== process.pid);
}

async function inPs(setting: string): Promise<number[]> {
  const args = ['-A', '-E', '-ww', '-o', 'pid=', '-o', 'command='];
  const { stdout } = await promisify(execFile)('ps', args).catch(() => ({ stdout: '' }));
  return stdout.split('\n').flatMap((line) => (line.split(' ').includes(setting) ? [Number.parseInt(line, 10)] : []));
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
