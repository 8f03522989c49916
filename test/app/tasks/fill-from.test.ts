import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemsOf, warningsOf } from '../../../cms/app/form/before-save.ts';
import { fillFrom } from '../../../cms/app/tasks/fill-from.ts';
import { owedIn, taskAddress } from '../../../cms/app/tasks/task-address.ts';
import { definitionOf } from '../../../src/collections/index.ts';

const duty = parse(`
title: 工作经费收支
elements: [上期结余, 收入, 支出, 本期结余, 大额支出说明, 票据在哪里看]
channels: [site, board, visit]
responsible: 居务监督委员会主任
basis: [{ text: 居务公开目录第14项 }]
`) as Record<string, unknown>;
const last = parse(`
title: 柳桥社区2026年第三季度工作经费收支公示
community: liuqiao
published: 2026-10-19
summary: 上季的摘要
stream: finance
category: funds
duty: funds-quarterly
period: 2026-Q3
channels: [site, board, meeting]
issuer: 柳桥社区居民委员会
responsible: 居务监督委员会副主任
publicity: { from: 2026-10-19, to: 2026-10-25 }
objections: { contact: 居务监督委员会, phone: 0999-5550132, until: 2026-10-25 }
basis: [{ policy: open-affairs-2026 }]
accounts:
  opening: 12120.00
  income: [{ item: 工作经费, source: 街镇, amount: 30000.00 }]
  spending: [{ item: 门锁维修, payee: 和顺水电维修部, amount: 24464.50, note: 24 个单元 }]
  closing: 17655.50
attachments: [{ title: 明细, file: /media/a.pdf }]
`) as Record<string, unknown>;
const owed = {
  ...{ collection: 'disclosures', duty: 'funds-quarterly', community: 'liuqiao', period: '2026-Q4' },
  last: 'disclosures/2026/q3.md',
};

test('the form holds what stays, the lines without amounts, and the last closing as the first figure', () => {
  expect(fillFrom({ owed, community: '柳桥社区', duty, last })).toEqual({
    title: '柳桥社区2026年第四季度工作经费收支公示',
    ...{ community: 'liuqiao', duty: 'funds-quarterly', period: '2026-Q4' },
    ...{ stream: 'finance', category: 'funds', channels: ['site', 'board', 'meeting'] },
    ...{ issuer: '柳桥社区居民委员会', responsible: '居务监督委员会副主任', basis: [{ policy: 'open-affairs-2026' }] },
    objections: { contact: '居务监督委员会', phone: '0999-5550132' },
    accounts: {
      opening: 17655.5,
      income: [{ item: '工作经费', source: '街镇' }],
      spending: [{ item: '门锁维修', payee: '和顺水电维修部' }],
    },
    body: '## 大额支出说明\n\n## 票据在哪里看\n',
  });
});

test('a period that does not follow has no first figure, the first one is filled by the duty', () => {
  const later = fillFrom({ owed: { ...owed, period: '2027-Q1' }, community: '柳桥社区', duty, last });
  expect(later).toMatchObject({ title: '柳桥社区2027年第一季度工作经费收支公示' });
  expect(later['accounts']).not.toHaveProperty('opening');
  const first = fillFrom({ owed, community: '柳桥社区', duty });
  expect(first).toEqual({
    title: '柳桥社区2026年第四季度工作经费收支',
    ...{ community: 'liuqiao', duty: 'funds-quarterly', period: '2026-Q4' },
    ...{ channels: ['site', 'board'], responsible: '居务监督委员会主任', basis: [{ text: '居务公开目录第14项' }] },
    body: expect.stringContaining('## 收入\n\n## 支出\n') as string,
  });
});

test('a title says no word twice, and not 每月 of one month', () => {
  const monthly = { ...duty, title: '社区经费收支（每月）' };
  const filled = fillFrom({ owed: { ...owed, period: '2026-10' }, community: '新园社区', duty: monthly });
  expect(filled['title']).toBe('新园社区2026年10月经费收支');
});

test('lines and a title that name the last period name the new one', () => {
  const monthly = {
    ...last,
    ...{ title: '柳桥社区12月财务收支', period: '2026-12' },
    accounts: {
      income: [{ item: '12月工作经费', source: '街镇' }],
      spending: [{ item: '2026年12月保洁' }],
      closing: 1,
    },
  };
  expect(fillFrom({ owed: { ...owed, period: '2027-01' }, duty, last: monthly })).toMatchObject({
    title: '柳桥社区1月财务收支',
    accounts: { income: [{ item: '1月工作经费', source: '街镇' }], spending: [{ item: '2027年1月保洁' }] },
  });
});

test('with amounts and what is new, the form may be saved', () => {
  const { accounts, ...form } = fillFrom({ owed, community: '柳桥社区', duty, last });
  const filled = accounts as { opening: number; income: object[]; spending: object[] };
  const figures = {
    ...filled,
    income: filled.income.map((row) => ({ ...row, amount: 1000 })),
    spending: filled.spending.map((row) => ({ ...row, amount: 600 })),
    closing: 18055.5,
  };
  const told = { ...form, published: '2027-01-20', accounts: figures };
  expect(problemsOf(definitionOf('disclosures'), told, 'content/disclosures/2027/a.md')).toEqual([]);
});

test('an address says all that the form is filled with', () => {
  const address = taskAddress({ fill: owed })!;
  expect(address).toMatch(/^#\/collections\/disclosures\/new\?duty=funds-quarterly&community=liuqiao&period=2026-Q4&/);
  expect(owedIn('disclosures', address.slice(address.indexOf('?')))).toEqual(owed);
  expect(owedIn('disclosures', '')).toBeUndefined();
  expect(taskAddress({ entry: 'services/elder-allowance.md' })).toBe('#/collections/services/entries/elder-allowance');
});

test('a heading that nobody has written below is named before it is saved, in what meets a duty', () => {
  const checked = definitionOf('disclosures');
  const body = '## 大额支出说明\n\n## 票据在哪里看\n\n### 原件\n\n在服务站。\n\n## 其他\n';
  const named = (form: object) =>
    warningsOf(checked, { body, ...form }, 'a.md').map(({ message }) => message.slice(0, 8));
  expect(named({ duty: 'funds-quarterly' })).toEqual(['“大额支出说明”', '“其他”下面还没']);
  expect(named({})).toEqual([]);
});
