import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '../disk/durable-file.ts';
import { git } from '../git/git.ts';
import { ownBranch } from '../git/own-branch.ts';
import type { DeskSettings } from '../settings.ts';

/** What is worth keeping of the desk's folder. Sessions end with the machine; releases are built again. */
const KEPT_FILES = ['accounts.json'];
const KEPT_FOLDERS = ['log'];
/** Files that are each written whole: what was uploaded and is in no text yet. */
const WHOLE_FOLDERS = ['uploads'];
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
  try {
    await fillBackup(source, root, unfinished, now);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await rename(unfinished, target);
  await syncFolder(resolve(folder));
  return target;
}

async function fillBackup(source: BackupSource, root: string, unfinished: string, now: Date): Promise<void> {
  await mkdir(join(unfinished, 'desk'), { recursive: true, mode: 0o700 });
  await git(root, ['bundle', 'create', '--quiet', join(unfinished, 'repository.bundle'), '--all']);
  for (const file of KEPT_FILES) await copyIfThere(join(source.deskDir, file), join(unfinished, 'desk', file));
  for (const part of KEPT_FOLDERS) await copyLines(join(source.deskDir, part), join(unfinished, 'desk', part));
  for (const part of WHOLE_FOLDERS) await copyWhole(join(source.deskDir, part), join(unfinished, 'desk', part));
  const within = async (path: string) => relative(root, await realpath(path)) || '.';
  const number = ((await byNumber(dirname(unfinished))).at(-1)?.number ?? 0) + 1;
  const setUp = {
    number,
    made: now.toISOString(),
    branch: (await ownBranch(root, source.deskDir)) ?? 'main',
    contentDir: await within(source.contentDir),
    mediaDir: await within(source.mediaDir),
    deskDir: await within(source.deskDir),
    siteUrl: source.siteUrl ?? null,
  };
  await writeFile(join(unfinished, 'settings.json'), `${JSON.stringify(setUp, null, 2)}\n`, { mode: 0o600 });

  const files = (await filesBelow(unfinished)).sort();
  const sums = await Promise.all(files.map(async (file) => `${await sha256(join(unfinished, file))}  ${file}\n`));
  await writeFile(join(unfinished, 'SHA256SUMS'), sums.join(''), { mode: 0o600, flush: true });
}

/**
 * Removes all but the `keep` backups of a folder that were made last, and returns the names of what went. They are counted
 * and not told by their time: one that was made under a wrong clock must not push out those made after it.
 */
export async function removeOldBackups(folder: string, keep: number): Promise<string[]> {
  const names = await byNumber(folder);
  const old = names.slice(0, Math.max(0, names.length - keep)).map(({ name }) => name);
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
  return old;
}

/** The backups of a folder in the order in which they were made. Those of older versions have no number. */
async function byNumber(folder: string): Promise<{ name: string; number: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name)).sort();
  const numbered = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name, 'settings.json'), 'utf8').catch(() => '');
      return { name, number: Number(/"number": (\d+)/.exec(text)?.[1] ?? 0) };
    }),
  );
  return numbered.sort((a, b) => a.number - b.number);
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

async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(from).catch(() => [])) {
    if (!name.startsWith('.')) await copyIfThere(join(from, name), join(to, name));
  }
}
