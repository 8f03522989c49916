/** `npm test`: lint, types, structure, then every test, one after another; stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.ts';

const scratch = mkdtempSync(join(tmpdir(), 'gongshi-test-'));
const report = join(scratch, 'report.json');
const env = { ...process.env, CHROMIUM_PATH: ensureBrowser() };

const steps: [string, string, ...string[]][] = [
  ['types', 'npm', 'run', '--silent', 'types'],
  ['lint', 'npm', 'run', '--silent', 'lint'],
  ['structure', 'npm', 'run', '--silent', 'structure'],
  ['content', 'npm', 'run', '--silent', 'check'],
  ['tests', 'npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
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
if (counts) console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failed ? 1 : 0;

function countTests(): { passed: number; failed: number } | undefined {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
  } catch {
    // The tests were not reached: the step that failed has said why.
    return undefined;
  }
}
