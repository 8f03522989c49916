import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder and what tells each from another one: its place on the disk and when it was written. */
export type Files = ReadonlyMap<string, string>;

export async function filesIn(folder: string): Promise<Files> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const item of items) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    const { ino, mtimeMs } = statSync(path);
    files.set(path.slice(folder.length), `${String(ino)} ${String(mtimeMs)}`);
  }
  return files;
}

/** How many files of `after` are not the very ones of `before`, as a hard link is. */
export const written = (before: Files, after: Files): number =>
  [...after].filter(([path, which]) => before.get(path) !== which).length;
