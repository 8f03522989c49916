import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beijingDay } from '../../schema/beijing.ts';

/** What the program is made from; all paths are relative to the project. */
const SOURCES = [
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'src/**/*.*',
  'cms/{app,wire,help}/**/*.*',
  'public/**/*.*',
];
const UPLOADS = 'public/media';

/** The files of the program, in order. */
export const sourceFiles = (project: string): string[] =>
  globSync(SOURCES, { cwd: project, exclude: (path) => path.replaceAll('\\', '/').endsWith(UPLOADS) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${UPLOADS}/`))
    .sort();

/** Tells one version of the program from another, by its text. */
export function sourceDigest(project: string, settings: string): string {
  const hash = createHash('sha256').update(settings).update(process.version);
  for (const file of sourceFiles(project)) {
    const path = join(project, file);
    if (lstatSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Differs when a file of the program may have changed. */
export function sourceState(project: string): string {
  const hash = createHash('sha256');
  for (const file of sourceFiles(project)) hash.update(stateOf(join(project, file)));
  return hash.digest('hex');
}

interface Inputs {
  project: string;
  contentDir: string;
  mediaDir: string;
}

/** Of the environment what a site is made from, and whatever begins like the last. */
const VARIABLES = ['SITE_URL', 'SITE_NOW', 'OFFLINE'];
const CMS_VARIABLE = /^CMS_/;

/**
 * Differs when a site made now, at the instant `now`, may differ: a file of content, uploads or program has changed by its
 * size or times, the commit that the history is read from, a setting in the environment, or the day in Beijing.
 */
export function inputsState({ project, contentDir, mediaDir }: Inputs, now: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(env['SITE_NOW'] ? '' : beijingDay(now));
  const names = [...VARIABLES, ...Object.keys(env).filter((name) => CMS_VARIABLE.test(name))];
  for (const name of names.sort()) hash.update(`${name}=${env[name] ?? ''}\n`);
  const add = (folder: string): void => {
    for (const item of listed(folder)) {
      const path = join(folder, item.name);
      if (item.name.startsWith('.')) continue;
      if (item.isDirectory()) add(path);
      else hash.update(stateOf(path));
    }
  };
  add(contentDir);
  add(mediaDir);
  hash.update(commitOf(contentDir));
  return hash.update(sourceState(project)).digest('hex');
}

function commitOf(folder: string): string {
  try {
    const asked = ['rev-parse', '--verify', '--quiet', 'HEAD'];
    return execFileSync('git', asked, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function stateOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return `${path}\0${String(found?.size)} ${String(found?.mtimeMs)} ${String(found?.ctimeMs)}\n`;
}
