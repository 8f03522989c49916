import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Build } from '../../../cms/desk/publishing/build.ts';
import { property as r6 } from '../../full/r6.ts';
import { property as r8 } from '../../full/r8.ts';
import { property as r9 } from '../../full/r9.ts';
import {
  alert,
  makePlace,
  peopleOf,
  startDesk,
  tinyBuild,
  tinyBuildHere,
  type Clerk,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { publishAlert } from '../support/drafting.ts';
import { handClock } from '../support/hand-clock.ts';

const LI = { account: 'li', name: '李主任' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Presses a button on the page of releases, as a browser would. */
async function press({ ask }: RunningDesk, { cookie }: Clerk, fields: Record<string, string>) {
  const back = fields['release'] === undefined ? '' : `?back=${fields['release']}`;
  const page = await ask(`/desk/office/releases${back}`, { headers: { cookie } });
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const body = new URLSearchParams({ token, ...fields }).toString();
  return ask('/desk/office/releases', { method: 'POST', headers: { ...form, cookie }, body });
}

const publication = async ({ ask }: RunningDesk, { cookie }: Clerk) =>
  (await ask('/desk/publication', { headers: { cookie } })).json() as Record<string, unknown>;

async function save(clerk: Clerk, name: string, text: string): Promise<void> {
  const answer = await publishAlert(clerk, name, alert(text), { options: { commitMessage: `新建提醒：${name}` } });
  expect(answer.status, answer.text).toBe(200);
}

test('a reviewer switches back, the site stays so until a person publishes, and everybody is told', async () => {
  const place = await makePlace();
  let builds = 0;
  const build: Build = (out, run) => {
    builds += 1;
    return tinyBuildHere(place)(out, run);
  };
  const running = await startDesk(place, { build });
  const { admin, reviewer, editor } = await peopleOf(running);
  await running.desk.publishNow();
  const first = running.desk.publishing.releases.current()?.id ?? '';
  await save(admin, 'wrong', '写错了的提醒');
  await running.desk.publisher.idle();
  expect((await running.ask('/')).text).toContain('写错了的提醒');

  const list = await running.ask('/desk/office/releases', { headers: { cookie: reviewer.cookie } });
  expect(list.text).toContain('王芳发布了《写错了的提醒》');
  expect(list.text).toContain('正在使用');
  expect(list.text).toMatch(/<span>更新用了 \d+\.\d 秒<\/span>/);
  expect((await running.ask('/desk/office/releases', { headers: { cookie: editor.cookie } })).status).toBe(403);

  const before = builds;
  const done = await press(running, reviewer, { do: 'back', release: first });
  // In a moment: nothing has to be made for it.
  expect(builds).toBe(before);
  expect(done.text).toContain('切换好了');
  expect((await running.ask('/')).text).not.toContain('写错了的提醒');
  expect(await publication(running, admin)).toMatchObject({
    state: 'live',
    held: expect.stringMatching(/^李主任把网站切回了.*到时间也不会自动更新/) as string,
  });
  const home = await running.ask('/desk/office/', { headers: { cookie: editor.cookie } });
  expect(home.text).toContain('李主任把网站切回了');

  running.desk.publisher.requestIfDue();
  await running.desk.publisher.idle();
  expect(running.desk.publishing.releases.current()?.id).toBe(first);
  expect(running.desk.isFresh()).toBe(true);

  await press(running, reviewer, { do: 'resume' });
  await running.desk.publisher.idle();
  expect((await running.ask('/')).text).toContain('写错了的提醒');
  expect(await publication(running, admin)).not.toHaveProperty('held');

  await press(running, reviewer, { do: 'back', release: first });
  await save(admin, 'right', '改好了的提醒');
  await running.desk.publisher.idle();
  expect((await running.ask('/')).text).toContain('改好了的提醒');
  expect(await publication(running, admin)).not.toHaveProperty('held');

  const log = await running.ask('/desk/office/log', { headers: { cookie: reviewer.cookie } });
  expect(log.text).toMatch(/李主任把网站切回了 \d+月\d+日 \d\d:\d\d 的那一版/);
});

test('a roll back survives a restart, and what was being built before it is not published', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { build: tinyBuild(place, { TINY_BUILD_DELAY: '600' }) });
  await running.desk.publishNow();
  const first = running.desk.publishing.releases.current()?.id ?? '';
  await running.desk.publishNow();
  running.desk.publisher.request();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await running.desk.publishing.rollBack(first, LI);
  await running.desk.publisher.idle();
  expect(running.desk.publishing.releases.current()?.id).toBe(first);
  expect(running.desk.publishing.publication().state).toBe('live');
  await running.desk.close();

  const again = await startDesk(place);
  expect(again.desk.publishing.releases.current()?.id).toBe(first);
  expect(again.desk.publishing.releases.held()?.by).toEqual(LI);
  expect(again.desk.publishing.releases.all()).toHaveLength(2);
  await expect(again.desk.publishing.rollBack(first, LI)).rejects.toThrow('网站现在就是这一版');
  await expect(again.desk.publishing.rollBack('20200101T000000-000000', LI)).rejects.toThrow('只保留最近五版');
});

test('a held site does not change when the time of a change comes', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T08:30+08:00');
  const running = await startDesk(place, { clock: hand.clock });
  await running.desk.publishNow();
  const first = running.desk.publishing.releases.current()?.id ?? '';
  hand.runUntil('2026-11-21T08:31+08:00');
  await running.desk.publishNow();
  await running.desk.publishing.rollBack(first, LI);
  hand.runUntil('2026-11-21T09:01+08:00');
  await running.desk.publisher.idle();
  expect(running.desk.publishing.releases.current()?.id).toBe(first);
});

test('a release that was complete when the desk was killed, but never live, is not mistaken for a roll back', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  await running.desk.publishNow();
  const first = running.desk.publishing.releases.current()?.id ?? '';
  await running.desk.publishNow();
  await running.desk.close();
  // As it is when the kill comes between the note and the switch.
  await symlink(join('releases', first), join(place.deskDir, 'next'));
  await rename(join(place.deskDir, 'next'), join(place.deskDir, 'current'));
  const again = await startDesk(place);
  expect(again.desk.publishing.releases.current()?.id).toBe(first);
  expect(again.desk.publishing.releases.held()).toBeUndefined();
  // It is whole, and whoever wants it can switch to it.
  expect(again.desk.publishing.releases.all()).toHaveLength(2);
});

test('the progress of a build is told while it runs', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { build: tinyBuild(place, { TINY_BUILD_DELAY: '300' }) });
  await writeFile(join(place.contentDir, 'alerts', 'power.md'), alert('停电'));
  running.desk.publisher.request();
  const seen: unknown[] = [];
  while (running.desk.publishing.publication().state === 'building') {
    seen.push(running.desk.publishing.publication().progress?.label);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(seen).toContain('正在检查内容');
  expect(running.desk.publishing.publication()).not.toHaveProperty('progress');
});

test.each([
  [r6.id, r6, 0.01],
  [r8.id, r8, 0.02],
  [r9.id, r9, 0.02],
])('%s, a share of it', async (_id, property, share) => {
  const { pass, figures } = await property.prove(share);
  expect(pass, figures).toBe(true);
});
