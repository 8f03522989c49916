import { describe, expect, test } from 'vitest';
import { alertStatus } from '../../src/collections/alerts/status.ts';
import { consultationStatus } from '../../src/collections/consultations/status.ts';
import { policyStatus } from '../../src/collections/policies/status.ts';
import { callStatus } from '../../src/collections/volunteering/status.ts';
import { workingCalendar } from '../../src/record/working-calendar.ts';
import { statusAt } from '../../src/schema/schedule.ts';

const calendar = workingCalendar([]);
const label = (schedule: Parameters<typeof statusAt>[0], now: string) => statusAt(schedule, now)?.label;

test('an alert of what is still to come says so until it is there', () => {
  const shown = { starts: '2026-11-20T08:00+08:00', ends: '2026-11-24T18:00+08:00' };
  const at = (now: string, when?: string, also: object = {}) => label(alertStatus({ ...shown, when, ...also }), now);
  const when = '11月24日（周二）9:00—16:00';
  expect(at('2026-11-19T10:00+08:00', when)).toBe('未开始');
  expect(at('2026-11-21T10:00+08:00', when)).toBe('已预告，还没开始');
  expect(at('2026-11-24T08:59+08:00', when)).toBe('已预告，还没开始');
  expect(at('2026-11-24T09:00+08:00', when)).toBe('生效中');
  expect(at('2026-11-24T18:00+08:00', when)).toBe('已解除');
  // A day alone begins with the day; what nobody can read is taken as it is shown.
  expect(at('2026-11-21T10:00+08:00', '11月24日')).toBe('已预告，还没开始');
  expect(at('2026-11-24T00:00+08:00', '11月24日')).toBe('生效中');
  for (const other of [undefined, '', '下周二', '11月18日至12月10日', '13月40日'])
    expect(at('2026-11-21T10:00+08:00', other)).toBe('生效中');
  const winter = { starts: '2026-12-30T08:00+08:00', ends: '2027-01-04T08:00+08:00' };
  expect(at('2026-12-31T10:00+08:00', '1月3日 9:00—16:00', winter)).toBe('已预告，还没开始');
  expect(at('2027-01-03T09:00+08:00', '1月3日 9:00—16:00', winter)).toBe('生效中');
});

describe('a consultation', () => {
  const asked = { opens: '2026-10-12T09:00+08:00', closes: '2026-11-01T18:00+08:00' };

  test.each([
    ['2026-10-12T08:59+08:00', '未开始'],
    ['2026-10-12T09:00+08:00', '征集中'],
    ['2026-11-01T17:59+08:00', '征集中'],
    ['2026-11-01T09:59Z', '征集中'],
    ['2026-11-01T10:00Z', '已截止待反馈'],
    ['2026-11-27T23:59+08:00', '已截止待反馈'],
    ['2026-11-28T00:00+08:00', '反馈逾期'],
  ])('at %s: %s', (now, expected) => expect(label(consultationStatus(asked, calendar), now)).toBe(expected));

  const answered = {
    ...asked,
    outcome: { published: '2026-11-20' },
    followUps: [
      { due: '2026-11-30', done: '2026-11-25' },
      { due: '2026-11-28', done: '2026-12-01' },
    ],
  };
  test.each([
    ['2026-11-19T12:00+08:00', '已截止待反馈'],
    ['2026-11-20T00:00+08:00', '落实中 0/2'],
    ['2026-11-25T00:00+08:00', '落实中 1/2'],
    ['2026-11-28T23:59+08:00', '落实中 1/2'],
    ['2026-11-29T00:00+08:00', '落实中 1/2，1 件逾期'],
    ['2026-12-01T00:00+08:00', '已落实'],
    ['2027-06-01T00:00+08:00', '已落实'],
  ])('answered, at %s: %s', (now, expected) =>
    expect(label(consultationStatus(answered, calendar), now)).toBe(expected),
  );

  test('with late work is marked as late, never as done', () => {
    const tasks = { ...answered, followUps: [{ due: '2026-11-10' }, { due: '2026-12-31', done: '2026-11-21' }] };
    const schedule = consultationStatus(tasks, calendar);
    expect(statusAt(schedule, '2026-11-20T00:00+08:00')).toMatchObject({
      code: 'overdue',
      label: '落实中 0/2，1 件逾期',
    });
    expect(statusAt(schedule, '2027-06-01T00:00+08:00')).toMatchObject({
      code: 'overdue',
      label: '落实中 1/2，1 件逾期',
    });
  });

  test('a late answer was overdue before it came', () => {
    const late = { ...asked, answerBy: '2026-11-10', outcome: { published: '2026-11-20' } };
    expect(label(consultationStatus(late, calendar), '2026-11-11T00:00+08:00')).toBe('反馈逾期');
    expect(label(consultationStatus(late, calendar), '2026-11-20T00:00+08:00')).toBe('已反馈');
  });
});

describe('a call for volunteers', () => {
  const session = { ends: '2026-10-24T12:30+08:00', places: 8, taken: 5 };
  const call = { applyBy: '2026-10-23T18:00+08:00', sessions: [session] };
  test.each([
    ['2026-10-21T17:59+08:00', '招募中'],
    ['2026-10-21T18:00+08:00', '即将截止'],
    ['2026-10-23T18:00+08:00', '已截止'],
    ['2026-10-24T12:30+08:00', '已结束'],
  ])('at %s: %s', (now, expected) => expect(label(callStatus(call), now)).toBe(expected));

  test('full while every session is full', () => {
    const full = { ...call, sessions: [{ ...session, taken: 8 }] };
    expect(label(callStatus(full), '2026-10-20T00:00+08:00')).toBe('已满');
    expect(label(callStatus(full), '2026-10-25T00:00+08:00')).toBe('已结束');
  });
});

describe('a policy', () => {
  const policy = { validity: 'in-force', effective: '2027-01-01', expires: '2027-12-31' } as const;
  test.each([
    ['2026-12-31T23:59+08:00', '尚未施行'],
    ['2027-01-01T00:00+08:00', '现行有效'],
    ['2027-12-31T23:59+08:00', '现行有效'],
    ['2028-01-01T00:00+08:00', '已失效'],
  ])('at %s: %s', (now, expected) => expect(label(policyStatus(policy), now)).toBe(expected));

  test('a repealed one stays repealed', () =>
    expect(label(policyStatus({ ...policy, validity: 'repealed' }), '2027-06-01T00:00+08:00')).toBe('已废止'));

  test('a text that another one replaces says so from its first day, unless it had lapsed before', () => {
    const inForce = { validity: 'in-force' } as const;
    expect(label(policyStatus(inForce, '2027-01-01'), '2026-12-31T23:59+08:00')).toBe('现行有效');
    expect(label(policyStatus(inForce, '2027-01-01'), '2027-01-01T00:00+08:00')).toBe('已被取代');
    expect(label(policyStatus(inForce, null), '2026-01-01T00:00+08:00')).toBe('已被取代');
    const lapsed = policyStatus({ ...inForce, expires: '2026-06-30' }, '2027-01-01');
    expect(label(lapsed, '2027-06-01T00:00+08:00')).toBe('已失效');
  });
});
