import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Board } from '../../full/many-entries.ts';
import { filesIn } from './files.ts';
import { measured } from './measure.ts';
import { runProgram } from './program.ts';
import type { Sample } from './sample.ts';

const SITE = join(import.meta.dirname, 'hugo-site');
/** What `npx pagefind` runs. */
const PAGEFIND = resolve(import.meta.dirname, '../../../node_modules/pagefind/lib/runner/bin.cjs');
export const HUGO = 'Hugo + Pagefind';

/** What the Debian package says of itself; undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  try {
    return /v\d+\.\d+\.\d+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: 'pipe' }))?.[0];
  } catch {
    return undefined;
  }
}

/** A plain site of the same Markdown by Hugo, and Pagefind as shipped on it: both all again, as they do each time. */
export async function hugoStep({ contentDir }: Board, work: string): Promise<Sample> {
  const [years, out] = [join(work, 'years'), join(work, 'hugo')];
  await rm(out, { recursive: true, force: true });
  // Hugo writes a lock and its resources beside what it reads.
  const site = join(work, 'hugo-site');
  await cp(SITE, site, { recursive: true });
  await writeYears(contentDir, years);
  // Two folders become one: ours, and the years as sections.
  const mounts = [contentDir, years].map((source) => ({ source, target: 'content', excludeFiles: ['*.yml'] }));
  const config = join(work, 'mounts.json');
  await writeFile(
    config,
    JSON.stringify({ module: { mounts: [...mounts, { source: join(site, 'layouts'), target: 'layouts' }] } }),
  );
  const { usage } = await measured(async () => {
    const args = ['--source', site, '--destination', out, '--config', `${join(site, 'hugo.yml')},${config}`, '--quiet'];
    await runProgram({ command: 'hugo', args: [...args, '--cacheDir', join(work, 'hugo-cache')], cwd: site });
    await runProgram({ command: process.execPath, args: [PAGEFIND, '--site', out], cwd: work });
  });
  return { step: HUGO, ...usage, files: (await filesIn(out)).size };
}

/** Hugo takes a folder for a section when it has an `_index.md`. */
async function writeYears(contentDir: string, years: string): Promise<void> {
  await rm(years, { recursive: true, force: true });
  for (const item of await readdir(contentDir, { recursive: true, withFileTypes: true })) {
    if (!item.isDirectory() || !/^\d{4}$/.test(item.name)) continue;
    const folder = join(years, item.parentPath.slice(contentDir.length), item.name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '_index.md'), `---\ntitle: '${item.name}'\n---\n`);
  }
}
