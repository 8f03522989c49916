import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMirror } from '../../../cms/desk/git/mirror.ts';
import { alert, firstClerk, makePlace, startDesk, type Place } from '../support/desk-under-test.ts';
import { handClock } from '../support/hand-clock.ts';

const gitIn = (folder: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();

async function withRemote(): Promise<{ place: Place; remote: string; there: (...args: string[]) => string }> {
  const place = await makePlace();
  const remote = join(place.root, '..', `${place.root.split('/').at(-1) ?? ''}-remote.git`);
  onTestFinished(() => rm(remote, { recursive: true, force: true }));
  await mkdir(remote);
  gitIn(remote, 'init', '--quiet', '--bare', '--initial-branch=main');
  return { place, remote, there: (...args) => gitIn(remote, ...args) };
}

/** Another computer that pushes something of its own to `branch`. */
async function somebodyElse(place: Place, remote: string, branch: string): Promise<void> {
  const folder = join(place.root, '.desk', 'elsewhere');
  await mkdir(folder, { recursive: true });
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  await writeFile(join(folder, 'note.md'), branch);
  gitIn(folder, 'add', '.');
  gitIn(folder, '-c', 'user.name=Other', '-c', 'user.email=other@example.cn', 'commit', '--quiet', '-m', 'theirs');
  gitIn(folder, 'push', '--quiet', '--force', remote, `HEAD:refs/heads/${branch}`);
}

const commitHere = async (place: Place, text: string) => {
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert(text));
  place.git('commit', '--quiet', '-am', text);
};

test('after each publication the published branch and the drafts are copied, and drafts that are gone go there too', async () => {
  const { place, remote, there } = await withRemote();
  const running = await startDesk(place, { remote });
  const publish = async () => {
    await running.desk.publishNow();
    await running.desk.publishing.push.idle();
  };
  place.git('branch', 'cms/alerts/water');
  place.git('branch', 'private/notes');
  await publish();
  expect(there('for-each-ref', '--format=%(refname)')).toBe('refs/heads/cms/alerts/water\nrefs/heads/main');
  expect(there('rev-parse', 'main')).toBe(place.git('rev-parse', 'main'));

  // The draft was published and a new one of the same name begun: not a continuation of the old one.
  place.git('checkout', '--quiet', '--orphan', 'other');
  place.git('commit', '--quiet', '-m', 'another draft');
  place.git('branch', '--force', 'cms/alerts/water', 'other');
  place.git('checkout', '--quiet', 'main');
  await commitHere(place, '第二次');
  await publish();
  expect(there('rev-parse', 'cms/alerts/water')).toBe(place.git('rev-parse', 'other'));
  expect(there('rev-parse', 'main')).toBe(place.git('rev-parse', 'main'));

  place.git('branch', '-D', 'cms/alerts/water');
  await publish();
  expect(there('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  expect(running.desk.publishing.publication()).not.toHaveProperty('pushFailed');
});

test('what somebody else pushed is never overwritten; it is reported, and publishing goes on', async () => {
  const { place, remote, there } = await withRemote();
  await somebodyElse(place, remote, 'main');
  await somebodyElse(place, remote, 'cms/alerts/theirs');
  const theirs = there('for-each-ref', '--format=%(objectname)', 'refs/heads/main', 'refs/heads/cms/alerts/theirs');
  const running = await startDesk(place, { remote });
  const wang = await firstClerk(running);
  place.git('branch', 'cms/alerts/ours');
  expect((await running.desk.publishNow()).state).toBe('live');
  await running.desk.publishing.push.idle();
  expect(there('for-each-ref', '--format=%(objectname)', 'refs/heads/main', 'refs/heads/cms/alerts/theirs')).toBe(
    theirs,
  );
  // One branch that cannot be copied holds up no other.
  expect(there('rev-parse', 'cms/alerts/ours')).toBe(place.git('rev-parse', 'main'));
  const told = '没有备份到远程仓库：那边有这里没有的改动，没有覆盖它，请管理网站的人先合并。1 分钟后会自动再试。';
  const answer = await running.ask('/desk/publication', { headers: { cookie: wang.cookie } });
  expect(answer.json()).toMatchObject({ state: 'live', pushFailed: told });
  expect((await running.ask('/desk/office/', { headers: { cookie: wang.cookie } })).text).toContain(told);
});

test('a remote that is away is tried again after growing pauses, and nothing of its address is told', async () => {
  const { place, remote, there } = await withRemote();
  await rename(remote, `${remote}.away`);
  const hand = handClock('2026-11-21T10:00+08:00');
  const { desk, log } = await startDesk(place, { remote: `file://clerk:secret-word@${remote}`, clock: hand.clock });
  await desk.publishNow();
  const tell = async (until: string) => {
    hand.runUntil(`2026-11-21T${until}+08:00`);
    await desk.publishing.push.idle();
    return /(\d+) 分钟后/.exec(desk.publishing.push.failed() ?? '')?.[1];
  };
  await desk.publishing.push.idle();
  const pauses = [];
  for (const until of ['10:00', '10:01', '10:06', '10:21', '11:21']) pauses.push(await tell(until));
  expect(pauses).toEqual(['1', '5', '15', '60', '60']);
  const written = await readFile(join(place.deskDir, 'log', '2026-11.jsonl'), 'utf8');
  expect(written.match(/"push-failed"/g)).toHaveLength(1);
  for (const text of [written, log.join('\n'), desk.publishing.push.failed()])
    expect(text).not.toContain('secret-word');
  await rename(`${remote}.away`, remote);
  expect(await tell('12:21')).toBeUndefined();
  expect(there('rev-parse', 'main')).toBe(place.git('rev-parse', 'main'));
});

test('a copy that was behind is made up for at the next start', async () => {
  const { place, remote, there } = await withRemote();
  await rename(remote, `${remote}.away`);
  const first = await startDesk(place, { remote });
  await first.desk.publishNow();
  await first.desk.publishing.push.idle();
  expect(first.desk.publishing.push.failed()).toContain('没有备份到远程仓库');
  await first.desk.close();
  await rename(`${remote}.away`, remote);
  const second = await startDesk(place, { remote });
  await second.desk.publishing.push.idle();
  expect(second.desk.publishing.push.failed()).toBeUndefined();
  expect(there('rev-parse', 'main')).toBe(place.git('rev-parse', 'main'));
});

test('a remote that never answers is given up', async () => {
  const place = await makePlace();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.close();
  });
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const started = Date.now();
  const result = await createMirror(place.contentDir, `git://127.0.0.1:${String(port)}/x.git`, 700)();
  expect(result).toEqual({ ok: false, why: '连不上，可能是网络断了。' });
  expect(Date.now() - started).toBeLessThan(10_000);
});
