import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN = 250;
/** Where references lie that the desk writes. */
const FOLDERS = ['refs/heads', 'refs/desk'];

/**
 * Removes the locks that a killed git left behind, of the index, of HEAD and of references. A lock that is younger than
 * `patience` milliseconds may belong to a git that is at work: it is watched until it goes or has been there that long.
 */
export async function breakStaleLocks(gitDirs: readonly string[], patience: number): Promise<void> {
  const locks: string[] = [];
  for (const gitDir of new Set(gitDirs)) {
    locks.push(...(await locksIn(gitDir, false)));
    for (const folder of FOLDERS) locks.push(...(await locksIn(join(gitDir, folder), true)));
  }
  await Promise.all(locks.map((lock) => breakIfStale(lock, patience)));
}

async function breakIfStale(lock: string, patience: number): Promise<void> {
  const first = await stat(lock).catch(() => undefined);
  for (let waited = 0; first && waited < patience; waited += LOOK_AGAIN) {
    await sleep(LOOK_AGAIN);
    const now = await stat(lock).catch(() => undefined);
    if (now?.ino !== first.ino) return;
  }
  if (first) await rm(lock, { force: true });
}

async function locksIn(folder: string, deep: boolean): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true, recursive: deep }).catch(() => []);
  return items
    .filter((item) => item.isFile() && item.name.endsWith('.lock'))
    .map((item) => join(item.parentPath, item.name));
}
