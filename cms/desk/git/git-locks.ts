import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GitFailure } from './git.ts';

const LOOK_AGAIN = 250;
/** Where git puts locks beside those that lie directly in its folder: of references and of its lists of objects. */
const FOLDERS = ['refs', 'objects/info', 'objects/pack'];

export interface LockedRepository {
  /** The folders in which a git that works on the repository has been started. */
  root: string;
  gitDirs: readonly string[];
}

/**
 * Removes the locks that a killed git left behind and returns those that stay. A lock names no owner: it is left if a git
 * can be seen at work in the repository, or if another user of the machine made it. Otherwise it is watched for `patience`
 * milliseconds, because where processes cannot be seen its git may still be at work, and goes if it is still the same.
 */
export async function breakStaleLocks(repository: LockedRepository, patience: number): Promise<string[]> {
  const locks: string[] = [];
  for (const gitDir of new Set(repository.gitDirs)) {
    locks.push(...(await locksIn(gitDir, false)));
    for (const folder of FOLDERS) locks.push(...(await locksIn(join(gitDir, folder), true)));
  }
  const left = await Promise.all(locks.map((lock) => breakIfStale(lock, repository, patience)));
  return locks.filter((_, index) => left[index]);
}

const RETRIES = 20;
/** A git that is at work lets go within this time, or it is seen. */
const PATIENCE = 2000;

/** Runs a git command that a lock may keep from its work: the lock is waited for, five seconds and more, or broken. */
export async function unlocked(repository: LockedRepository, command: () => Promise<string>): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await command();
    } catch (error) {
      const locked = error instanceof GitFailure && /\.lock': File exists/.test(error.stderr);
      if (!locked || attempt > RETRIES) throw error;
      if (attempt === RETRIES) await breakStaleLocks(repository, PATIENCE);
      else await sleep(LOOK_AGAIN);
    }
  }
}

/** Resolves with whether the lock is still there. */
async function breakIfStale(lock: string, repository: LockedRepository, patience: number): Promise<boolean> {
  const first = await stat(lock).catch(() => undefined);
  if (!first) return false;
  for (let waited = 0; waited < patience; waited += LOOK_AGAIN) {
    await sleep(LOOK_AGAIN);
    const now = await stat(lock).catch(() => undefined);
    if (now?.ino !== first.ino) return now !== undefined;
  }
  const foreign = process.getuid !== undefined && process.getuid() !== 0 && first.uid !== process.getuid();
  if (foreign || (await isGitAtWork(repository))) return true;
  return rm(lock, { force: true }).then(
    () => false,
    () => true,
  );
}

/**
 * Whether a git is at work there that we have not started ourselves, as far as the system shows it: Linux does. What we
 * start to write comes one after the other, and what we start to read takes no locks.
 */
async function isGitAtWork({ root, gitDirs }: LockedRepository): Promise<boolean> {
  const folders = [root, ...gitDirs];
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    if (!name.startsWith('git')) continue;
    const parent = /\) \S (\d+)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))?.[1];
    if (Number(parent) === process.pid) continue;
    const at = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (folders.some((folder) => at === folder || at.startsWith(folder + sep))) return true;
  }
  return false;
}

async function locksIn(folder: string, deep: boolean): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true, recursive: deep }).catch(() => []);
  return items
    .filter((item) => item.isFile() && item.name.endsWith('.lock'))
    .map((item) => join(item.parentPath, item.name));
}
