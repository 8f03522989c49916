/**
 * `npm run build`: the site of `CONTENT_DIR` into `OUT_DIR`, in whatever state that is; files that are right already stay.
 * Ends with 1 and every error on stderr when the content cannot be published.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { foldersFrom } from '../reader/folders.ts';
import { problemLine } from '../reader/report.ts';
import { digestOf } from './digest.ts';
import { openPublication } from './publication.ts';
import type { Stage } from './progress.ts';
import { instantFrom } from './site-from.ts';

const NAMES: Readonly<Record<Stage, string>> = {
  program: '正在打包网页程序和管理界面（只在程序改动后需要）',
  reading: '正在检查内容',
  pages: '正在生成网页',
  index: '正在建立搜索',
  files: '正在整理文件',
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);
const project = process.cwd();
const folders = foldersFrom(process.env, project);
const cacheDir = resolve(project, process.env['GONGSHI_CACHE'] || '.cache');
const out = resolve(process.env['OUT_DIR'] || 'dist');
const publication = openPublication({
  ...{ project, folders, cacheDir, env: process.env },
  noteOf: (site) => join(cacheDir, `built-${digestOf(site)}.json`),
});

const started = performance.now();
let last: Stage | undefined;
const outcome = await publication.publish({ now: instantFrom(process.env), out }, ({ stage }) => {
  if (stage !== last) say(NAMES[stage]);
  last = stage;
});
// Whoever has started it may want to know when the site changes next.
const report = process.env['BUILD_REPORT'];
if (report) await writeFile(report, JSON.stringify(outcome.report));
if (outcome.ok) {
  publication.keepNotes();
  await publication.keepReading();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`网站生成好了：${String(outcome.pages)} 页，新做了 ${String(outcome.made)} 个文件，用了 ${seconds} 秒。`);
} else {
  const { errors } = outcome.report;
  if (outcome.failed) complain(`网页 ${outcome.failed.page ?? ''} 没有生成成功：${outcome.failed.message}`);
  else complain([`内容有 ${String(errors.length)} 处要改，网站没有生成`, ...errors.map(problemLine)].join('\n'));
  process.exitCode = 1;
}
// The threads that are kept for the next publication have none to wait for.
process.exit();
