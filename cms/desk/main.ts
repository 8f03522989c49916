import './small-heap.ts';
import { createServer } from 'node:net';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import type { Problem } from '../../src/schema/problems.ts';
import { durationWords } from '../wire/publication.ts';
import { createDesk, type Desk } from './desk.ts';
import { watchedBuild } from './first-build.ts';
import { settingsFrom } from './settings.ts';

const USAGE = '用法 usage: npm start -- [--port 4321] [--host 127.0.0.1]';
const SHOWN_PROBLEMS = 200;

// What we print may go to a terminal that is gone, or to a file on a full disk.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { host, port } = readArguments();
  const settings = settingsFrom(process.env, { host, port });
  await claim(host, port);
  const desk = await createDesk({ settings, log });
  stopOnSignals(desk);
  if (desk.finished !== undefined) console.log(`上次没有来得及记录的一次保存已经补上：${desk.finished}`);

  for (const condition of await desk.conditions()) console.log(condition);
  if (desk.publishing.releases.held()) console.log('网站还是切回的那一版。');
  else if (desk.publishing.doubt() !== undefined) console.log('网站先停在上一版。');
  else if (desk.isFresh()) console.log('网站没有变化，直接使用上次生成的。');
  else await buildFirst(desk);
  const address = await desk.app.listen({ host, port });
  goOnAfterErrors();
  desk.publishing.warmUp();
  greet(desk, address.replace('0.0.0.0', '127.0.0.1').replace('[::]', '[::1]'));
}

function readArguments(): { host: string; port: number } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    // `npm start --port 80` without the extra dashes gives the flag to npm, which hands it on as a variable.
    const port = Number(values.port ?? process.env['npm_config_port'] ?? 4321);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${String(values.port)} ?`);
    return { host: values.host ?? process.env['npm_config_host'] ?? '127.0.0.1', port };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

/** Found out before the build, not after a minute of waiting: somebody else listens there already. */
function claim(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const why = `不能使用 ${host}:${String(port)}：公示栏可能已经在另一个窗口里运行。也可以换一个端口：npm start -- --port ${String(port + 1)}`;
      reject(new Error(`${why}\nThe address is in use or not ours.`, { cause: error }));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

async function buildFirst(desk: Desk): Promise<void> {
  console.log('正在生成网站，请稍等…  Building the site.');
  const screen = { isTerminal: isatty(1), write: (text: string) => process.stdout.write(text) };
  const { publication, seconds } = await watchedBuild(desk, screen);
  if (publication.state === 'live') {
    console.log(`网站生成好了，用了 ${durationWords(seconds)}。`);
    return;
  }
  console.error(publication.message ?? '网站没有生成成功。');
  printProblems(publication.problems ?? []);
}

function printProblems(problems: readonly Problem[]): void {
  for (const { file, label, message, hint } of problems.slice(0, SHOWN_PROBLEMS)) {
    console.error(`  ${[file, label, message].filter(Boolean).join('：')}${hint ? `（${hint}）` : ''}`);
  }
  if (problems.length > SHOWN_PROBLEMS) {
    console.error(`  …… 共 ${String(problems.length)} 处，其余的请运行 npm run check 查看。`);
  }
}

function greet(desk: Desk, address: string): void {
  const lines = ['', '公示栏已经打开：', `  网站 site   ${address}/`, `  管理 CMS    ${address}/admin/`, ''];
  if (desk.accounts.any()) {
    lines.push('已有账号，请在管理页面用账号和密码登录。Log in at the CMS address with your account.');
  } else {
    const code = desk.accounts.issueSetupCode();
    lines.push(
      '还没有账号。请在浏览器里打开下面的链接，设立第一个账号（链接只能用一次）：',
      'No account yet. Open this one-time link to set the first account and log in:',
      `  ${address}/desk/setup?code=${code}`,
    );
  }
  lines.push('', '按 Ctrl+C 停止。Press Ctrl+C to stop.');
  console.log(lines.join('\n'));
}

function stopOnSignals(desk: Desk): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('正在停止…');
    desk.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** The last resort: an error that nobody has caught is told, and residents are served on. Everything written is whole. */
function goOnAfterErrors(): void {
  const tell = (error: unknown) => {
    log(`没有料到的错误，公示栏继续运行，请把下面的话告诉写程序的人。Unexpected:\n${stackOf(error)}`);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function log(line: string): void {
  console.error(`[${new Date().toISOString()}] ${line}`);
}
