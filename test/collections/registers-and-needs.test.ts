import { expect, test } from 'vitest';
import { gapOf, needStatus } from '../../src/collections/needs/status.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import { statusAt } from '../../src/schema/schedule.ts';
import { VALID } from '../reader/valid-entries.ts';

const messages = (file: string, taken: string, put: string) =>
  readEntry(file, VALID[file]!.replace(taken, put), file).problems.map(({ message }) => message);

test('what is no longer handled says where to go instead, and no item stands twice', () => {
  expect(messages('registers/ok.md', 'handled: "yes"', 'handled: "no"')).toEqual([
    '“场地借用协议”不再办了，要写改到哪里办、用什么代替',
  ]);
  const twice = '    handled: "yes"\n  - name: 场地借用协议\n    handled: "yes"';
  expect(messages('registers/ok.md', '    handled: "yes"', twice)).toEqual(['“场地借用协议”写了两次，请留一行']);
});

test('a need is met as far as somebody took it, day by day, and its gap is what is left', () => {
  const need = {
    count: 62,
    unit: 'people' as const,
    answers: [
      { day: '2026-10-09', met: 6 },
      { day: '2026-09-12', met: 41 },
    ],
  };
  const labels = (also: object, ...days: string[]) =>
    days.map((day) => statusAt(needStatus({ ...need, ...also }), `${day}T12:00+08:00`)?.label);
  expect(gapOf(need)).toBe(15);
  expect(labels({}, '2026-09-11', '2026-09-12', '2026-10-09')).toEqual([
    '已登记，还没有人接',
    '对接中，还差 21 人',
    '对接中，还差 15 人',
  ]);
  expect(labels({ refused: { day: '2026-10-20' } }, '2026-10-19', '2026-10-20')).toEqual([
    '对接中，还差 15 人',
    '其余办不了',
  ]);
  expect(labels({ count: 47 }, '2026-10-09')).toEqual(['已解决']);
});

test('more than was asked for, an answer before it, and one by nobody are refused in words', () => {
  const answered = (row: string) => messages('needs/ok.md', '\n---\n', `\nanswers: [${row}]\n---\n`);
  expect(answered('{ day: 2026-10-17, met: 13, note: 结对 }')).toEqual(['接上的一共 13 人，比登记的 12 人多，请核对']);
  expect(answered('{ day: 2026-10-15, met: 1 }')).toEqual([
    '2026-10-15 早于登记日期 2026-10-16，请核对',
    '要写怎么接的，或者选一个志愿招募、办事指南、项目',
  ]);
});
