/** `npm run check [-- --json]`: reads all content without building and prints every problem. Exit code 1 on errors. */
import { foldersFrom } from './folders.ts';
import { readContent } from './read-content.ts';
import { problemLine, reportOf } from './report.ts';

const report = reportOf(await readContent(foldersFrom(process.env, process.cwd())));

// `npm run check --json` without the extra dashes gives the flag to npm, which hands it on as a variable.
const asJson = process.argv.includes('--json') || process.env['npm_config_json'] === 'true';

if (asJson) console.log(JSON.stringify(report, null, 2));
else {
  for (const problem of report.errors) console.error(problemLine(problem));
  for (const problem of report.warnings) console.warn(`提醒 ${problemLine(problem)}`);
  console.log(`共 ${report.entries} 篇，${report.errors.length} 处要改，${report.warnings.length} 处提醒。`);
}
process.exitCode = report.errors.length > 0 ? 1 : 0;
