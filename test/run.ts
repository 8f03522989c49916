/**
 * `npm test`: lint, types, structure and every test, in two rows side by side, because one alone leaves half of a small
 * machine idle. What a step prints comes whole, when it has ended. After a failure no other step begins.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
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

const reports = readReports();
for (const folder of [scratch, site]) rmSync(folder, { recursive: true, force: true });
// Once more at the end, where whoever sees only the last lines of a long run looks.
for (const failure of reports.flatMap(failures)) console.log(`\n✗ ${failure}`);
const count = (of: 'numPassedTests' | 'numFailedTests') => reports.reduce((sum, report) => sum + report[of], 0);
console.log(`\n${count('numPassedTests')} passed, ${count('numFailedTests')} failed, ${seconds(started)} s`);
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

/** What vitest reports as JSON, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** The reports that are there: when a step fails, those after it have none. */
function readReports(): Report[] {
  return readdirSync(scratch).map((file) => JSON.parse(readFileSync(join(scratch, file), 'utf8')) as Report);
}

/** What failed and where, with the first lines of why; a file that could not begin has its own message. */
function failures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [told(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages.join('\n'))),
  ]);
}

function told(what: string, why: string): string {
  return [relative('.', what), ...why.split('\n').slice(0, 12)].join('\n  ');
}
