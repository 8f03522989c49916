import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comingChanges } from '../../../src/model/coming-changes.ts';
import { publicUploads } from '../../../src/model/public-uploads.ts';
import { siteFrom } from '../../../src/publication/site-from.ts';
import { foldersFrom } from '../../../src/reader/folders.ts';
import { openReader } from '../../../src/reader/open-reader.ts';
import { reportOf } from '../../../src/reader/report.ts';

export type TinyEnv = Readonly<Record<string, string | undefined>>;

/**
 * A small but real site for the tests of the desk: it reads, checks and reports as the build of the site does; only its
 * pages are few. It is told by variables what a build is told: `CONTENT_DIR`, `MEDIA_DIR`, `OUT_DIR` and so on.
 */
export async function makeTinySite(env: TinyEnv, root: string): Promise<void> {
  const { CONTENT_DIR: contentDir = '', MEDIA_DIR = '', OUT_DIR: out = '', BUILD_REPORT } = env;
  const { TINY_BUILD_DELAY = '0', TINY_BUILD_LOG } = env;
  const started = Date.now();
  const content = await openReader(foldersFrom(env, root)).read();
  const report = { ...reportOf(content), changes: [] as number[] };
  const tell = async () => {
    if (BUILD_REPORT) await writeFile(BUILD_REPORT, JSON.stringify(report));
  };
  await tell();
  const site = siteFrom(content, env);
  report.changes = comingChanges(content.entries, site);
  await tell();
  for (const upload of publicUploads(site)) {
    await cp(join(MEDIA_DIR, upload.slice('/media/'.length)), join(out, upload), { recursive: true });
  }
  const names = await readdir(join(contentDir, 'alerts')).catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.md')).map((name) => readFile(join(contentDir, 'alerts', name), 'utf8')),
  );
  // A word of its own for each release, so that a test can tell which one it was served from.
  const word = String(process.hrtime.bigint());
  const page = async (name: string, text: string) => {
    const file = join(out, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(`${file}.part`, text.padEnd(20_000));
    await cp(`${file}.part`, file);
  };
  await page('index.html', `${word} ${texts.join('\n')}`);
  await page('404.html', '没有找到这一页');
  await page('disclosures/index.html', word);
  await page('admin/index.html', 'CMS');
  await page('feed.xml', '<feed/>');
  await page('feed.json', '{}');
  await page(`_astro/style.${word}.css`, `/* ${word} */`);
  await new Promise((resolve) => setTimeout(resolve, Number(TINY_BUILD_DELAY)));
  if (TINY_BUILD_LOG) await writeFile(TINY_BUILD_LOG, `${String(started)} ${String(Date.now())}\n`, { flag: 'a' });
}
