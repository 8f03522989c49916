import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { filesBelow, sha256 } from './backup.ts';
import { git } from '../git/git.ts';

const setUpSchema = z.object({
  made: z.string(),
  branch: z.string(),
  contentDir: z.string(),
  mediaDir: z.string(),
  deskDir: z.string(),
  siteUrl: z.string().nullable(),
});

export interface Restored {
  /** Absolute folders to start the desk with. */
  contentDir: string;
  mediaDir: string;
  deskDir: string;
  /** When the backup was made. */
  made: string;
}

/** Brings a repository and a desk folder back into an empty folder. Throws in Chinese if anything is not as it was. */
export async function restoreBackup(backup: string, into: string): Promise<Restored> {
  const [from, to] = [resolve(backup), resolve(into)];
  const present = await readdir(to).catch(() => []);
  if (present.length > 0) throw new Error(`${to} 不是空文件夹。请换一个空的，免得盖住里面的东西。`);
  await verifySums(from);
  const setUp = setUpSchema.parse(JSON.parse(await readFile(join(from, 'settings.json'), 'utf8')));

  await mkdir(to, { recursive: true });
  await git(to, ['init', '--quiet', `--initial-branch=${setUp.branch}`]);
  const bundle = join(from, 'repository.bundle');
  await git(to, ['bundle', 'verify', '--quiet', bundle]);
  await git(to, ['fetch', '--quiet', '--update-head-ok', bundle, '+refs/*:refs/*']);
  await git(to, ['reset', '--quiet', '--hard']);

  // A folder that lay elsewhere comes into the new one, under its usual name.
  const place = (path: string, usual: string) => join(to, isAbsolute(path) || path.startsWith('..') ? usual : path);
  const deskDir = place(setUp.deskDir, '.desk');
  const mediaDir = place(setUp.mediaDir, 'public/media');
  await mkdir(deskDir, { recursive: true, mode: 0o700 });
  await mkdir(mediaDir, { recursive: true });
  for (const file of await filesBelow(join(from, 'desk'))) {
    await mkdir(dirname(join(deskDir, file)), { recursive: true, mode: 0o700 });
    await copyFile(join(from, 'desk', file), join(deskDir, file));
  }
  return { contentDir: place(setUp.contentDir, 'content'), mediaDir, deskDir, made: setUp.made };
}

async function verifySums(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => undefined);
  if (list === undefined) throw new Error(`${folder} 不是完整的备份：里面没有 SHA256SUMS。`);
  for (const line of list.split('\n').filter(Boolean)) {
    const [sum = '', file = ''] = line.split('  ');
    const found = await sha256(join(folder, file)).catch(() => undefined);
    if (found !== sum)
      throw new Error(`备份里的 ${file} ${found === undefined ? '不见了' : '被改过或坏了'}，没有恢复。`);
  }
}
