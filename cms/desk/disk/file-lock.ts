import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock is held for one write; one this old was left behind, whatever its owner is doing. */
const STALE = 10_000;
const PAUSE = 20;
const OWN = `${String(process.pid)} ${randomUUID()}`;

/** Runs `task` while no other process does so under the same lock file. */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  while (!(await taken(path))) {
    if (await isLeftBehind(path)) await rm(path, { force: true });
    else await sleep(PAUSE);
  }
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, OWN, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Its process was killed: the number is free, or belongs to us, who are another one than wrote it. */
async function isLeftBehind(path: string): Promise<boolean> {
  const owner = await readFile(path, 'utf8').catch(() => '');
  const pid = Number.parseInt(owner, 10);
  if (pid > 0 && (pid === process.pid ? owner !== OWN : !isRunning(pid))) return true;
  const held = await stat(path).catch(() => undefined);
  return held !== undefined && Date.now() - held.mtimeMs > STALE;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
