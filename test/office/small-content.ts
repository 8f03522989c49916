import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * What an office under test begins with: of every collection something, what the tests open by name, and all that these
 * refer to. Each publication is a real build of the whole site, and of so few entries it takes half the time.
 */
const SMALL = [
  'settings.yml',
  ...['dongli', 'liuqiao', 'nanxiang', 'qingshi', 'xinyuan'].map((id) => `communities/${id}.md`),
  ...['hall', 'nanxiang-canteen'].map((id) => `places/${id}.md`),
  ...['dongli', 'liuqiao', 'nanxiang', 'xinyuan'].map((id) => `places/${id}-station.md`),
  ...['service-plan-2026', 'service-plan-2021', 'elder-allowance-2025'].map((id) => `policies/${id}.md`),
  'duties/election-candidates.md',
  'services/elder-allowance.md',
  'consultations/2026/dongli-ebike.md',
  'disclosures/2026/xinyuan-election-candidates.md',
  'volunteering/2026/nanxiang-weekend-lunch.md',
  'volunteering/2026/snow-team.md',
  'alerts/ice-2026-12.md',
];

/** The content repository of a community, in a temporary folder. */
export interface ContentRepository {
  root: string;
  contentDir: string;
  mediaDir: string;
  git: (...args: string[]) => string;
}

/** Copies the small content with its uploads, adds `own` files and commits it. Whoever makes it removes its `root`. */
export async function smallContent(
  prefix: string,
  own: Readonly<Record<string, string>> = {},
): Promise<ContentRepository> {
  const root = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  const contentDir = join(root, 'content');
  const mediaDir = join(root, 'public', 'media');
  await mkdir(mediaDir, { recursive: true });
  for (const file of SMALL) {
    await cp(resolve('content', file), join(contentDir, file));
    const text = await readFile(join(contentDir, file), 'utf8');
    for (const [, upload = ''] of text.matchAll(/\/media\/([\w./-]+\.\w+)/g)) {
      await cp(resolve('public/media', upload), join(mediaDir, upload));
    }
  }
  for (const [file, text] of Object.entries(own)) {
    await mkdir(dirname(join(contentDir, file)), { recursive: true });
    await writeFile(join(contentDir, file), text);
  }
  await writeFile(join(root, '.gitignore'), '.desk/\n.cache/\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotepath=off', ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  git('init', '--quiet', '-b', 'main');
  git('config', 'user.name', 'Setup');
  git('config', 'user.email', 'setup@gongshi.example');
  git('add', '.');
  git('commit', '--quiet', '-m', 'start');
  return { root, contentDir, mediaDir, git };
}
