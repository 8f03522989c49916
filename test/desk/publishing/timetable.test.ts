import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock, type Clock } from '../../../cms/desk/clock.ts';
import { handClock } from '../support/hand-clock.ts';
import {
  alert,
  makePlace,
  startDesk,
  tinyBuildHere,
  type Place,
  type RunningDesk,
} from '../support/desk-under-test.ts';

const releases = async ({ deskDir }: Place) => (await readdir(join(deskDir, 'releases'))).length;
const timed = (starts: string, ends: string) =>
  alert('停水')
    .replace(/^starts: .*$/m, `starts: ${starts}`)
    .replace(/^ends: .*$/m, `ends: ${ends}`);

/** Waits until what was due is published. */
const settled = ({ desk }: RunningDesk) => desk.publisher.idle();

test('the desk publishes by itself at each minute at which something changes, once for all that changes in it', async () => {
  const place = await makePlace();
  const folder = join(place.contentDir, 'alerts');
  await writeFile(join(folder, 'water.md'), timed('2026-11-21T10:00+08:00', '2026-11-21T12:30+08:00'));
  await writeFile(join(folder, 'power.md'), timed('2026-11-21T10:00+08:00', '2026-11-21T12:29:10+08:00'));
  const log = join(place.root, 'builds.log');
  const hand = handClock('2026-11-21T09:00+08:00');
  const build = tinyBuildHere(place, { TINY_BUILD_LOG: log });
  const running = await startDesk(place, { clock: hand.clock, build });
  await running.desk.publishNow();
  const built = async (until: string) => {
    hand.runUntil(new Date(Date.parse(until) - 120_000).toISOString());
    await settled(running);
    hand.runUntil(until);
    await settled(running);
    return (await readFile(log, 'utf8')).trim().split('\n').length;
  };
  expect(await built('2026-11-21T09:59:59+08:00')).toBe(1);
  expect(await built('2026-11-21T10:00:01+08:00')).toBe(2);
  expect(await built('2026-11-21T12:29:59+08:00')).toBe(2);
  // A site is built for a full minute: what ends within one and what ends with it go together.
  expect(await built('2026-11-21T12:30:01+08:00')).toBe(3);
  expect(await built('2026-11-21T23:59:59+08:00')).toBe(3);
  expect(await built('2026-11-22T00:00:01+08:00')).toBe(4);
  expect(running.log).toEqual([]);
});

test('a computer that slept publishes once when it wakes, and nothing when nothing has changed', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T09:00+08:00');
  const running = await startDesk(place, { clock: hand.clock });
  await running.desk.publishNow();
  hand.runUntil('2026-11-21T09:01+08:00');
  await settled(running);
  hand.jump('2026-11-24T09:00+08:00');
  await settled(running);
  expect(await releases(place)).toBe(2);
  running.desk.publisher.requestIfDue();
  await settled(running);
  expect(await releases(place)).toBe(2);
});

test('a change that came while no desk was running is made up for at the start', async () => {
  const place = await makePlace();
  const morning = handClock('2026-11-21T08:00+08:00');
  const first = await startDesk(place, { clock: morning.clock });
  await first.desk.publishNow();
  expect(first.desk.isFresh()).toBe(true);
  await first.desk.close();
  const noon = handClock('2026-11-21T12:00+08:00');
  const second = await startDesk(place, { clock: noon.clock });
  // The sample's alert began at nine.
  expect(second.desk.isFresh()).toBe(false);
});

test('a release of an older version, which tells nothing of its changes, is not fresh and is built again on the next day', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T09:30+08:00');
  const first = await startDesk(place, { clock: hand.clock });
  await first.desk.publishNow();
  await first.desk.close();
  const [id = ''] = await readdir(join(place.deskDir, 'releases'));
  const note = join(place.deskDir, 'releases', id, 'release.json');
  const { changes, ...older } = JSON.parse(await readFile(note, 'utf8')) as Record<string, unknown>;
  expect(changes).toEqual([Date.parse('2026-11-25T09:00+08:00')]);
  await writeFile(note, JSON.stringify(older));
  const second = await startDesk(place, { clock: hand.clock });
  expect(second.desk.isFresh()).toBe(false);
  hand.runUntil('2026-11-21T23:59:59+08:00');
  await settled(second);
  expect(await releases(place)).toBe(1);
  hand.runUntil('2026-11-22T00:00:01+08:00');
  await settled(second);
  expect(await releases(place)).toBe(2);
  expect(second.desk.isFresh()).toBe(true);
});

test('a site that was switched back and forth again goes on by itself', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T08:30+08:00');
  const running = await startDesk(place, { clock: hand.clock });
  const { publishing } = running.desk;
  await running.desk.publishNow();
  const older = publishing.releases.current()?.id ?? '';
  hand.runUntil('2026-11-21T08:31+08:00');
  await running.desk.publishNow();
  const newest = publishing.releases.current()?.id ?? '';
  const by = { account: 'li', name: '李主任' };
  await publishing.rollBack(older, by);
  hand.runUntil('2026-11-21T09:01+08:00');
  await settled(running);
  await publishing.rollBack(newest, by);
  hand.runUntil('2026-11-22T00:00:01+08:00');
  await settled(running);
  expect(await releases(place)).toBe(3);
});

test('a failed publication that was due is tried again by itself', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T08:30+08:00');
  const works = tinyBuildHere(place);
  let fail = false;
  const running = await startDesk(place, {
    clock: hand.clock,
    build: (out, run) => (fail ? Promise.resolve({ ok: false, lastLines: ['out of memory'] }) : works(out, run)),
  });
  await running.desk.publishNow();
  hand.runUntil('2026-11-21T08:59+08:00');
  await settled(running);
  fail = true;
  hand.runUntil('2026-11-21T09:00:01+08:00');
  await settled(running);
  hand.runUntil('2026-11-21T09:05+08:00');
  await settled(running);
  expect(running.desk.publishing.publication().state).toBe('failed');
  fail = false;
  hand.runUntil('2026-11-21T09:12+08:00');
  await settled(running);
  expect(running.desk.publishing.publication().state).toBe('live');
  expect(await releases(place)).toBe(2);
});

test('with real timers: what is set for the next minute is live seconds after it begins, with nobody present', async () => {
  const place = await makePlace();
  const ahead = Date.parse('2026-11-21T08:59:50+08:00') - Date.now();
  const clock: Clock = { ...systemClock, now: () => Date.now() + ahead };
  const running = await startDesk(place, { clock });
  await running.desk.publishNow();
  const before = (await running.ask('/disclosures/')).text;
  await expect
    .poll(async () => (await running.ask('/disclosures/')).text !== before, { timeout: 50_000, interval: 100 })
    .toBe(true);
  const late = clock.now() - Date.parse('2026-11-21T09:00:00+08:00');
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(20_000);
});
