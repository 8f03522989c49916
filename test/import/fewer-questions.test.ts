import { expect, test } from 'vitest';
import { periodIn } from '../../src/import/recognise/days.ts';
import { makeXlsx } from '../attachments/make-office.ts';
import { imported } from './board.ts';

const sheet = (title: string, ...over: string[][]) =>
  makeXlsx([
    {
      name: '三季度',
      rows: [
        [title],
        ...over,
        ['项目', '来源', '收入', '支出'],
        ['街道工作经费', '街镇拨付', '30000', ''],
        ['修楼道灯', '', '', '800.25'],
      ],
    },
  ]);

test('accounts are set as the form that begins with accounts sets them, and nothing is asked that is known', async () => {
  const file = await imported('收支.xlsx', sheet('南巷社区2026年第三季度居务收支公开'), 'disclosures');
  expect(file.entries[0]!.values).toMatchObject({
    ...{ stream: 'finance', category: 'funds', period: '2026-Q3', community: 'nanxiang', published: '2026-11-21' },
    ...{ channels: ['site', 'board'], responsible: '居务监督委员会主任' },
  });
  expect(file.questions.map(({ name }) => name)).toEqual(['issuer']);
  const others = { 公益金: 'welfare-funds', 党费: 'party', 住宅维修资金: undefined };
  for (const [what, category] of Object.entries(others)) {
    const { entries } = await imported('收支.xlsx', sheet(`南巷社区${what}2026年第三季度收支公开`), 'disclosures');
    expect(entries[0]!.values['category'], what).toBe(category);
  }
});

test('who made accounts, of whom and for when is read over the table, too', async () => {
  const over = [['编制单位：南巷社区居民委员会', '', '2026年7—9月'], ['填表日期：2026年10月9日']];
  const { entries } = await imported('收支.xlsx', sheet('居务收支情况公开表', ...over), 'disclosures');
  expect(entries[0]!.values).toMatchObject({ period: '2026-Q3', community: 'nanxiang', issuer: '南巷社区居民委员会' });
});

test('a period is only what a text calls one', () => {
  const periods = {
    '2026年9月': '2026-09',
    '2026年7月至9月': '2026-Q3',
    '2026年1—6月': '2026-H1',
    '2026年1-12月': '2026',
    '2026年第3季度': '2026-Q3',
    '2026年下半年': '2026-H2',
    '2026年度': '2026',
    '2026年8月—10月': undefined,
    '2025年12月至2026年2月': undefined,
    '2026年12月1日停水': undefined,
    '2026年春节放假': undefined,
  };
  for (const [text, period] of Object.entries(periods)) expect(periodIn(`柳桥社区${text}的通知`), text).toBe(period);
  expect(periodIn('2026年收支', true)).toBe('2026');
  expect(periodIn('2026年10月9日收支', true)).toBeUndefined();
});

test('a 通知 is one without being asked', async () => {
  const text = '关于清理楼道杂物的通知\n各位居民：\n请在周六以前清理楼道。\n南巷社区居民委员会\n2026年11月20日';
  const { questions, entries } = await imported('通知.txt', text, 'notices');
  expect(questions).toEqual([]);
  expect(entries[0]).toMatchObject({ values: { kind: 'notice', published: '2026-11-21' }, missing: [] });
});
