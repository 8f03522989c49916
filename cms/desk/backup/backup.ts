import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../disk/durable-file.ts';
import { git } from '../git/git.ts';
import type { DeskSettings } from '../settings.ts';

/** What is worth keeping of the desk's folder. Sessions end with the machine; releases are built again. */
const KEPT_FILES = ['accounts.json'];
const KEPT_FOLDERS = ['log'];
const NAME = /^gongshi-\d{4}-\d{2}-\d{2}T\d{6}Z$/;

export type BackupSource = Pick<DeskSettings, 'contentDir' | 'mediaDir' | 'deskDir' | 'siteUrl'>;

/**
 * Makes `<folder>/gongshi-2026-11-22T100500Z/` with all branches and drafts, the accounts, the log and how the desk was
 * set up. Safe while the desk runs: git's objects and the files of the desk are only ever added or replaced whole. It
 * has its name only when it is complete. Returns its path.
 */
export async function makeBackup(source: BackupSource, folder: string, now: Date): Promise<string> {
  const name = `gongshi-${now
    .toISOString()
    .slice(0, 19)
    .replaceAll(/(?<=T.*):/g, '')}Z`;
  const target = join(resolve(folder), name);
  const unfinished = `${target}.part`;
  const root = (await git(source.contentDir, ['rev-parse', '--show-toplevel'])).trim();
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'desk'), { recursive: true, mode: 0o700 });

  await git(root, ['bundle', 'create', '--quiet', join(unfinished, 'repository.bundle'), '--all']);
  for (const file of KEPT_FILES) await copyIfThere(join(source.deskDir, file), join(unfinished, 'desk', file));
  for (const part of KEPT_FOLDERS) await copyLines(join(source.deskDir, part), join(unfinished, 'desk', part));
  const within = async (path: string) => relative(root, await realpath(path)) || '.';
  const setUp = {
    made: now.toISOString(),
    branch: (await git(root, ['symbolic-ref', '--short', 'HEAD'])).trim(),
    contentDir: await within(source.contentDir),
    mediaDir: await within(source.mediaDir),
    deskDir: await within(source.deskDir),
    siteUrl: source.siteUrl ?? null,
  };
  await writeFile(join(unfinished, 'settings.json'), `${JSON.stringify(setUp, null, 2)}\n`, { mode: 0o600 });

  const files = (await filesBelow(unfinished)).sort();
  const sums = await Promise.all(files.map(async (file) => `${await sha256(join(unfinished, file))}  ${file}\n`));
  await writeFile(join(unfinished, 'SHA256SUMS'), sums.join(''), { mode: 0o600, flush: true });
  await rename(unfinished, target);
  await syncFolder(resolve(folder));
  return target;
}

/** Removes all but the newest `keep` backups of a folder, and what was cut short; returns the names of what went. */
export async function removeOldBackups(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
  return old;
}

/** SHA-256 of a file, hex. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The files below a folder, relative to it, with forward slashes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await copyFile(from, to).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

/** Files that are being added to: a last line that is not finished yet belongs to the next backup. */
async function copyLines(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(from).catch(() => [])) {
    if (!name.endsWith('.jsonl')) continue;
    const bytes = await readFile(join(from, name));
    await writeFile(join(to, name), bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1), { mode: 0o600 });
  }
}
