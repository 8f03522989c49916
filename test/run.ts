/**
 * `npm test`: lint, types, structure and every test, three steps at a time, because browsers and clerks
 * wait more than they compute. What a step prints comes whole, when it has ended. After a failure no other step begins.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ensureBrowser } from './find-browser.ts';
import { NOW } from './site/build.ts';

interface Step {
  name: string;
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
  /** The step that makes what this one needs. */
  after?: string;
  /** Works in the folders that Astro keeps for a checkout, which two at once would spoil. */
  astro?: boolean;
}

mkdirSync('.cache', { recursive: true });
const site = mkdtempSync(resolve('.cache/test-site-'));
const scratch = mkdtempSync(join(tmpdir(), 'gongshi-test-'));
const env = {
  ...process.env,
  CHROMIUM_PATH: ensureBrowser(),
  BUILT_SITE: site,
  // Hundreds of programs are started; what one has compiled, the next need not.
  NODE_COMPILE_CACHE: resolve('.cache/node-compiled'),
  ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
};

const script = (name: string, command = name): Step => ({ name, command: ['npm', 'run', '--silent', command] });
const tests = (project: string): Step => ({
  name: `tests: ${project}`,
  command: [
    ...([process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--project', `${project}*`] as const),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${join(scratch, `${project}.json`)}`],
  ],
});

/** What fails soonest comes first. The build makes the one site and the one bundle of the CMS that the tests share. */
const steps: readonly Step[] = [
  { ...script('types'), astro: true },
  script('lint'),
  { ...script('build'), astro: true, env: { SITE_NOW: NOW, OUT_DIR: site } },
  script('structure'),
  { ...tests('unit'), after: 'build' },
  { ...script('content', 'check'), after: 'build' },
  { ...tests('office'), after: 'build', astro: true },
  { ...tests('browser'), after: 'build' },
  { ...tests('site'), after: 'build', astro: true },
];
const AT_ONCE = 3;

const started = Date.now();
const waiting = [...steps];
const running = new Map<Step, Promise<void>>();
const passed = new Set<string>();
const failed: string[] = [];
while (running.size > 0 || (waiting.length > 0 && failed.length === 0)) {
  for (const step of waiting.filter(() => failed.length === 0)) if (mayBegin(step)) begin(step);
  await Promise.race(running.values());
}

const reports = readReports();
for (const folder of [scratch, site]) rmSync(folder, { recursive: true, force: true });
// Once more at the end, where whoever sees only the last lines of a long run looks.
for (const failure of reports.flatMap(failures)) console.log(`\n✗ ${failure}`);
const count = (of: 'numPassedTests' | 'numFailedTests') => reports.reduce((sum, report) => sum + report[of], 0);
const counts = `${count('numPassedTests')} passed, ${count('numFailedTests')} failed`;
// Alone on its line for programs that read it, and with the time for people.
console.log(`\n${counts}\n${counts}, ${seconds(started)} s`);
if (failed.length > 0) console.log(`FAILED: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function mayBegin({ after, astro }: Step): boolean {
  const isReady = after === undefined || passed.has(after);
  const isFree = !astro || ![...running.keys()].some((other) => other.astro);
  return running.size < AT_ONCE && isReady && isFree;
}

function begin(step: Step): void {
  waiting.splice(waiting.indexOf(step), 1);
  running.set(
    step,
    run(step).finally(() => running.delete(step)),
  );
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
  if (status === 0) passed.add(name);
  else failed.push(name);
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
