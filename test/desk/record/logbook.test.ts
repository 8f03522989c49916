import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock, type Clock } from '../../../cms/desk/clock.ts';
import { verifyLog } from '../../../cms/desk/record/log-chain.ts';
import { readMonth } from '../../../cms/desk/record/log-read.ts';
import { logSentence } from '../../../cms/desk/record/log-words.ts';
import { openLogbook, type LogEntry } from '../../../cms/desk/record/logbook.ts';
import { clerkAs, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';

const LI = { account: 'li', name: '李主任' };
const entry = (about: string): LogEntry => ({ by: LI, act: 'publish', about });
const at = (instant: string): Clock => ({ ...systemClock, now: () => Date.parse(instant) });

async function deskDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-log-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function threeMonths() {
  const folder = await deskDir();
  for (const day of ['2026-09-30T15:59:00Z', '2026-09-30T16:00:00Z', '2026-11-05T00:00:00Z', '2026-11-06T00:00:00Z']) {
    await (await openLogbook(folder, at(day))).write(entry(`content/alerts/${day.slice(5, 10)}.md`));
  }
  return join(folder, 'log');
}

test('one chain runs through the files of all months, and across restarts', async () => {
  const log = await threeMonths();
  expect((await readdir(log)).sort()).toEqual(['2026-09.jsonl', '2026-10.jsonl', '2026-11.jsonl']);
  expect(await verifyLog(log)).toMatchObject({ lines: 4, cutShort: 0 });
  expect(await verifyLog(log)).not.toHaveProperty('broken');
  expect((await readMonth(log, '2026-11')).map(({ about }) => about)).toEqual([
    'content/alerts/11-06.md',
    'content/alerts/11-05.md',
  ]);
});

test('whatever is changed, taken out or put in afterwards is found, with the place', async () => {
  const tampered = async (file: string, change: (lines: string[]) => string[]) => {
    const log = await threeMonths();
    const path = join(log, file);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(
      path,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    return (await verifyLog(log)).broken;
  };
  expect(await tampered('2026-11.jsonl', ([a = '', b = '']) => [a.replace('李主任', '王芳'), b])).toMatchObject({
    file: '2026-11.jsonl',
    line: 2,
  });
  expect(await tampered('2026-10.jsonl', () => [])).toMatchObject({ file: '2026-11.jsonl', line: 1 });
  expect(await tampered('2026-11.jsonl', ([a = '', b = '']) => [b, a])).toMatchObject({
    file: '2026-11.jsonl',
    line: 1,
  });
  expect(await tampered('2026-11.jsonl', ([a = '', b = '']) => [a, a, b])).toMatchObject({ line: 2 });
  expect(await tampered('2026-11.jsonl', ([, b = '']) => ['garbage', b])).toMatchObject({
    file: '2026-11.jsonl',
    line: 1,
    why: expect.stringContaining('读不出来') as string,
  });
});

test('a line that a kill cut short is marked, the chain goes on, and it is no reason for alarm', async () => {
  for (const torn of ['{"at":"2026-11-07T0', '{"at":"2026-11-07T0\n', Buffer.from('{"note":"公').subarray(0, -1)]) {
    const log = await threeMonths();
    await appendFile(join(log, '2026-11.jsonl'), torn);
    await (await openLogbook(join(log, '..'), at('2026-12-01T08:00:00Z'))).write(entry('content/alerts/next.md'));
    expect(await verifyLog(log)).toMatchObject({ lines: 7, cutShort: 1 });
    expect(await verifyLog(log)).not.toHaveProperty('broken');
    const [mark] = await readMonth(log, '2026-11');
    expect(mark && logSentence(mark)).toBe('公示栏在这里被中断，上一行没有写完');
  }
});

test('killed again and again while it writes, it loses nothing it has promised and the chain holds', async () => {
  const folder = await deskDir();
  const program = fileURLToPath(new URL('../support/busy-logbook.ts', import.meta.url));
  let promised = 0;
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => (promised += chunk.length));
    await once(child.stdout, 'data');
    setTimeout(() => child.kill('SIGKILL'), round * 11);
    await once(child, 'close');
  }
  await (await openLogbook(folder, systemClock)).write(entry('last'));
  const verdict = await verifyLog(join(folder, 'log'));
  expect(verdict.broken).toBeUndefined();
  expect(verdict.lines).toBeGreaterThan(promised);
});

test('two that write at the same time keep one chain', async () => {
  const folder = await deskDir();
  const books = await Promise.all([openLogbook(folder, systemClock), openLogbook(folder, systemClock)]);
  const writing = Array.from({ length: 20 }, (_, number) => books.map((book) => book.write(entry(String(number)))));
  await Promise.all(writing.flat());
  expect(await verifyLog(join(folder, 'log'))).toMatchObject({ lines: 40 });
  expect(await verifyLog(join(folder, 'log'))).not.toHaveProperty('broken');
});

test('it is read in the office as sentences, 100 to a page, by month, person and kind, by those who publish', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const editor = await clerkAs(running, 'editor', 'chen', '陈红');
  const logbook = await openLogbook(place.deskDir, systemClock);
  await logbook.write({ ...entry('content/disclosures/2026/dongli-q3.md'), note: '王芳 写' });
  await logbook.write({ by: null, act: 'release-failed', note: '<b>网站没有生成成功。' });
  for (let number = 0; number < 120; number += 1)
    await logbook.write({ by: LI, act: 'draft', about: `n${String(number)}` });

  const show = async (query: string) =>
    (await running.ask(`/desk/office/log${query}`, { headers: { cookie: wang.cookie } })).text;
  expect((await running.ask('/desk/office/log', { headers: { cookie: editor.cookie } })).status).toBe(403);
  const rows = (html: string) => html.match(/<time/g)?.length;
  const first = await show('');
  expect(rows(first)).toBe(100);
  expect(first).toContain('李主任保存了 n119 的草稿');
  const published = await show('?person=li&kind=publish');
  expect(published).toContain('李主任发布了 disclosures/2026/dongli-q3（王芳 写）');
  expect(rows(published)).toBe(1);
  expect(await show('?kind=release-failed')).toContain('公示栏没能更新网站（&lt;b&gt;网站没有生成成功）');
  expect(await show('?kind=draft&page=2')).toContain(' n19 的草稿<');
  expect(await show('?month=1999-01&page=999')).toContain('第 2 页');
});
