import { expect, test } from 'vitest';
import { meetingStatus } from '../../src/collections/meetings/status.ts';
import { turnoutWords } from '../../src/collections/meetings/turnout.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { statusAt } from '../../src/schema/schedule.ts';
import { VALID } from '../reader/valid-entries.ts';

const labelsOf = (meeting: Parameters<typeof meetingStatus>[0], days: readonly string[]) =>
  days.map((day) => statusAt(meetingStatus(meeting), `${day}T12:00+08:00`)?.label);

test('what was passed and has a day is counted until it is carried out; what was not passed is owed by nobody', () => {
  const held = '2026-09-22';
  const resolutions = [
    { passed: true, due: '2026-10-20', done: '2026-10-17' },
    { passed: true, due: '2026-10-31' },
    { passed: true },
    { passed: false, due: '2026-10-01' },
  ];
  expect(
    labelsOf({ held, resolutions }, ['2026-09-21', '2026-09-22', '2026-10-17', '2026-10-31', '2026-11-01']),
  ).toEqual(['未召开', '落实中 0/2', '落实中 1/2', '落实中 1/2', '落实中 1/2，1 件逾期']);
  expect(labelsOf({ held }, ['2026-09-22'])).toEqual(['已召开']);
});

test('an election stands at the step that was reached last', () => {
  const election = {
    stages: [
      { stage: '选举委员会产生', day: '2026-10-10' },
      { stage: '正式候选人公布', day: '2026-11-16' },
      { stage: '结果公布', day: '2026-11-30' },
    ],
  };
  expect(labelsOf({ held: '2026-11-29', election }, ['2026-10-09', '2026-11-28', '2026-11-29', '2026-11-30'])).toEqual([
    '还没开始',
    '正式候选人公布',
    '投票日',
    '结果公布',
  ]);
});

test('a share is worked out of its two figures, rounded half up; of few people the figures alone', () => {
  expect(turnoutWords('到会率', 50, 57)).toBe('到会率 87.7%（50 ÷ 57）');
  expect(turnoutWords('到会率', 1, 16)).toBe('到会率 6.3%（1 ÷ 16）');
  expect(turnoutWords('参选率', 4512, 5386)).toBe('参选率 83.8%（4512 ÷ 5386）');
  expect(turnoutWords('到会率', 5, 7)).toBe('7 人里来了 5 人');
  expect(turnoutWords('到会率', 5, undefined)).toBeUndefined();
});

test('more votes than people, and more people than were called, are refused in words', () => {
  const messages = (also: string) =>
    readEntry(
      'meetings/m.md',
      VALID['meetings/ok.md']!.replace('\n---\n', `\n${also}\n---\n`),
      'meetings/m.md',
    ).problems.map(({ message }) => message);
  expect(
    messages(
      'entitled: 57\nattended: 58\nresolutions: [{ matter: 修门, for: 50, against: 8, abstained: 1, passed: true }]',
    ),
  ).toEqual(['实到 58 人，比应到的 57 人多，请核对', '赞成、反对、弃权一共 59 票，比实到的 58 人多，请核对']);
  expect(
    messages(
      'election: { session: 第八届, stages: [{ stage: 投票, day: 2026-10-16 }], registered: 10, cast: 11, valid: 12 }',
    ),
  ).toEqual(['参加投票 11 人，比登记选民 10 人多，请核对', '有效票 12 张，比参加投票的 11 人多，请核对']);
});
