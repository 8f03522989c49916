import { expect, test } from 'vitest';
import { createAlarm } from '../../../cms/desk/publishing/alarm.ts';
import { beijingDay, nextBeijingDay } from '../../../cms/desk/clock.ts';
import { handClock } from '../support/hand-clock.ts';

test.each([
  ['2026-11-21T23:59:59.999+08:00', '2026-11-21'],
  ['2026-11-22T00:00:00+08:00', '2026-11-22'],
  ['2026-11-21T16:00:00Z', '2026-11-22'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('%s is in Beijing the day %s', (instant, day) => {
  expect(beijingDay(Date.parse(instant))).toBe(day);
});

test.each([
  ['2026-11-22T00:00:00+08:00', '2026-11-23T00:00:00+08:00'],
  ['2026-11-21T23:59:59.999+08:00', '2026-11-22T00:00:00+08:00'],
  ['2026-12-31T12:00:00Z', '2027-01-01T00:00:00+08:00'],
])('after %s the next day begins at %s', (instant, next) => {
  expect(nextBeijingDay(Date.parse(instant))).toBe(Date.parse(next));
});

test('an alarm rings once, at its time, and late but once after a sleep', () => {
  const hand = handClock('2026-11-21T22:00+08:00');
  const rung: string[] = [];
  const alarm = createAlarm(hand.clock, () => rung.push(new Date(hand.clock.now()).toISOString()));
  alarm.set(Date.parse('2026-11-21T22:30+08:00'));
  hand.runUntil('2026-11-21T22:29:59+08:00');
  expect(rung).toEqual([]);
  hand.runUntil('2026-11-21T23:00+08:00');
  expect(rung).toEqual(['2026-11-21T14:30:00.000Z']);

  alarm.set(Date.parse('2026-11-22T00:00+08:00'));
  alarm.set(Date.parse('2026-11-22T06:00+08:00'));
  hand.jump('2026-11-26T08:00+08:00');
  expect(rung).toHaveLength(2);
  hand.runUntil('2026-11-26T23:00+08:00');
  expect(rung).toHaveLength(2);

  alarm.set(Date.parse('2026-11-20T00:00+08:00'));
  hand.runUntil('2026-11-26T23:00:01+08:00');
  expect(rung).toHaveLength(3);
  alarm.set(Date.parse('2026-12-01T00:00+08:00'));
  alarm.stop();
  expect(hand.asleep).toBe(true);
});
