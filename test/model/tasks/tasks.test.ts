import { expect, test } from 'vitest';
import { tasksOf } from '../../../src/model/tasks/tasks.ts';
import type { Owed } from '../../../src/record/obligation.ts';
import { halfYearAfter } from '../../../src/record/half-year.ts';
import { task } from '../../../src/record/task.ts';
import { bent, siteOf } from '../bent-entries.ts';

const NOW = '2027-01-05T09:00+08:00';
const places = [
  bent('communities', 'qingshi', { title: '青石街道', level: 'street' }),
  bent('communities', 'liuqiao', { title: '柳桥社区', level: 'community' }),
  bent('duties', 'funds-quarterly', {
    title: '工作经费收支',
    since: '2026-01-01',
    within: { days: 20, unit: 'working' },
  }),
];
const account = (id: string, also: object) => ({
  ...bent('disclosures', id, { publicity: undefined, duty: 'funds-quarterly', community: 'liuqiao', ...also }),
  file: `disclosures/${id}.md`,
});
const owes = (also: Partial<Owed>): Owed => ({
  ...{ duty: 'funds-quarterly', community: 'liuqiao', period: '2026-Q4', due: '2027-01-29' },
  ...{ state: { code: 'ahead' }, missing: [], ...also },
});

test('what is owed is told from the end of its period, with the entry of the period before', () => {
  const site = siteOf(
    [
      ...places,
      account('q2', { period: '2026-Q2', published: '2026-12-20' }),
      account('q3', { period: '2026-Q3', published: '2026-10-20' }),
      account('month', { period: '2026-11', published: '2026-12-21' }),
      account('elsewhere', { period: '2026-Q3', community: 'nanxiang' }),
    ],
    NOW,
  );
  const told = tasksOf(site, [
    owes({}),
    owes({ community: 'qingshi', state: { code: 'overdue', days: 3 }, due: '2027-01-01' }),
    owes({ period: '2026-Q3', state: { code: 'on-time' }, met: { entry: 'disclosures/q3', day: '2026-10-20' } }),
    owes({ community: 'xinyuan', state: { code: 'exempt', reason: '没有这笔钱' } }),
    owes({ period: '2027-Q1', due: '2027-04-30' }),
  ]);
  expect(task.array().parse(told)).toEqual(told);
  expect(told.map(({ title, from, due, unit }) => [title, from, due, unit])).toEqual([
    ['青石街道2026年第四季度工作经费收支', '2027-01-01', '2027-01-01', 'working'],
    ['柳桥社区2026年第四季度工作经费收支', '2027-01-01', '2027-01-29', 'working'],
  ]);
  // What concerns the street names no community.
  expect(told.map(({ fill }) => fill)).toEqual([
    { collection: 'disclosures', duty: 'funds-quarterly', period: '2026-Q4' },
    {
      ...{ collection: 'disclosures', duty: 'funds-quarterly', community: 'liuqiao', period: '2026-Q4' },
      last: 'disclosures/q3.md',
    },
  ]);
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
  const told = tasksOf(siteOf(entries, NOW), []);
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
