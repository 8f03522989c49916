import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { wallTime } from './clock.ts';
import type { Bookkeeping } from './disk/bookkeeping.ts';
import { lockFile, type FileLock } from './disk/file-lock.ts';

const NOTE = 'gongshi-desk.json';
const noteSchema = z.object({ pid: z.number(), since: z.number(), address: z.string() });
type Note = z.infer<typeof noteSchema>;

/** A desk that was killed a moment ago is gone within this time. */
const PATIENCE = 1500;

/** The folders that this desk has for itself. */
export interface Claim {
  /** Notes the address under which it can be reached, for a second desk to name. */
  at(address: string): Promise<void>;
  release(): void;
}

/**
 * One desk on one folder: two would each keep a picture of their own of the same files, and lose what they have promised.
 * Each folder, whatever name leads to it, is locked by the kernel for as long as this process lives. Throws in Chinese if
 * another desk has one of them.
 */
export async function claimFolders(
  folders: readonly string[],
  since: number,
  bookkeeping: Bookkeeping,
): Promise<Claim> {
  const locks: FileLock[] = [];
  const release = () => {
    for (const lock of locks) lock.release();
  };
  for (const folder of new Set(folders)) {
    const lock = await lockFile(folder, PATIENCE);
    if (!lock) {
      release();
      throw new Error(refusal(folder, await readNote(folder)));
    }
    locks.push(lock);
  }
  if (!locks.every(({ sure }) => sure)) {
    const sentence =
      '这台机器上没有 flock 或 perl，或者磁盘不支持上锁，看不出有没有第二个公示栏在用同一个文件夹：请不要同时开两个。';
    bookkeeping.tell('one desk', sentence);
  }
  return {
    release,
    async at(address) {
      const note: Note = { pid: process.pid, since, address };
      for (const folder of new Set(folders)) {
        const file = join(folder, NOTE);
        await bookkeeping.attempt('记下公示栏的地址', () => writeFile(file, JSON.stringify(note), { mode: 0o600 }));
      }
    },
  };
}

function refusal(folder: string, note: Note | undefined): string {
  const who = note
    ? `（进程 ${String(note.pid)}，${wallTime(note.since)}启动${note.address ? `，地址 ${note.address}` : ''}）`
    : '';
  return [
    `另一个公示栏${who}正在用这个文件夹：${folder}`,
    '同一个文件夹只能开一个，不然会丢内容，所以这一个没有启动。要换成这一个，请先停掉那一个。',
    'Another desk is at work on this folder; this one has not started.',
  ].join('\n');
}

async function readNote(folder: string): Promise<Note | undefined> {
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(join(folder, NOTE), 'utf8')));
    return isRunning(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

/** What was noted by a desk that has gone is not about the one that is here. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
