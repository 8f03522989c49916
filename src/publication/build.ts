/** `npm run build`: the site of `CONTENT_DIR` into `OUT_DIR`. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { foldersFrom } from '../reader/folders.ts';
import { problemLine } from '../reader/report.ts';
import { openPublication } from './publication.ts';
import { instantFrom } from './site-from.ts';

const project = process.cwd();
const folders = foldersFrom(process.env, project);
const cacheDir = folders.cacheDir!;
const out = resolve(process.env['OUT_DIR'] || 'dist');
const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
const publication = openPublication({
  project,
  folders,
  cacheDir,
  noteOf: () => join(cacheDir, `built-${name}.json`),
  env: process.env,
});
const started = performance.now();
let stage = '';
const result = await publication.publish({ now: instantFrom(process.env), out }, (progress) => {
  if (progress.stage === stage) return;
  stage = progress.stage;
  console.log(stage, (performance.now() - started).toFixed(0));
});
if (!result.ok) {
  console.error(result.failed ?? result.report.errors.map(problemLine).join('\n'));
  process.exitCode = 1;
} else
  console.log(
    result.pages,
    result.made,
    result.placed,
    (performance.now() - started).toFixed(0),
    process.resourceUsage().maxRSS,
  );
