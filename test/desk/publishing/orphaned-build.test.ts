import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BUILD_MARK } from '../../../cms/desk/publishing/build.ts';
import { bookkeeping } from '../support/plain-bookkeeping.ts';
import { createBuildNote, endOrphanedBuild } from '../../../cms/desk/publishing/orphaned-build.ts';

/** A process with a child of its own, both running for a minute. */
function sleeper(mark: string): ChildProcess {
  const inner = `setTimeout(() => {}, 60000)`;
  const outer = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' }); console.log('up'); ${inner}`;
  const child = spawn(process.execPath, ['-e', outer], {
    env: { ...process.env, [BUILD_MARK]: mark },
    stdio: 'pipe',
    detached: true,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

test('the processes of a build whose desk was killed are ended, those of others are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-left-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const mark = await createBuildNote(folder, bookkeeping).begin();
  const [ours, theirs] = [sleeper(mark), sleeper(`${mark}x`)];
  for (const { stdout } of [ours, theirs]) if (stdout) await once(stdout, 'data');
  expect(await endOrphanedBuild(folder, bookkeeping)).toBe(2);
  // Closed only when the child of the child, which shares the pipe, has ended too.
  if (ours.signalCode === null) await once(ours, 'close');
  expect(ours.signalCode).toBe('SIGKILL');
  expect(theirs.signalCode).toBeNull();
  expect(theirs.exitCode).toBeNull();
  expect(await endOrphanedBuild(folder, bookkeeping)).toBe(0);
  process.kill(-(theirs.pid ?? 0), 'SIGKILL');
});

test('a build that has ended leaves nothing to look for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-left-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const note = createBuildNote(folder, bookkeeping);
  await note.begin();
  await note.end();
  expect(await endOrphanedBuild(folder, bookkeeping)).toBe(0);
});
