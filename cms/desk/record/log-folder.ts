import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { withLock } from '../disk/file-lock.ts';
import { setAside } from '../disk/state-file.ts';
import { logFiles } from './log-chain.ts';

/**
 * Makes the folder of the log if there is none. What no longer is a file of lines, an emptied month or a folder in its
 * place, is set aside: nothing could be added to it, or it would hide that lines are gone. Returns the names of what was.
 */
export async function openLogFolder(folder: string, bookkeeping: Bookkeeping): Promise<string[]> {
  const damaged: string[] = [];
  const aside = async (path: string) => {
    const lost = '新的记录会接着写，坏掉的那一份请用备份补上。';
    await setAside({ path, what: '操作记录', lost }, bookkeeping);
    damaged.push(basename(path));
  };
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) await aside(folder);
  await bookkeeping.attempt('打开操作记录', async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A command may just be beginning a month.
    await withLock(folder, async () => {
      for (const file of await logFiles(folder)) {
        const month = await stat(join(folder, file));
        if (!month.isFile() || month.size === 0) await aside(join(folder, file));
      }
    });
  });
  return damaged;
}
