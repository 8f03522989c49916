import { expect, test } from 'vitest';
import { tasksOf } from '../../../src/model/tasks/tasks.ts';
import { halfYearAfter } from '../../../src/record/half-year.ts';
import { task } from '../../../src/record/task.ts';
import { bent, siteOf } from '../bent-entries.ts';

const NOW = '2027-01-05T09:00+08:00';
const board = [
  bent('communities', 'qingshi', { title: '青石街道', level: 'street' }),
  bent('communities', 'liuqiao', { title: '柳桥社区', level: 'community' }),
  bent('duties', 'funds-quarterly', { since: '2026-04-01' }),
  bent('duties', 'budget', {
    title: '街道预算',
    level: 'street',
    since: '2026-10-01',
    within: { days: 3, unit: 'calendar' },
  }),
  bent('duties', 'map', { title: '办公地点', frequency: 'standing', since: '2026-01-01' }),
  bent('duties', 'charter', { title: '居民公约', frequency: 'standing', since: '2026-12-20' }),
];
const met = (id: string, also: object) => ({
  ...bent('disclosures', id, { publicity: undefined, duty: 'funds-quarterly', community: 'liuqiao', ...also }),
  file: `disclosures/${id}.md`,
});

test('what is owed is told from the end of its period, with the entry of the period before; a look where it is due', () => {
  const site = siteOf(
    [
      ...board,
      met('q2', { period: '2026-Q2', published: '2026-12-20' }),
      met('q3', { period: '2026-Q3', published: '2026-10-20' }),
      met('month', { period: '2026-11', published: '2026-12-21' }),
      met('map', { title: '办公地点', duty: 'map', published: '2026-02-01', checked: '2026-07-01' }),
    ],
    NOW,
  );
  const told = tasksOf(site);
  expect(task.array().parse(told)).toEqual(told);
  expect(told.map(({ kind, title, from, due, unit }) => [kind, title, from, due, unit])).toEqual([
    ['check', '《办公地点》', '2027-01-01', '2027-01-01', 'calendar'],
    ['publish', '青石街道2026年第四季度街道预算', '2027-01-01', '2027-01-03', 'calendar'],
    ['publish', '柳桥社区居民公约', '2026-12-20', '2027-01-15', 'working'],
    ['publish', '柳桥社区2026年第四季度工作经费收支', '2027-01-01', '2027-01-28', 'working'],
  ]);
  expect(told.map(({ entry, fill }) => entry ?? fill)).toEqual([
    'disclosures/map.md',
    // What concerns the street names no community.
    { collection: 'disclosures', duty: 'budget', period: '2026-Q4' },
    { collection: 'disclosures', duty: 'charter', community: 'liuqiao' },
    {
      ...{ collection: 'disclosures', duty: 'funds-quarterly', community: 'liuqiao', period: '2026-Q4' },
      last: 'disclosures/q3.md',
    },
  ]);
});

test('what happened on a day and what is owed each month are called as people say it', () => {
  const entries = [
    ...board.slice(0, 2),
    bent('duties', 'places', { title: '停车名额分配', frequency: 'event', since: '2026-10-01' }),
    bent('duties', 'monthly', {
      title: '社区经费收支（每月）',
      frequency: 'month',
      since: '2026-12-01',
      until: '2026-12-31',
    }),
    met('places', {
      ...{ duty: 'places', occurred: '2026-12-30', published: '2026-12-31' },
      withdrawn: { date: '2027-01-04', kind: 'error', reason: '重写' },
    }),
  ];
  const titles = tasksOf(siteOf(entries, NOW)).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(['柳桥社区2026年12月30日的停车名额分配', '柳桥社区2026年12月经费收支']);
});

test('answers, promises, checks and publicity periods are told from their days, and nothing of what was withdrawn', () => {
  const asked = { title: '装充电棚', closes: '2026-12-20T18:00+08:00', outcome: undefined, answerBy: '2027-01-10' };
  const entries = [
    bent('consultations', 'open', asked),
    bent('consultations', 'withdrawn', { ...asked, withdrawn: { date: '2026-12-30', kind: 'error', reason: '重写' } }),
    bent('consultations', 'answered', {
      ...asked,
      outcome: { published: '2026-12-28' },
      followUps: [
        { task: '装棚', owner: '主任', due: '2027-01-08' },
        { task: '选址', owner: '主任', due: '2027-01-02', done: '2027-01-01' },
      ],
    }),
    bent('services', 'old', { title: '高龄津贴', checked: '2026-06-30', status: 'open' }),
    bent('services', 'ended', { checked: '2026-06-30', status: 'ended' }),
    bent('services', 'fresh', { checked: '2026-12-01', status: 'open' }),
    bent('disclosures', 'names', { title: '候选人名单', publicity: { from: '2027-01-01', to: '2027-01-07' } }),
  ];
  const told = tasksOf(siteOf(entries, NOW));
  expect(told.map(({ kind, title, from, due, until }) => [kind, title, from, due, until])).toEqual([
    ['check', '《高龄津贴》', '2026-12-30', '2026-12-30', undefined],
    ['publicity', '《候选人名单》', '2027-01-04', '2027-01-07', '2027-01-10'],
    ['follow-up', '《装充电棚》：装棚', '2027-01-01', '2027-01-08', undefined],
    ['answer', '《装充电棚》', '2026-12-20', '2027-01-10', undefined],
  ]);
  expect(told.every(({ entry }) => entry?.endsWith('.md'))).toBe(true);
});

test.each([
  ['2026-06-30', '2026-12-30'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-30', '2028-02-29'],
  ['2026-10-31', '2027-04-30'],
])('half a year after %s is %s', (day, later) => expect(halfYearAfter(day)).toBe(later));
