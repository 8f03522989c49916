import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgettable } from '../../../cms/desk/drafts/forgettable.ts';
import { clockDoubt } from '../../../cms/desk/publishing/clock-doubt.ts';
import { discardDraft, draftAlert } from '../support/drafting.ts';
import { alert, firstClerk, makePlace, signIn, startDesk } from '../support/desk-under-test.ts';
import { handClock } from '../support/hand-clock.ts';

const DAY = 24 * 3600 * 1000;
const ref = (place: { git: (...args: string[]) => string }) =>
  place.git('for-each-ref', '--format=%(refname)', 'refs/desk/discarded');

test('one start in 2028 deletes and publishes nothing; a person who publishes settles it', async () => {
  const place = await makePlace();
  const now = handClock('2026-11-21T09:00+08:00');
  const first = await startDesk(place, { clock: now.clock });
  const wang = await firstClerk(first);
  await draftAlert(wang, 'given', alert('放弃'));
  await discardDraft(wang, 'given');
  await first.desk.publishNow();
  const site = (await first.ask('/')).text;
  const kept = ref(place);
  await first.desk.close();

  const later = handClock('2028-01-21T09:00+08:00');
  const running = await startDesk(place, { clock: later.clock });
  running.desk.publisher.requestIfDue();
  later.runUntil('2028-01-21T12:00+08:00');
  await running.desk.publisher.idle();
  expect((await running.ask('/')).text).toBe(site);
  expect(ref(place)).toBe(kept);
  expect((await running.desk.conditions()).join()).toContain(
    '服务器的时间是2028年1月21日，比上一版网站（2026年11月21日）晚了 426 天',
  );
  const again = await signIn(running, 'wangfang');
  const page = await running.ask('/desk/office/releases', { headers: { cookie: again.cookie } });
  expect(page.text).toContain('恢复自动更新');
  await running.desk.publishNow();
  expect(await running.desk.conditions()).toEqual([]);
  expect((await running.ask('/')).text).not.toBe(site);
});

test('a clock that has gone right for a whole day is believed', async () => {
  const place = await makePlace();
  const first = await startDesk(place, { clock: handClock('2026-11-21T09:00+08:00').clock });
  await first.desk.publishNow();
  await first.desk.close();
  const later = handClock('2027-03-01T09:00+08:00');
  const running = await startDesk(place, { clock: later.clock });
  expect(running.desk.publishing.doubt()).toContain('晚了 100 天');
  later.runUntil('2027-03-02T08:00+08:00');
  await running.desk.publisher.idle();
  expect(running.desk.publishing.doubt()).toBeDefined();
  later.runUntil('2027-03-02T09:01+08:00');
  await running.desk.publisher.idle();
  expect(running.desk.publishing.doubt()).toBeUndefined();
  expect(running.desk.publishing.releases.all()).toHaveLength(2);
});

test('a clock that goes back a day loses no release and takes back nothing', async () => {
  const place = await makePlace();
  const now = handClock('2026-11-21T09:00+08:00');
  const first = await startDesk(place, { clock: now.clock });
  const made: string[] = [];
  const publish = async (desk: typeof first.desk) => {
    await desk.publishNow();
    made.push(desk.publishing.releases.current()?.id ?? '');
  };
  for (let round = 0; round < 5; round += 1) await publish(first.desk);
  await first.desk.close();
  const back = handClock('2026-11-20T09:00+08:00');
  const second = await startDesk(place, { clock: back.clock });
  expect(second.desk.publishing.releases.all()).toHaveLength(5);
  await publish(second.desk);
  expect(second.desk.publishing.releases.current()?.started).toBe(new Date('2026-11-21T09:00+08:00').toISOString());
  await second.desk.close();
  const third = await startDesk(place, { clock: back.clock });
  expect(third.desk.publishing.releases.all().map(({ id }) => id)).toEqual(made.slice(1).reverse());
  await expect.poll(() => readdir(join(place.deskDir, 'releases'))).toHaveLength(5);
});

test('what was discarded goes only when it is old, not among the last hundred, and the desk was at work since', async () => {
  const now = Date.parse('2028-06-01T00:00:00Z');
  const stamp = (time: number) => new Date(time).toISOString().replaceAll(/[^0-9TZ]/g, '');
  const days = (count: number) => Array.from({ length: count }, (_, day) => stamp(now - day * DAY).slice(0, 8));
  const old = Array.from({ length: 103 }, (_, number) => ({ time: stamp(now - (400 + number) * DAY) }));
  const gone = async (active: number, lastCommit = '20260101', all = old) =>
    (
      await forgettable(all, {
        now,
        activeDays: () => Promise.resolve(days(active)),
        lastCommit: () => Promise.resolve(lastCommit),
      })
    ).length;
  expect(await gone(100)).toBe(3);
  expect(await gone(59)).toBe(0);
  expect(await gone(100, '20280101')).toBe(0);
  expect(await gone(100, '20260101', old.slice(0, 100))).toBe(0);
});

test.each([
  [0, false],
  [44, false],
  [46, true],
  [-1, false],
  [-3, true],
])('a clock %i days after the last release: in doubt %s', (days, doubted) => {
  const made = Date.parse('2026-11-21T09:00+08:00');
  expect(clockDoubt(made + days * DAY, made) !== undefined).toBe(doubted);
});
