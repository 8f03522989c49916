import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runGit } from '../../../cms/desk/git/git.ts';
import { makePlace } from '../support/desk-under-test.ts';

/** The processes that start git for this one. */
async function starters(): Promise<number[]> {
  const found: number[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
    const parent = /^PPid:\s*(\d+)$/m.exec(await read('status'))?.[1];
    const isStarter = (await read('cmdline')).includes('git-starter.ts');
    if (isStarter && Number(parent) === process.pid) found.push(Number(pid));
  }
  return found;
}

const HEAD = ['rev-parse', 'HEAD'];
/** A git that takes `seconds`. */
const slow = (seconds: number) => ['-c', `alias.wait=!sleep ${String(seconds)}; echo done`, 'wait'];

test.runIf(existsSync('/proc/self/status'))(
  'when the process that starts git is killed, whoever waits is told, and the next command is answered',
  async () => {
    const place = await makePlace();
    const { root } = place;
    const head = place.git(...HEAD);
    expect((await runGit(root, HEAD)).stdout.trim()).toBe(head);
    const [pid = 0, ...more] = await starters();
    expect(more).toEqual([]);
    const cut = runGit(root, slow(5));
    process.kill(pid, 'SIGKILL');
    await expect(cut).rejects.toThrow('the process that starts git has ended');
    expect((await runGit(root, HEAD)).stdout.trim()).toBe(head);
  },
);

test.runIf(existsSync('/proc/self/status'))(
  'it ends in order: what is asked of it after that is answered',
  async () => {
    const { root } = await makePlace();
    await runGit(root, HEAD);
    const [pid = 0] = await starters();
    const waiting = runGit(root, slow(1));
    process.kill(pid, 'SIGTERM');
    expect((await waiting).stdout).toBe('done\n');
    expect((await runGit(root, HEAD)).code).toBe(0);
  },
);

test('what cannot be started says why, and a command that hangs is ended', async () => {
  const { root } = await makePlace();
  await expect(runGit(`${root}/nowhere`, HEAD)).rejects.toMatchObject({ code: 'ENOENT' });
  const { code } = await runGit(root, slow(60), {}, undefined, 300);
  expect(code).toBe(-1);
});

test('bytes come as they are, in and out, however many', async () => {
  const { root } = await makePlace();
  const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 256));
  const { stdout } = await runGit(root, ['hash-object', '-w', '--stdin'], {}, bytes);
  const { bytes: back } = await runGit(root, ['cat-file', 'blob', stdout.trim()]);
  expect(back.equals(bytes)).toBe(true);
});
