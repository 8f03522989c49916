import { expect, test } from 'vitest';
import { FIRST, readingTime, turnAt, type Shown, type Turn } from '../../src/client/screen/rotation.ts';

const pictures = (...kinds: readonly string[]): Shown[] =>
  kinds.map((kind) => ({ kind: kind.replace('-', ''), inForce: !kind.startsWith('-') }));

/** What is shown one after another, each for as long as it takes to read. */
function run(shown: readonly Shown[], count: number, from: Turn = FIRST): number[] {
  const order: number[] = [];
  let turn = from;
  for (let step = 0; step < count; step++) {
    turn = turnAt(shown, turn, true);
    order.push(turn.shown);
  }
  return order;
}

test('one after another, and from the beginning again', () => {
  expect(run(pictures('entry', 'entry', 'entry'), 5)).toEqual([0, 1, 2, 0, 1]);
  expect(run(pictures('entry', '-entry', 'entry'), 3)).toEqual([0, 2, 0]);
  expect(run(pictures('entry'), 2)).toEqual([0, 0]);
  expect(run([], 2)).toEqual([-1, -1]);
});

test('an alert comes first and again after every two', () => {
  expect(run(pictures('warning', 'entry', 'entry', 'entry'), 8)).toEqual([0, 1, 2, 0, 3, 1, 0, 2]);
  expect(run(pictures('warning', 'notice', 'entry', 'entry'), 7)).toEqual([0, 1, 2, 3, 0, 2, 3]);
});

test('while there is an emergency nothing else is shown', () => {
  expect(run(pictures('emergency', 'warning', 'entry'), 3)).toEqual([0, 0, 0]);
  expect(run(pictures('emergency', 'emergency', 'entry'), 3)).toEqual([0, 1, 0]);
});

test('what ends goes at once, what is begun as an alert comes at once, and nothing else is cut short', () => {
  const shown = turnAt(pictures('-warning', 'entry', 'entry'), FIRST, false);
  expect(shown.shown).toBe(1);
  expect(turnAt(pictures('-warning', 'entry', 'entry'), shown, false).shown).toBe(1);
  expect(turnAt(pictures('-warning', '-entry', 'entry'), shown, false).shown).toBe(2);
  const alerted = turnAt(pictures('warning', 'entry', 'entry'), shown, false);
  expect(alerted.shown).toBe(0);
  expect(turnAt(pictures('warning', 'entry', 'entry'), alerted, false).shown).toBe(0);
  expect(turnAt(pictures('-warning', 'entry', 'entry'), alerted, false).shown).toBe(2);
});

test('a long text stands longer, within reason', () => {
  expect([0, 60, 1000].map((length) => readingTime(length, 10))).toEqual([10_000, 18_000, 30_000]);
  // As long as the settings want, whatever stands there.
  expect([0, 60, 1000].map((length) => readingTime(length, 40))).toEqual([40_000, 40_000, 40_000]);
  expect(readingTime(0, 5)).toBe(6000);
});
