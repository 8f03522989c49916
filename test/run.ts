/** `npm test`: lint, types, structure, then every test, one after another; stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.ts';

const scratch = mkdtempSync(join(tmpdir(), 'gongshi-test-'));
const env = { ...process.env, CHROMIUM_PATH: ensureBrowser() };

const steps: [string, string, ...string[]][] = [
  ['types', 'npm', 'run', '--silent', 'types'],
  ['lint', 'npm', 'run', '--silent', 'lint'],
  ['structure', 'npm', 'run', '--silent', 'structure'],
  ['content', 'npm', 'run', '--silent', 'check'],
  // One after another, not side by side: each of the last two builds the site.
  ...['unit', 'site', 'browser'].map((project): [string, string, ...string[]] => [
    `tests: ${project}`,
    'npx',
    ...['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${join(scratch, `${project}.json`)}`,
  ]),
];

let failed: string | undefined;
for (const [name, command, ...args] of steps) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) {
    failed = name;
    break;
  }
}

const counts = countTests();
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failed ? 1 : 0;

/** Sums the reports that are there: when a step fails, those after it have none. */
function countTests(): { passed: number; failed: number } {
  const reports = readdirSync(scratch).map((file) => JSON.parse(readFileSync(join(scratch, file), 'utf8')) as Counts);
  return {
    passed: reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
    failed: reports.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
  };
}

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
}
