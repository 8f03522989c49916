import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode, type Build } from '../../../cms/desk/publishing/build.ts';
import { createDesk, type Desk, type DeskOptions } from '../../../cms/desk/desk.ts';
import type { DeskSettings } from '../../../cms/desk/settings.ts';
import { ask, type Answer, type Ask } from './http.ts';
import { SETTINGS } from './small-settings.ts';
import { makeTinySite } from './tiny-site.ts';

const here = dirname(fileURLToPath(import.meta.url));
export const PASSWORD = 'linden-river-42';

/** A git repository of its own with a little content. */
export interface Place {
  root: string;
  contentDir: string;
  mediaDir: string;
  deskDir: string;
  git(...args: string[]): string;
}

/** Whoever makes it removes its `root`, which lies in `parent`. */
export async function createPlace(parent = tmpdir()): Promise<Place> {
  const root = await realpath(await mkdtemp(join(parent, 'gongshi-desk-')));
  firstCommit ??= makeFirstCommit();
  await cp(await firstCommit, root, { recursive: true });
  return placeAt(root);
}

function placeAt(root: string): Place {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotepath=off', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  const contentDir = join(root, 'content');
  return { root, contentDir, mediaDir: join(root, 'public', 'media'), deskDir: join(root, '.desk'), git };
}

/** The repository that every place begins as: made once in a process, for git takes longer to start than a test may. */
let firstCommit: Promise<string> | undefined;

async function makeFirstCommit(): Promise<string> {
  const place = placeAt(await mkdtemp(join(tmpdir(), 'gongshi-desk-')));
  const { root, contentDir, mediaDir } = place;
  process.once('exit', () => {
    rmSync(root, { recursive: true, force: true });
  });
  await mkdir(join(contentDir, 'alerts'), { recursive: true });
  await mkdir(mediaDir, { recursive: true });
  await writeFile(join(contentDir, 'settings.yml'), SETTINGS);
  await writeFile(join(contentDir, 'alerts', 'water.md'), alert('停水提醒'));
  await writeFile(join(root, '.gitignore'), '.desk/\n.cache/\n*.pdf\n');
  place.git('init', '--quiet', '--initial-branch=main');
  place.git('config', 'user.name', 'Setup');
  place.git('config', 'user.email', 'setup@example.cn');
  place.git('add', '.');
  place.git('commit', '--quiet', '-m', 'start');
  return root;
}

/** The text of a valid alert. */
export function alert(text: string): string {
  return `---\ntitle: 提醒\nlevel: notice\nstarts: 2026-11-21T09:00+08:00\nends: 2026-11-25T09:00+08:00\ntext: ${text}\n---\n`;
}

type Folders = Pick<Place, 'root' | 'contentDir' | 'mediaDir'>;

/** Builds by a program of its own, as a real desk does. */
export function tinyBuild(place: Folders, env: Record<string, string> = {}): Build {
  const { root, contentDir, mediaDir } = place;
  const folders = { CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir };
  const args = [join(here, 'tiny-build.ts')];
  return (out, run) => {
    run.onProgress?.({ stage: 'reading', done: 0, total: 0 });
    return runNode({ cwd: root, args, env: { ...folders, ...env, OUT_DIR: out } }, run);
  };
}

/** The same site without a program of its own, for the many tests to which it does not matter where it is made. */
export function tinyBuildHere({ root, contentDir, mediaDir }: Folders, also: Record<string, string> = {}): Build {
  return async (out, { env, onProgress }) => {
    onProgress?.({ stage: 'reading', done: 0, total: 0 });
    const own = { CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir, OUT_DIR: out };
    try {
      await makeTinySite({ ...process.env, ...also, ...env, ...own }, root);
      return { ok: true };
    } catch (cause) {
      return { ok: false, lastLines: (cause as Error).message.split('\n') };
    }
  };
}

/** A build with the CMS beside its site, which is that of the site `dist`: for who looks with a browser. */
export function withCms(build: Build, dist: string): Build {
  return async (out, run) => {
    const result = await build(out, run);
    await cp(join(dist, 'admin'), join(out, 'admin'), { recursive: true });
    return result;
  };
}

export interface RunningDesk {
  desk: Desk;
  port: number;
  log: string[];
  ask: (path: string, options?: Ask) => Promise<Answer>;
}

/** A desk that listens on a free port; whoever opens it closes it. */
export async function openDesk(
  place: Place,
  { siteUrl, remote, oidc, ...options }: Partial<DeskOptions> & Pick<DeskSettings, 'siteUrl' | 'remote' | 'oidc'> = {},
): Promise<RunningDesk> {
  const { root, contentDir, mediaDir, deskDir } = place;
  const log: string[] = [];
  const desk = await createDesk({
    build: tinyBuildHere(place),
    buildAdmin: tinyBuildHere(place),
    log: (line) => log.push(line),
    // The usual cost would be a third of the time of all these tests.
    passwordCost: { N: 2 ** 8, r: 8, p: 1 },
    ...options,
    settings: { project: root, contentDir, mediaDir, deskDir, host: '127.0.0.1', port: 0, siteUrl, remote, oidc },
  });
  const port = Number(new URL(await desk.app.listen({ host: '127.0.0.1', port: 0 })).port);
  return { desk, port, log, ask: (path, ask_) => ask(port, path, ask_) };
}

export async function removePlace({ root }: Pick<Place, 'root'>): Promise<void> {
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
