import { expect, test } from 'vitest';
import { createTurns } from '../../../cms/desk/people/turns.ts';

/** Turns that end when told, and the names of those who had one, in order. */
function following() {
  const turns = createTurns({ inLane: 4, strangers: 300 });
  const had: string[] = [];
  const refused: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (lane: string, known = false) =>
    turns.take(lane, known).then((end) => {
      if (end) ends.push(end);
      (end ? had : refused).push(lane);
    });
  /** Lets everybody who waits have their turn. */
  const run = async () => {
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      end();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { turns, had, refused, ask, run };
}

test('a lane that is flooded delays the others by one turn, and known visitors not even that', async () => {
  const { turns, had, refused, ask, run } = following();
  await ask('first');
  const all = [...Array.from({ length: 100 }, () => ask('flood')), ask('owner'), ask('device', true)];
  expect(turns.waiting()).toBe(6);
  expect(['flood', 'owner', 'nobody'].map((lane) => turns.ahead(lane))).toEqual([2, 3, 0]);
  await run();
  await Promise.all(all);
  expect(had).toEqual(['first', 'device', 'flood', 'owner', 'flood', 'flood', 'flood']);
  expect(refused).toHaveLength(96);
});

test('when the queue is full, who has nothing in it takes a place of who has most', async () => {
  const { turns, had, refused, ask, run } = following();
  await ask('first');
  const all = Array.from({ length: 400 }, (_, index) => ask(`n${String(index % 100)}`));
  expect(turns.waiting()).toBe(300);
  all.push(ask('owner'));
  await run();
  await Promise.all(all);
  expect(turns.waiting()).toBe(0);
  expect(had.indexOf('owner')).toBeLessThanOrEqual(101);
  expect(refused).toHaveLength(101);
});
