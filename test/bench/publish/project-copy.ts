import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What runs the site and the desk; content and uploads are those of the bench. */
const PARTS = [
  'src',
  'cms',
  'public',
  'node_modules',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/**
 * A copy of this checkout, in hard links, that has caches of its own: `.cache` of the checkout stays as it is, and the bench
 * begins with none.
 */
export async function copyProject(project: string, copy: string): Promise<void> {
  await mkdir(copy, { recursive: true });
  execFileSync('cp', ['--archive', '--link', ...PARTS.map((part) => join(project, part)), copy]);
  // Caches of tools: what is written over there would be written over here.
  const modules = join(copy, 'node_modules');
  for (const name of await readdir(modules)) {
    if (/^\.(?!bin$|package-lock)/.test(name)) await rm(join(modules, name), { recursive: true, force: true });
  }
  await rm(join(copy, 'public', 'media'), { recursive: true, force: true });
}

/** As after a clone: no cache at all. */
export async function emptyCaches(copy: string): Promise<void> {
  for (const folder of ['.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    await rm(join(copy, folder), { recursive: true, force: true });
  }
}
