import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Build } from '../../../cms/desk/publishing/build.ts';
import type { Publication } from '../../../cms/wire/publication.ts';
import {
  alert,
  firstClerk,
  makePlace,
  startDesk,
  tinyBuild,
  tinyBuildHere,
  type Clerk,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { publishAlert } from '../support/drafting.ts';

const save = (clerk: Clerk, name: string, text: string) =>
  publishAlert(clerk, name, alert(text), { options: { commitMessage: `新建：${name}` } });
const publication = async ({ ask }: RunningDesk, { cookie }: Clerk) =>
  (await ask('/desk/publication', { headers: { cookie } })).json() as Publication;

test('a save is on the site soon, and the clerk sees 正在生成 and then which commit is live', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { build: tinyBuild(place) });
  const wang = await firstClerk(running);
  expect(await publication(running, wang)).toEqual({ state: 'idle' });
  await save(wang, 'power', '明天停电');
  expect((await publication(running, wang)).state).toBe('building');
  await running.desk.publisher.idle();
  const done = await publication(running, wang);
  expect(done).toMatchObject({ state: 'live', commit: place.git('rev-parse', 'HEAD') });
  expect(Date.parse(done.finished ?? '')).toBeGreaterThanOrEqual(Date.parse(done.started ?? ''));
  expect((await running.ask('/')).text).toContain('明天停电');
});

test('requests during a build are joined into one following build, and builds never overlap', async () => {
  const place = await makePlace();
  const log = join(place.root, 'builds.log');
  const tiny = tinyBuild(place, { TINY_BUILD_LOG: log });
  const allSaved = Promise.withResolvers<undefined>();
  const build: Build = async (out, run) => {
    await allSaved.promise;
    return tiny(out, run);
  };
  const running = await startDesk(place, { build });
  const wang = await firstClerk(running);
  await save(wang, 'one', '第一条');
  await Promise.all(['two', 'three', 'four', 'five'].map((name) => save(wang, name, `内容 ${name}`)));
  allSaved.resolve(undefined);
  await running.desk.publisher.idle();
  const spans = (await readFile(log, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  expect(spans).toHaveLength(2);
  spans.slice(1).forEach(([started = 0], index) => expect(started).toBeGreaterThanOrEqual(spans[index]?.[1] ?? 0));
  const home = await running.ask('/');
  for (const name of ['two', 'three', 'four', 'five']) expect(home.text).toContain(`内容 ${name}`);
});

test('a failed build leaves the last good site and names file and field; mending it publishes again', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  expect((await running.desk.publishNow()).state).toBe('live');
  const good = (await running.ask('/')).text;
  const broken = join(place.contentDir, 'alerts', 'broken.md');
  await writeFile(broken, alert('坏').replace('level: notice', 'level: unknown'));
  await save(wang, 'power', '明天停电');
  await running.desk.publisher.idle();
  const failed = await publication(running, wang);
  expect(failed).toMatchObject({
    state: 'failed',
    message: '有内容需要修改，网站暂时还是上一次的样子。改好再发布一次，网站就会更新。',
    problems: [{ file: 'content/alerts/broken.md', title: '提醒', label: '级别', path: 'level', severity: 'error' }],
  });
  expect(failed.commit).toBe(place.git('rev-parse', 'HEAD~1'));
  expect((await running.ask('/')).text).toBe(good);
  expect(await readdir(join(place.deskDir, 'releases'))).toHaveLength(1);

  await writeFile(broken, alert('好了'));
  await save(wang, 'power-two', '后天停电');
  await running.desk.publisher.idle();
  expect((await publication(running, wang)).state).toBe('live');
  expect((await running.ask('/')).text).toContain('好了');
});

test('a build that fails for another reason is logged and told in general words', async () => {
  const place = await makePlace();
  const build = tinyBuildHere(place);
  let fail = false;
  const running = await startDesk(place, {
    build: (out, signal) => (fail ? Promise.resolve({ ok: false, lastLines: ['out of memory'] }) : build(out, signal)),
  });
  const wang = await firstClerk(running);
  await running.desk.publishNow();
  fail = true;
  await running.desk.publishNow();
  expect(await publication(running, wang)).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('没有生成成功') as string,
  });
  expect(running.log.join('\n')).toContain('out of memory');
  expect((await running.ask('/')).status).toBe(200);
});

test('with no site at all residents get a plain page and clerks still get the CMS', async () => {
  const place = await makePlace();
  await writeFile(
    join(place.contentDir, 'alerts', 'broken.md'),
    alert('坏').replace('level: notice', 'level: unknown'),
  );
  const running = await startDesk(place, {
    buildAdmin: async (out) => {
      await mkdir(out, { recursive: true });
      await writeFile(join(out, 'index.html'), 'the CMS');
      return { ok: true, lastLines: [] };
    },
  });
  const result = await running.desk.publishNow();
  expect(result.message).toBe('有内容需要修改，网站还没有生成。请登录以后改好再发布一次，网站就会更新。');
  expect(result.problems?.map(({ file }) => file)).toEqual(['content/alerts/broken.md']);
  for (const path of ['/', '/disclosures/', '/nothing', '/admin/missing.js']) {
    const answer = await running.ask(path);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('网站正在准备，请过一会儿再来');
    expect(answer.headers['retry-after']).toBe('30');
  }
  expect((await running.ask('/admin/')).text).toBe('the CMS');
});

test('200 readers while the site is switched five times meet no error and no page cut short', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  await running.desk.publishNow();
  let switching = true;
  const switches = (async () => {
    for (let round = 0; round < 5; round += 1) await running.desk.publishNow();
    switching = false;
  })();
  const paths = ['/', '/disclosures/', '/admin/', '/nothing'];
  let read = 0;
  const reader = async (number: number) => {
    do {
      const path = paths[(number + read) % paths.length] ?? '/';
      const answer = await running.ask(path);
      expect(answer.status).toBe(path === '/nothing' ? 404 : 200);
      expect(answer.bytes.length).toBeGreaterThanOrEqual(20_000);
      read += 1;
    } while (switching);
  };
  await Promise.all(Array.from({ length: 200 }, (_, number) => reader(number)));
  await switches;
  expect(read).toBeGreaterThanOrEqual(200);
});

test('five releases are kept, and pages that are still open find the files of older ones', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const styles: string[] = [];
  for (let round = 0; round < 7; round += 1) {
    await running.desk.publishNow();
    const word = (await running.ask('/disclosures/')).text.trim();
    styles.push(`/_astro/style.${word}.css`);
  }
  // Nobody waits until the oldest is gone.
  await expect.poll(() => readdir(join(place.deskDir, 'releases'))).toHaveLength(5);
  const found = await Promise.all(styles.map(async (path) => (await running.ask(path)).status));
  expect(found).toEqual([404, 404, 200, 200, 200, 200, 200]);
});

test('a restart serves the same release at once and knows whether it is still fresh', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  expect(first.desk.isFresh()).toBe(false);
  await first.desk.publishNow();
  expect(first.desk.isFresh()).toBe(true);
  const word = (await first.ask('/disclosures/')).text;
  await first.desk.close();

  const second = await startDesk(place);
  expect((await second.ask('/disclosures/')).text).toBe(word);
  expect(second.desk.isFresh()).toBe(true);
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert('改了'));
  expect(second.desk.isFresh()).toBe(false);
  await second.desk.publishNow();
  const tomorrow = { now: () => Date.now() + 24 * 3600 * 1000, later: () => () => undefined };
  await second.desk.close();
  expect((await startDesk(place, { clock: tomorrow })).desk.isFresh()).toBe(false);
});
