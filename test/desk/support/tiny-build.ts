import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readForBuild } from '../../../src/integrations/content.ts';
import { placeUploads } from '../../../src/integrations/media.ts';
import { mediaLibrary } from '../../../src/model/load.ts';

// A small but real build for the tests of the desk, run as a program: `CONTENT_DIR=… OUT_DIR=… node tiny-build.ts`.
// It reads, checks and reports as the build of the site does; only its pages are few.
const {
  CONTENT_DIR: contentDir = '',
  MEDIA_DIR = '',
  OUT_DIR: out = '',
  TINY_BUILD_DELAY = '0',
  TINY_BUILD_LOG,
} = process.env;

const started = Date.now();
await readForBuild(process.env['BUILD_REPORT']);
await placeUploads([...(await mediaLibrary()).keys()], MEDIA_DIR, out);
const names = await readdir(join(contentDir, 'alerts')).catch(() => []);
const texts = await Promise.all(
  names.filter((name) => name.endsWith('.md')).map((name) => readFile(join(contentDir, 'alerts', name), 'utf8')),
);
// A word of its own for each release, so that a test can tell which one it was served from.
const word = String(process.hrtime.bigint());
await page('index.html', `${word} ${texts.join('\n')}`);
await page('404.html', '没有找到这一页');
await page('disclosures/index.html', word);
await page('admin/index.html', 'CMS');
await page('feed.xml', '<feed/>');
await page(`_astro/style.${word}.css`, `/* ${word} */`);
await new Promise((resolve) => setTimeout(resolve, Number(TINY_BUILD_DELAY)));
if (TINY_BUILD_LOG) await writeFile(TINY_BUILD_LOG, `${String(started)} ${String(Date.now())}\n`, { flag: 'a' });

async function page(name: string, text: string): Promise<void> {
  const file = join(out, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(`${file}.part`, text.padEnd(20_000));
  await cp(`${file}.part`, file);
}
