import { expect, test } from 'vitest';
import { beijingDay, everyBeijingDay, untilNextDay, type Clock } from '../../cms/desk/beijing-day.ts';
import { makePlace, startDesk } from './desk-under-test.ts';

/** A clock that is set by hand; `jump` is a computer that slept. */
function handClock(start: string) {
  let time = Date.parse(start);
  let waiting: { task: () => void; due: number } | undefined;
  const clock: Clock = {
    now: () => time,
    later(task, milliseconds) {
      waiting = { task, due: time + milliseconds };
      return () => {
        waiting = undefined;
      };
    },
  };
  const ring = () => {
    const { task } = waiting ?? { task: () => undefined };
    waiting = undefined;
    task();
  };
  return {
    clock,
    runUntil(end: string) {
      while (waiting && waiting.due <= Date.parse(end)) {
        time = waiting.due;
        ring();
      }
      time = Date.parse(end);
    },
    jump(to: string) {
      time = Date.parse(to);
      ring();
    },
    get asleep() {
      return waiting === undefined;
    },
  };
}

test.each([
  ['2026-11-21T23:59:59.999+08:00', '2026-11-21'],
  ['2026-11-22T00:00:00+08:00', '2026-11-22'],
  ['2026-11-21T16:00:00Z', '2026-11-22'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('%s is in Beijing the day %s', (instant, day) => {
  expect(beijingDay(Date.parse(instant))).toBe(day);
});

test.each([
  ['2026-11-22T00:00:00+08:00', 10_000],
  ['2026-11-22T00:00:09.999+08:00', 1],
  ['2026-11-22T00:00:10+08:00', 24 * 3600 * 1000],
  ['2026-11-21T23:59:50+08:00', 20_000],
])('at %s the next build of the day is %i ms away', (instant, wait) => {
  expect(untilNextDay(Date.parse(instant))).toBe(wait);
});

test('once a day, not more often, and once after a sleep of several days', () => {
  const hand = handClock('2026-11-21T22:00+08:00');
  const rung: string[] = [];
  const stop = everyBeijingDay(hand.clock, () => rung.push(new Date(hand.clock.now()).toISOString()));
  hand.runUntil('2026-11-22T00:00:09+08:00');
  expect(rung).toEqual([]);
  hand.runUntil('2026-11-23T12:00+08:00');
  expect(rung).toEqual(['2026-11-21T16:00:10.000Z', '2026-11-22T16:00:10.000Z']);
  hand.jump('2026-11-26T08:00+08:00');
  expect(rung).toHaveLength(3);
  hand.runUntil('2026-11-26T23:00+08:00');
  expect(rung).toHaveLength(3);
  stop();
  expect(hand.asleep).toBe(true);
});

test('the desk publishes by itself when the day changes', async () => {
  const hand = handClock('2026-11-21T23:00+08:00');
  const running = await startDesk(await makePlace(), { clock: hand.clock });
  await running.desk.publishNow();
  const word = (await running.ask('/disclosures/')).text;
  hand.runUntil('2026-11-22T00:00:11+08:00');
  await running.desk.publisher.idle();
  expect((await running.ask('/disclosures/')).text).not.toBe(word);
});
