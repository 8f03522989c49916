/** `npm run check [-- --json]`: reads all content without building and prints every problem. Exit code 1 on errors. */
import { beijingInstant } from '../schema/beijing.ts';
import { holidayWarnings } from './across/holiday-warnings.ts';
import { foldersFrom } from './folders.ts';
import { readContent } from './read-content.ts';
import { problemLine, reportOf } from './report.ts';

const folders = foldersFrom(process.env, process.cwd());
const content = await readContent(folders);
const now = process.env['SITE_NOW'] || beijingInstant(Date.now());
const warnings = holidayWarnings(content.settings, now, folders.contentDir);
const report = reportOf({ ...content, problems: [...content.problems, ...warnings] });

// `npm run check --json` without the extra dashes gives the flag to npm, which hands it on as a variable.
const asJson = process.argv.includes('--json') || process.env['npm_config_json'] === 'true';

if (asJson) console.log(JSON.stringify(report, null, 2));
else {
  for (const problem of report.errors) console.error(problemLine(problem));
  for (const problem of report.warnings) console.warn(`提醒 ${problemLine(problem)}`);
  console.log(`共 ${report.entries} 篇，${report.errors.length} 处要改，${report.warnings.length} 处提醒。`);
}
process.exitCode = report.errors.length > 0 ? 1 : 0;
