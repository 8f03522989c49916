/**
 * `npm test`: lint, types, structure and every test, in two rows side by side, because one alone leaves half of a small
 * machine idle. What a step prints comes whole, when it has ended. After a failure no other step begins.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './find-browser.ts';
import { NOW } from './site/build.ts';

interface Step {
  name: string;
  command: [string, ...string[]];
  env?: Readonly<Record<string, string>>;
  /** What has to be there before: a step of the other row. */
  after?: string;
}

mkdirSync('.cache', { recursive: true });
const site = mkdtempSync(resolve('.cache/test-site-'));
const scratch = mkdtempSync(join(tmpdir(), 'gongshi-test-'));
const env = {
  ...process.env,
  CHROMIUM_PATH: ensureBrowser(),
  BUILT_SITE: site,
  ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
};

const script = (name: string, command = name): Step => ({ name, command: ['npm', 'run', '--silent', command] });
const tests = (project: string): Step => ({
  name: `tests: ${project}`,
  command: [
    'npx',
    ...['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${join(scratch, `${project}.json`)}`,
  ],
});

const rows: Step[][] = [
  // All that works in the folders that Astro keeps for a checkout, one after another: these steps build the site.
  [
    script('types'),
    script('lint'),
    script('structure'),
    script('content', 'check'),
    { ...script('build'), env: { SITE_NOW: NOW, OUT_DIR: site } },
    tests('site'),
    tests('office'),
  ],
  // All that builds nothing of the site.
  [tests('unit'), { ...tests('browser'), after: 'build' }],
];

const started = Date.now();
const ends = new Map(rows.flat().map(({ name }) => [name, Promise.withResolvers<void>()]));
const failed: string[] = [];
await Promise.all(rows.map(inTurn));

const counts = countTests();
for (const folder of [scratch, site]) rmSync(folder, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${seconds(started)} s`);
if (failed.length > 0) console.log(`FAILED: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function inTurn(row: readonly Step[]): Promise<void> {
  for (const step of row) {
    if (step.after) await ends.get(step.after)?.promise;
    if (failed.length === 0) await run(step);
    ends.get(step.name)?.resolve();
  }
}

async function run({ name, command: [program, ...args], env: own }: Step): Promise<void> {
  const begun = Date.now();
  console.log(`── ${name} …`);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...own } });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((ended) => {
    child.once('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      ended(null);
    });
    child.once('close', ended);
  });
  if (status !== 0) failed.push(name);
  process.stdout.write(`\n── ${name}\n${Buffer.concat(printed).toString('utf8')}`);
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds(begun)} s\n`);
}

function seconds(since: number): string {
  return String(Math.round((Date.now() - since) / 1000));
}

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
