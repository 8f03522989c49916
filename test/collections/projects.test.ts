import { describe, expect, test } from 'vitest';
import { doneDay } from '../../src/collections/projects/done-day.ts';
import { overspent } from '../../src/collections/projects/overspent.ts';
import { projectStatus } from '../../src/collections/projects/status.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { statusAt } from '../../src/schema/schedule.ts';
import { VALID } from '../reader/valid-entries.ts';

const labelOf = (project: Parameters<typeof projectStatus>[0], day: string) =>
  statusAt(projectStatus(project), `${day}T12:00+08:00`)?.label;

describe('how far a project is follows from its days', () => {
  test('a purchase: from its need to its end', () => {
    const bought = {
      kind: 'purchase',
      award: { day: '2026-03-10' },
      contract: { day: '2026-03-20', until: '2026-12-31' },
    };
    expect(
      ['2026-03-09', '2026-03-10', '2026-03-20', '2026-12-31', '2027-01-01'].map((day) => labelOf(bought, day)),
    ).toEqual(['已立项', '已定承接方', '实施中', '实施中', '合同期满']);
  });

  test('what was promised for a day is late from the day after it, and says so when it is done', () => {
    const promised = { kind: 'commitment', due: '2026-09-01' };
    expect(['2026-01-01', '2026-09-01', '2026-09-02'].map((day) => labelOf(promised, day))).toEqual([
      '实施中',
      '实施中',
      '逾期未完成',
    ]);
    expect(labelOf({ ...promised, done: '2026-09-22' }, '2026-09-21')).toBe('逾期未完成');
    expect(labelOf({ ...promised, done: '2026-09-22' }, '2026-09-22')).toBe('已完成，晚了 21 天');
    expect(labelOf({ ...promised, done: '2026-09-01' }, '2026-09-02')).toBe('已完成');
  });

  test('one that was begun before its contract was signed is in hand from then on', () => {
    const works = {
      kind: 'works',
      started: '2026-05-01',
      contract: { day: '2026-06-01' },
      award: { day: '2026-04-20' },
    };
    expect(['2026-04-01', '2026-04-20', '2026-05-01', '2026-06-02'].map((day) => labelOf(works, day))).toEqual([
      '已立项',
      '已定承接方',
      '实施中',
      '实施中',
    ]);
  });
});

test('a contract above the budget and payments above the contract are pointed at, to the 分', () => {
  const remarks = (budget: number, amount: number, payments: number[]) =>
    overspent([
      { id: 'p', data: { budget, contract: { amount }, payments: payments.map((own) => ({ amount: own })) } },
    ]);
  expect(remarks(10_000, 10_000, [4000, 6000])).toEqual([]);
  expect(remarks(10_000, 10_001, [10_002]).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
    'contract.amount 合同金额 100.01 超过预算 100.00，多 0.01 元；没写错的，请在正文说明原因',
    'payments 付款合计 100.02 超过合同金额 100.01，多 0.01 元；没写错的，请在正文说明原因',
  ]);
});

test('a day of completion that cannot well be is pointed at with both days', () => {
  const remarks = (also: object, today?: string) =>
    doneDay([{ id: 'p', data: { published: '2026-04-30', ...also } }], today).map(({ message }) => message);
  expect(remarks({ done: '2025-03-01' })).toEqual([
    '实际完成 2025-03-01 比发布日期 2026-04-30 早一年以上，请核对年份；没写错的，请补上开始的日子',
  ]);
  expect(remarks({ done: '2025-03-01', started: '2025-01-01' })).toEqual([]);
  expect(remarks({ done: '2025-06-01' })).toEqual([]);
  expect(remarks({ done: '2026-05-01', award: { day: '2026-05-02' }, contract: { day: '2026-05-03' } })).toEqual([
    '实际完成 2026-05-01 早于定承接方 2026-05-02，请核对',
    '实际完成 2026-05-01 早于签合同 2026-05-03，请核对',
  ]);
  expect(remarks({ done: '2026-12-18' })).toEqual([]);
  expect(remarks({ done: '2026-12-18' }, '2026-12-18')).toEqual([]);
  expect(remarks({ done: '2026-12-18' }, '2026-11-21')).toEqual([
    '实际完成 2026-12-18 还没有到，今天是 2026-11-21；完成了再写',
  ]);
});

test('days out of order, and a promise without its day, are refused in words', () => {
  const messages = (also: string) =>
    readEntry(
      'projects/p.md',
      VALID['projects/ok.md']!.replace('\n---\n', `\n${also}\n---\n`),
      'projects/p.md',
    ).problems.map(({ message }) => message);
  expect(messages('contract: { day: 2026-03-20, amount: 1, until: 2026-03-19 }')).toEqual([
    '合同到 2026-03-19，早于签订的 2026-03-20，请核对',
  ]);
  expect(
    messages(
      'award: { day: 2026-03-21, winner: 某单位, how: open }\ncontract: { day: 2026-03-20, amount: 1 }\npayments: [{ day: 2026-03-01, amount: 1 }]',
    ),
  ).toEqual(['签合同 2026-03-20 早于定承接方 2026-03-21，请核对', '付款 2026-03-01 早于签合同 2026-03-20，请核对']);
  const promise = VALID['projects/ok.md']!.replace('kind: works', 'kind: commitment');
  expect(readEntry('projects/p.md', promise, 'projects/p.md').problems.map(({ message }) => message)).toEqual([
    '为民实事要写承诺哪天完成',
    '为民实事要写做到什么程度算完成',
  ]);
});
