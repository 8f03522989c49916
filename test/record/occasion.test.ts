import { expect, test } from 'vitest';
import { occasionOf, sameBy } from '../../src/record/occasion.ts';

const accounts = {
  ...{ title: '柳桥社区2026年第三季度工作经费收支', community: 'liuqiao', published: '2026-10-09' },
  ...{ category: 'funds', duty: 'funds-quarterly', period: '2026-Q3' },
};
const meeting = { title: '柳桥社区居民代表会议', community: 'liuqiao', published: '2026-11-02', held: '2026-11-01' };
const by = (collection: 'disclosures' | 'meetings', one: object, change: object) =>
  sameBy(occasionOf(collection, { ...one }), occasionOf(collection, { ...one, ...change }));

test('what is of one period, community and duty is about one thing, whatever its title and day', () => {
  const later = { title: '工作经费公示', published: '2026-11-20' };
  expect(by('disclosures', accounts, later)).toBe('period');
  expect(by('disclosures', accounts, { ...later, duty: undefined })).toBe('period');
  for (const other of [
    { period: '2026-Q4' },
    { community: 'nanxiang' },
    { community: undefined },
    { duty: 'other' },
    { duty: undefined, category: 'property' },
    { period: undefined },
  ])
    expect(by('disclosures', accounts, { ...later, ...other })).toBeUndefined();
});

test('so is what has one title on one day, be it the day on which it came out or took place', () => {
  expect(by('meetings', meeting, { published: '2026-11-09' })).toBe('title');
  expect(by('meetings', meeting, { title: ' 柳桥社区 居民代表会议', held: '2026-11-08' })).toBe('title');
  expect(by('meetings', meeting, { published: '2026-12-02', held: '2026-12-01' })).toBeUndefined();
  expect(by('meetings', meeting, { title: '柳桥社区议事会' })).toBeUndefined();
  // Half typed, a day is none.
  expect(by('meetings', { ...meeting, published: '明天', held: '12月' }, {})).toBeUndefined();
  expect(by('meetings', { published: '2026-11-02' }, {})).toBeUndefined();
});
