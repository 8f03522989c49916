import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode, type Build } from '../../../cms/desk/publishing/build.ts';
import { createWatchdog, LONGEST_BUILD, LONGEST_SILENCE } from '../../../cms/desk/publishing/watchdog.ts';
import {
  alert,
  makePlace,
  startDesk,
  tinyBuildHere,
  type Place,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { handClock } from '../support/hand-clock.ts';

const START = Date.parse('2026-11-21T08:30+08:00');

/** A process of its own that runs this; each line it prints is a page that is done. */
const program = ({ root }: Place, code: string): Build => {
  return (_out, run) => {
    let done = 0;
    const onLine = () => run.onProgress?.({ stage: 'pages', done: (done += 1), total: 1000 });
    return runNode({ cwd: root, args: ['-e', code], env: {}, onLine }, run);
  };
};

/** A desk with a live site, whose builds are what `next` says from then on. */
async function deskWith(place: Place) {
  const hand = handClock(new Date(START).toISOString());
  const tiny = tinyBuildHere(place);
  let build = tiny;
  const running = await startDesk(place, { clock: hand.clock, build: (out, run) => build(out, run) });
  await running.desk.publishNow();
  const good = (await running.ask('/')).text;
  return {
    running,
    next: (next: Build) => (build = next),
    mended: () => (build = tiny),
    /** Runs the clock to so many milliseconds after the start. */
    runTo: (milliseconds: number) => {
      hand.runUntil(new Date(START + milliseconds).toISOString());
    },
    stillGood: async () => expect((await running.ask('/')).text).toBe(good),
  };
}

const state = ({ desk }: RunningDesk) => desk.publishing.publication();
const done = ({ desk }: RunningDesk) => expect.poll(() => desk.publishing.publication().progress?.counted?.done);

test('a build that tells nothing more for five minutes is ended and said, and tried again by itself', async () => {
  const place = await makePlace();
  const { running, next, mended, runTo, stillGood } = await deskWith(place);
  next(program(place, 'console.log("page"); setInterval(() => {}, 1000)'));
  running.desk.publisher.request();
  await done(running).toBe(1);
  runTo(LONGEST_SILENCE - 1000);
  expect(state(running).state).toBe('building');
  runTo(LONGEST_SILENCE + 1000);
  await running.desk.publisher.idle();
  expect(state(running)).toMatchObject({
    state: 'failed',
    message:
      '更新网站的程序 5 分钟没有动静，已经停掉它了，居民看到的还是上一次的样子。已经保存的内容都在，隔十分钟左右会自动再试，最多三次。如果一直这样，请告诉管理服务器的人。',
  });
  expect(running.log.join('\n')).toContain('the build was ended: 5 分钟没有动静');
  expect(await readdir(join(place.deskDir, 'releases'))).toHaveLength(1);
  await stillGood();
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert('来水了'));
  mended();
  runTo(LONGEST_SILENCE + 12 * 60_000);
  await running.desk.publisher.idle();
  expect(state(running).state).toBe('live');
  expect((await running.ask('/')).text).toContain('来水了');
});

test('a build that goes on telling but has no end is ended after an hour', () => {
  const hand = handClock(new Date(START).toISOString());
  const watchdog = createWatchdog(hand.clock);
  for (let time = LONGEST_SILENCE - 1000; time < LONGEST_BUILD; time += LONGEST_SILENCE - 1000) {
    hand.runUntil(new Date(START + time).toISOString());
    watchdog.alive();
    expect(watchdog.signal.aborted).toBe(false);
  }
  hand.runUntil(new Date(START + LONGEST_BUILD).toISOString());
  expect(watchdog.signal.aborted).toBe(true);
  expect(watchdog.bitten()).toBe('做了 60 分钟还没有做完');
  watchdog.stop();
});

test('a build that is killed is done once more before anybody hears of it, and then told in words that help', async () => {
  const place = await makePlace();
  const { running, next, runTo, mended, stillGood } = await deskWith(place);
  const killed = program(place, 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)');
  const tiny = tinyBuildHere(place);
  const tries: string[] = [];
  next((out, run) => {
    tries.push(state(running).progress?.label ?? '');
    return tries.length === 1 ? killed(out, run) : tiny(out, run);
  });
  expect((await running.desk.publishNow()).state).toBe('live');
  expect(tries).toEqual(['正在准备', '刚才做到一半停了，再试一次：正在准备']);
  expect(running.log.join('\n')).toContain('the build failed by SIGKILL');
  mended();
  await running.desk.publishNow();

  next(killed);
  const before = (await running.ask('/')).text;
  const told = await running.desk.publishNow();
  expect(told.message).toBe(
    '更新网站的程序两次做到一半就停了，多半是服务器的内存不够，居民看到的还是上一次的样子。已经保存的内容都在，过几分钟会自动再试。如果一直这样，请告诉管理服务器的人。',
  );
  expect((await running.ask('/')).text).toBe(before);
  mended();
  runTo(2 * 60_000);
  await running.desk.publisher.idle();
  expect(state(running).state).toBe('live');
  await expect(stillGood()).rejects.toThrow();
});

test('a page that cannot be made names its entry by title and file', async () => {
  const place = await makePlace();
  const { running, next, stillGood } = await deskWith(place);
  await writeFile(
    join(place.contentDir, 'alerts', 'power.md'),
    alert('停电').replace('title: 提醒', 'title: 明天停电'),
  );
  const failed = { page: '/alerts/power/', entry: 'alerts/power.md', message: 'TypeError: x is undefined' };
  next(() => Promise.resolve({ ok: false, failed }));
  const told = await running.desk.publishNow();
  expect(told).toMatchObject({
    state: 'failed',
    message:
      '有一篇的网页没有生成成功，居民看到的还是上一次的样子，已经保存的内容都在。请打开这一篇，把最近改的地方换一种写法，再发布一次。',
    problems: [{ file: 'content/alerts/power.md', title: '明天停电', severity: 'error' }],
  });
  expect(running.log.join('\n')).toContain('TypeError: x is undefined');

  next(() => Promise.resolve({ ok: false, failed: { page: '/search/', message: 'Error: y' } }));
  const other = await running.desk.publishNow();
  expect(other.message).toContain('网页 /search/ 没有生成成功，居民看到的还是上一次的样子');
  expect(other).not.toHaveProperty('problems');
  await stillGood();
});

test('a release keeps how long its stages took, for the log and for the next estimate', async () => {
  const place = await makePlace();
  const { running, next, runTo } = await deskWith(place);
  const tiny = tinyBuildHere(place);
  let passed = 0;
  const stages = (out: string, run: Parameters<Build>[1]) => {
    run.onProgress?.({ stage: 'reading', done: 0, total: 1 });
    runTo((passed += 500));
    run.onProgress?.({ stage: 'pages', done: 0, total: 12 });
    runTo((passed += 1600));
    return tiny(out, run);
  };
  next(stages);
  await running.desk.publishNow();
  const took = running.desk.publishing.releases.current()?.took;
  expect(took).toEqual({
    seconds: 2.1,
    stages: [
      { stage: 'reading', total: 1, seconds: 0.5 },
      { stage: 'pages', total: 12, seconds: 1.6 },
    ],
  });
  const seen: (number | undefined)[] = [];
  next((out, run) => {
    run.onProgress?.({ stage: 'reading', done: 0, total: 1 });
    run.onProgress?.({ stage: 'pages', done: 6, total: 12 });
    seen.push(state(running).progress?.seconds);
    return tiny(out, run);
  });
  await running.desk.publishNow();
  expect(seen).toEqual([0.8]);
});
