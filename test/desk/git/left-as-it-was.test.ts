import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRepository } from '../../../cms/desk/git/repository.ts';
import { draftAlert, publishAlert } from '../support/drafting.ts';
import { alert, firstClerk, makePlace, signIn, startDesk, type Place } from '../support/desk-under-test.ts';

const LOCKS = [
  'index.lock',
  'HEAD.lock',
  'packed-refs.lock',
  'config.lock',
  'shallow.lock',
  'refs/heads/main.lock',
  'refs/heads/cms/alerts/power.lock',
  'refs/desk/discarded/alerts/power/20261101T000000000Z.lock',
  'refs/remotes/origin/main.lock',
  'objects/info/commit-graph.lock',
];

async function lock({ root }: Place, name: string): Promise<string> {
  const path = join(root, '.git', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
  await utimes(path, 0, 0);
  return path;
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test('every lock that a killed git left is broken at the start, and saving works', async () => {
  const place = await makePlace();
  const locks = await Promise.all(LOCKS.map((name) => lock(place, name)));
  const running = await startDesk(place, { lockPatience: 300 });
  for (const path of locks) expect(await isThere(path), path).toBe(false);
  expect((await publishAlert(await firstClerk(running), 'power', alert('停电'))).status).toBe(200);
});

test.runIf(process.platform === 'linux')(
  'a lock whose git is at work stays, and is broken when that git is gone',
  async () => {
    const place = await makePlace();
    // Not our child: those are not counted.
    const { root } = place;
    const other = spawn('sh', ['-c', 'git cat-file --batch; true'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
    onTestFinished(() => {
      other.kill('SIGKILL');
    });
    other.stdin.write('nothing\n');
    await once(other.stdout, 'data');
    const path = await lock(place, 'index.lock');
    const repository = await openRepository(place.contentDir, place.mediaDir);
    expect(await repository.breakStaleLocks(0)).toEqual([path]);
    other.stdin.end();
    await expect.poll(() => repository.breakStaleLocks(0)).toEqual([]);
    expect(await isThere(path)).toBe(false);
  },
);

test('on a detached HEAD, a foreign branch or in a merge nothing is saved or published, people log in, and mended it goes on', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  await running.desk.publishNow();
  const site = (await running.ask('/')).text;
  const states: { leave: () => unknown; mend: () => unknown; says: string }[] = [
    {
      leave: () => place.git('checkout', '--quiet', '--detach'),
      mend: () => place.git('switch', '--quiet', 'main'),
      says: 'git switch main',
    },
    {
      leave: () => place.git('switch', '--quiet', '--create', 'trial'),
      mend: () => place.git('switch', '--quiet', 'main'),
      says: '停在分支 trial 上，不是公示栏用的 main',
    },
    {
      leave: () => writeFile(join(place.root, '.git', 'MERGE_HEAD'), `${place.git('rev-parse', 'HEAD')}\n`),
      mend: () => place.git('merge', '--abort'),
      says: 'git merge --abort',
    },
  ];
  for (const [number, { leave, mend, says }] of states.entries()) {
    const id = `power-${String(number)}`;
    await leave();
    const refused = await draftAlert(wang, id, alert('停电'));
    expect(refused.status).toBe(503);
    expect(refused.text).toContain(says);
    expect((await running.desk.publishNow()).message).toContain(says);
    expect((await running.ask('/')).text).toBe(site);
    const again = await signIn(running, 'wangfang');
    expect((await running.ask('/desk/office/', { headers: { cookie: again.cookie } })).text).toContain(says);
    await mend();
    expect((await draftAlert(wang, id, alert('停电'))).status).toBe(200);
    expect((await running.ask('/desk/office/', { headers: { cookie: again.cookie } })).text).not.toContain(says);
  }
});
