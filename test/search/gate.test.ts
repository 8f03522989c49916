import { describe, expect, test } from 'vitest';
import { answersAmong } from '../../src/search/find/answers.ts';
import type { Answer } from '../../src/search/find/title-reading.ts';

const NOW = '2026-11-21T10:00+08:00';
const language = {
  simplified: new Map([['電', '电']]),
  groups: [
    ['加装电梯', '加梯'],
    ['社保卡', '社会保障卡'],
    ['卫生服务站', '卫生站'],
    ['法律咨询', '律师咨询'],
    ['居住证明', '住址证明'],
  ],
};

const one = (title: string, more: Partial<Answer> = {}): Answer => ({
  url: '/services/one/',
  type: '办事指南',
  phones: [{ number: '0999-5550101' }],
  ...more,
  title: [{ text: title, marked: false }],
});
const place = (title: string, community: string) => one(title, { url: '/places/one/', type: '办事地点', community });

const shown = (question: string, ...found: Answer[]) =>
  answersAmong(question, found, NOW, language).map(({ title }) => title.map(({ text }) => text).join(''));
const isShown = (question: string, found: Answer) => shown(question, found).length === 1;

describe('everything asked', () => {
  const card = one('社会保障卡申领、补换和开通', { summary: '丢了补、坏了换都能当场拿卡，不用预约。' });

  test.each(['社保卡', '社会保障卡补换', '社保卡电话是多少', '请问社保卡怎么补换', '社保卡丢了', '社保卡要什么材料'])(
    '%s is met',
    (question) => {
      expect(isShown(question, card)).toBe(true);
    },
  );

  test.each([
    ['社保卡挂失', 'a word that the entry does not have'],
    ['社保卡预约', 'a word that the summary denies'],
    ['没有社保卡怎么办', 'a negation'],
    ['除了社保卡', 'an exception'],
    ['社保卡和优待证', 'two things'],
    ['朝阳社保卡', 'a place of another name'],
    ['社保卡几点开门', 'hours that are not there'],
    ['社宝卡', 'a wrong character'],
    ['shebaoka', 'letters'],
    ['补换', 'only what is done'],
  ])('%s is not: %s', (question) => {
    expect(isShown(question, card)).toBe(false);
  });

  test('what a title is about is no part of a longer word, no example in brackets, and nothing that only qualifies', () => {
    const lift = one('既有住宅加装电梯咨询和申请');
    expect(['加梯', '加装電梯'].map((question) => isShown(question, lift))).toEqual([true, true]);
    expect(['电梯', '电梯维修', '既有住宅'].map((question) => isShown(question, lift))).toEqual([false, false, false]);
    expect(isShown('物业', one('人民调解（邻里、物业、家庭纠纷）'))).toBe(false);
    expect(isShown('失能老人', one('失能老人护理补贴申请'))).toBe(false);
    expect(isShown('妇女', one('妇女“两癌”免费筛查'))).toBe(false);
    expect(isShown('图书', one('图书借阅和通借通还'))).toBe(false);
    expect(isShown('法律', one('免费法律咨询'))).toBe(false);
    expect(isShown('法律咨询', one('免费法律咨询'))).toBe(true);
    expect(isShown('居住证', one('居住证明（居住登记凭证）'))).toBe(false);
    expect(isShown('儿童流感疫苗', one('儿童预防接种和老年流感疫苗'))).toBe(false);
    expect(isShown('轮椅借用', one('轮椅、拐杖和扶手架借用'))).toBe(true);
  });

  test('a place is the one of its name', () => {
    const clinic = place('青石社区卫生服务站', '青石街道');
    expect(isShown('青石卫生站', clinic)).toBe(true);
    expect(isShown('青石社区服务站', clinic)).toBe(false);
    expect(isShown('柳桥卫生服务站', clinic)).toBe(false);
  });

  test('a long question, whatever it holds, is soon told from a name', () => {
    expect(isShown('社会保障卡申领'.repeat(2000), one('社会保障卡申领'.repeat(2000)))).toBe(false);
  });
});

test.each([
  ['over', 'closed'],
  ['suspended', 'wait'],
  ['full', 'full'],
  ['withdrawn', 'withdrawn'],
] as const)('what is %s is never an answer', (_, code) => {
  const schedule = [{ from: null, code, label: '' }];
  expect(isShown('社保卡', one('社保卡申领', { schedule }))).toBe(false);
  expect(isShown('扫雪队', one('扫雪队', { schedule, until: '2026-12-31' }))).toBe(false);
});

test('one call of many is an answer for who wants to join, or has named it', () => {
  const schedule = [{ from: null, code: 'open', label: '招募中' }] as const;
  const call = one('卫生服务站周六量血压帮手', { schedule, until: '2026-12-01' });
  expect(isShown('卫生服务站量血压', call)).toBe(false);
  expect(isShown('卫生服务站周六量血压帮手', call)).toBe(true);
});

describe('several that have everything', () => {
  const stations = ['东里', '柳桥', '南巷'].map((name) => place(`${name}社区服务站`, `${name}社区`));

  test('of several communities there is a choice, and of one that is named no other', () => {
    expect(shown('社区服务站电话', ...stations)).toHaveLength(3);
    expect(shown('柳桥服务站电话', ...stations)).toEqual(['柳桥社区服务站']);
    expect(shown('东里和柳桥服务站', ...stations)).toEqual([]);
  });

  test('two of the same community, or two services, are no choice and no answer', () => {
    expect(shown('服务站', stations[0]!, place('东里老街服务站', '东里社区'), stations[1]!)).toHaveLength(2);
    expect(shown('残疾人证', one('残疾人证换证'), one('残疾人证补证', { url: '/services/two/' }))).toEqual([]);
  });

  test('several numbers of one entry: those of the place that was asked for', () => {
    const phones = ['东里', '柳桥'].map((name, at) => ({
      number: `0999-555010${String(at)}`,
      at: `${name}社区服务站`,
    }));
    const seal = one('社区盖章和出具证明', { phones });
    expect(answersAmong('社区盖章', [seal], NOW, language)[0]?.phones).toEqual(phones);
    expect(answersAmong('柳桥社区盖章', [seal], NOW, language)[0]?.phones).toEqual([phones[1]]);
    expect(shown('新园社区盖章', seal)).toEqual([]);
  });
});
