import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { firstClerk, startDesk } from '../desk/support/desk-under-test.ts';
import { makeManyEntries } from '../full/many-entries.ts';
import { acts } from './publish/acts.ts';

test('the desk takes everything that the clerk of the bench does, each as one commit of its own', async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-bench-acts-')));
  onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const board = await makeManyEntries(root, 150);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const running = await startDesk({ ...board, deskDir: join(root, '.desk'), git });
  const clerk = await firstClerk(running);

  const changed: [step: string, files: string][] = [];
  for await (const { step, press } of acts(clerk, board, 7, 0)) {
    await press();
    changed.push([step, git('show', '--format=', '--name-status', 'HEAD').replace(/bench-\d+/, 'bench')]);
  }
  await running.desk.publisher.idle();
  expect(changed).toEqual([
    ['one added, of today', 'A\tcontent/disclosures/2026/bench-added-0.md'],
    ['one edited, newest year', 'M\tcontent/disclosures/2026/bench.md'],
    ['one withdrawn, newest year', 'M\tcontent/disclosures/2026/bench.md'],
    ['one deleted, newest year', 'D\tcontent/disclosures/2026/bench.md'],
    ['one edited, oldest year', 'M\tcontent/disclosures/2017/bench.md'],
    ['one withdrawn, oldest year', 'M\tcontent/disclosures/2017/bench.md'],
    ['one deleted, oldest year', 'D\tcontent/disclosures/2017/bench.md'],
    ['a setting changed', 'M\tcontent/settings.yml'],
  ]);
  const added = await readFile(join(root, 'content/disclosures/2026/bench-added-0.md'), 'utf8');
  expect(added).toMatch(/^title: .*修好了\ncommunity: .*\npublished: 2026-11-22$/m);
});
