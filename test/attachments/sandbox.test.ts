import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createSandbox, examine } from '../../src/attachments/examine.ts';
import type { Examined, Question } from '../../src/attachments/outcome.ts';
import { longDocx } from './hard-uploads.ts';
import { makeDocx, paragraph } from './make-office.ts';
import { makePdf } from './make-pdf.ts';

const question = (bytes: Buffer, name: string): Question => ({ bytes, name, officePhones: [], draw: true });
const pages = (count: number) =>
  makePdf({ pages: Array.from({ length: count }, () => Array.from({ length: 60 }, () => '居务公开居务公开居务公开')) });
const letter = makeDocx(paragraph('打 13812345678'));

/** The sandboxes that this process has started. */
function children(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return list.flatMap((line) => {
    const [pid, parent] = line.trim().split(/ +/).map(Number);
    return pid && parent === process.pid && line.includes('sandbox/process') ? [pid] : [];
  });
}

/** Sends a signal to each sandbox as it appears, until the answer is there. */
async function hunted(answer: Promise<Examined>, signal: NodeJS.Signals): Promise<Examined> {
  const known = new Set(children());
  let done = false;
  void answer.then(() => (done = true));
  await expect
    .poll(
      () => {
        for (const pid of children().filter((each) => !known.has(each))) {
          known.add(pid);
          process.kill(pid, signal);
        }
        return done;
      },
      { timeout: 60_000, interval: 20 },
    )
    .toBe(true);
  return answer;
}

test('what takes too much memory is stopped, tried once more and said; the next file is read', async () => {
  const sandbox = createSandbox({ memory: 150 * 1024 * 1024 });
  const long = sandbox(question(longDocx(''), 'a.docx'));
  const next = sandbox(question(letter, 'b.docx'));
  expect(await long).toEqual({
    outcome: 'unknown',
    why: '文件内容太复杂，打开它要的内存太多，请拆成几个文件，或者把里面的图片缩小再上传',
    again: true,
  });
  expect(await next).toMatchObject({ outcome: 'kept', found: [{ masked: '138****5678' }] });
});

test('what takes too much processor time is stopped and said', async () => {
  const sandbox = createSandbox({ processorTime: 600 });
  const answer = await sandbox(question(pages(400), 'a.pdf'));
  expect(answer).toMatchObject({ outcome: 'unknown', again: true });
  expect(answer).toMatchObject({ why: expect.stringContaining('算了半分钟也没有看完') as string });
});

test('a machine that has other things to do takes nothing from a file: it is waited for', async () => {
  const limit = 3000;
  const sandbox = createSandbox({ processorTime: limit });
  const before = new Set(children());
  const answer = sandbox(question(letter, 'a.docx'));
  await expect.poll(() => children().filter((pid) => !before.has(pid))).toHaveLength(1);
  const [pid = 0] = children().filter((each) => !before.has(each));
  process.kill(pid, 'SIGSTOP');
  const stopped = performance.now();
  await expect.poll(() => performance.now() - stopped, { timeout: 2 * limit }).toBeGreaterThan(limit * 1.5);
  process.kill(pid, 'SIGCONT');
  expect(await answer).toMatchObject({ outcome: 'kept', found: [{ masked: '138****5678' }] });
});

test('an attempt that stands still is given up and made again', async () => {
  const sandbox = createSandbox({ wallTime: 20_000 });
  const before = new Set(children());
  const answer = sandbox(question(letter, 'a.docx'));
  await expect.poll(() => children().filter((pid) => !before.has(pid))).toHaveLength(1);
  const [pid = 0] = children().filter((each) => !before.has(each));
  process.kill(pid, 'SIGSTOP');
  expect(await answer).toMatchObject({ outcome: 'kept' });
}, 120_000);

test('a sandbox that stands still each time: nobody knows, and that is said', async () => {
  const sandbox = createSandbox({ wallTime: 1500 });
  expect(await hunted(sandbox(question(letter, 'a.docx')), 'SIGSTOP')).toEqual({
    outcome: 'unknown',
    why: '服务器太忙，没有来得及看完这个文件，请过几分钟再试一次',
    again: true,
  });
}, 120_000);

test('a sandbox that is killed from outside is opened again', async () => {
  const sandbox = createSandbox();
  const before = new Set(children());
  const answer = sandbox(question(pages(100), 'a.pdf'));
  await expect.poll(() => children().filter((pid) => !before.has(pid))).toHaveLength(1);
  for (const pid of children().filter((each) => !before.has(each))) process.kill(pid, 'SIGKILL');
  expect(await answer).toMatchObject({ outcome: 'kept' });
}, 120_000);

test('files that are asked about at the same time do not get each other’s answer', async () => {
  const numbers = ['13812345671', '13812345672', '13812345673', '13812345674'];
  const found = await Promise.all(numbers.map((number) => examine(makeDocx(paragraph(number)), 'a.docx')));
  expect(found).toMatchObject(numbers.map((number) => ({ found: [{ masked: `138****${number.slice(7)}` }] })));
});
