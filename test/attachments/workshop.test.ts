import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { readAttachment } from '../../src/attachments/read-attachment.ts';
import { makePdf } from './make-pdf.ts';

const watch = new URL('../../src/attachments/workshop-watch.ts', import.meta.url).href;
const greedy = `const { Worker } = require('node:worker_threads');
new Worker(new URL('${watch}')).on('online', () => {
  const taken = [];
  for (;;) if (taken.length < 40) taken.push(Buffer.alloc(25_000_000, 1));
});`;

/** The processes that this one has started. */
function children(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return list.flatMap((line) => {
    const [pid, parent] = line.trim().split(/ +/).map(Number);
    return pid && parent === process.pid && line.includes('workshop-process') ? [pid] : [];
  });
}

test('what takes too much memory while it is busy is stopped from beside it', async () => {
  const child = spawn(process.execPath, ['-e', greedy]);
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

test('a file that ends its reading ends nothing else: it is said, and the next one is read', async () => {
  const pages = Array.from({ length: 400 }, () => Array.from({ length: 60 }, () => '居务公开居务公开居务公开'));
  const long = readAttachment(makePdf({ pages }), 'a.pdf');
  await expect.poll(children).toHaveLength(1);
  for (const pid of children()) process.kill(pid, 'SIGKILL');
  const next = readAttachment(makePdf(), 'b.pdf');
  expect((await long).unreadable).toContain('太复杂');
  expect((await next).texts[0]?.text).toBe('公示');
});

test('files that are read at the same time do not get each other’s text', async () => {
  const names = ['东里', '柳桥', '南巷', '新园'];
  const found = await Promise.all(names.map((name) => readAttachment(makePdf({ pages: [[name]] }), 'a.pdf')));
  expect(found.map(({ texts }) => texts[0]?.text)).toEqual(names);
  expect(children()).toHaveLength(1);
});
