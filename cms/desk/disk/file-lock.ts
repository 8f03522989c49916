import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { isMissing } from './durable-file.ts';

/** A lock that the kernel holds for this process: however the process ends, it is free again. */
export interface FileLock {
  /** Whether the kernel was asked: not so on a system without the programs below, or a file system without locks. */
  sure: boolean;
  release(): void;
}

/**
 * Node cannot lock a file itself. A small program locks the file that we have opened, and the lock stays with our opening of
 * it after the program has ended. No file is written for it, so that it also works where nothing can be written, and every
 * name that leads to the same file or folder is the same lock.
 */
const LOCKERS: readonly (readonly [string, ...string[]])[] = [
  ['flock', '-x', '3'],
  ['perl', '-e', 'open(my $f, "<&=", 3) or exit 2; exit(flock($f, 2) ? 0 : 1)'],
];
/** A write under a lock takes milliseconds. */
const PATIENCE = 10_000;

/** Locks a file, which is made if there is none, or a folder. Undefined if others keep it for longer than `patience`. */
export async function lockFile(path: string, patience: number): Promise<FileLock | undefined> {
  const file = await openToLock(path);
  let open = true;
  const release = () => {
    if (open) closeSync(file);
    open = false;
  };
  for (const [program, ...args] of LOCKERS) {
    const outcome = await lockWith(program, args, file, patience);
    if (outcome === 'locked') return { sure: true, release };
    if (outcome === 'taken') {
      release();
      return undefined;
    }
  }
  // As if nobody else were there.
  return { sure: false, release };
}

/** Runs `task` while no other process does so under the same lock. */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const lock = await lockFile(path, PATIENCE);
  if (!lock) throw new Error(`${path} is locked by another program for too long`);
  try {
    return await task();
  } finally {
    lock.release();
  }
}

async function openToLock(path: string): Promise<number> {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return openSync(path, 'a', 0o600);
  }
}

function lockWith(program: string, args: readonly string[], file: number, patience: number) {
  return new Promise<'locked' | 'taken' | 'unable'>((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', file] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    child.on('error', () => {
      clearTimeout(timer);
      resolve('unable');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'locked' : late ? 'taken' : 'unable');
    });
  });
}
