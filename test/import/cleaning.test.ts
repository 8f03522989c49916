import { expect, test } from 'vitest';
import { Account } from '../../src/import/account.ts';
import { fullWidthMarks } from '../../src/import/cleaning/punctuation.ts';
import { withoutPinyin } from '../../src/import/cleaning/pinyin.ts';
import { paragraph, wordsIn } from '../../src/import/inlines.ts';
import { Questions } from '../../src/import/questions.ts';
import { randomFrom } from '../random-from.ts';
import { imported } from './board.ts';

function read(text: string, answers = {}) {
  const [account, questions] = [new Account(), new Questions(answers)];
  account.source(text);
  const words = wordsIn(withoutPinyin([paragraph(text)], account, questions));
  expect(account.gap(words)).toBeUndefined();
  return { words, open: questions.open };
}

test('readings behind their characters go, words of other languages stay', () => {
  expect(read('區(qū)議會主(zhǔ)席（xí），重慶(chóng qìng)，全区qū的人rén').words).toBe('區議會主席，重慶，全区的人');
  const foreign = 'PM(2.5)、iPhone手机、A区(A区)、卡(card)、5km处、微信(WeChat)、WiFi信号';
  expect(read(foreign).words).toBe(foreign);
});

test('a figure behind a reading is no tone of it', () => {
  expect(read('自2020年5月yuè1日起，达到dào75%以上，低于yú0.01米，5月yue4日rì').words).toBe(
    '自2020年5月1日起，达到75%以上，低于0.01米，5月日',
  );
});

test('a reading without its character is a gap, asked about with what stands there elsewhere', () => {
  const { words, open } = read('公共服(wù)设施，服务(wù)中心');
  expect(words).toBe('公共服\ufffd设施，服务中心');
  expect(open[0]!.choices[0]!.value).toBe('务');
  expect(read('公共服(wù)设施，服务(wù)中心', { [open[0]!.name]: '务' }).words).toBe('公共服务设施，服务中心');
});

test('marks between Chinese are full-width; in figures, times, addresses and document numbers they stay', () => {
  const full = (text: string) => wordsIn(fullWidthMarks([paragraph(text)], new Account()));
  expect(full('今天好,明天也好.你好: 15:30到16:00(周六),共1,234人;"第三条"')).toBe(
    '今天好，明天也好。你好：15:30到16:00（周六），共1,234人；“第三条”',
  );
  for (const same of ['民发(2015)136号', '见https://a.example/b,c', '附件1.申请表', '面积3.5万平方米'])
    expect(full(same)).toBe(same);
});

test('two papers in one file are asked about, and become two', async () => {
  const paper = (name: string, day: string) =>
    `关于${name}的通知\n各位居民：\n${name}的事，请大家留意。\n东里社区居民委员会\n2026年${day}`;
  const text = `${paper('停水', '3月1日')}\n${paper('停电', '4月2日')}`;
  expect((await imported('两篇.txt', text, 'notices')).questions.map(({ name }) => name)).toContain('split');
  const { entries, gap } = await imported('两篇.txt', text, 'notices', { split: 'yes' });
  expect(gap).toBeUndefined();
  expect(entries.map(({ values }) => [values['title'], values['community']])).toEqual([
    ['关于停水的通知', 'dongli'],
    ['关于停电的通知', 'dongli'],
  ]);
});

test('personal information is kept back, or masked when a person says so', async () => {
  const text = '关于领奖的通知\n请联系 13812345678 领取。';
  const { entries } = await imported('通知.txt', text, 'notices');
  expect(entries[0]).toMatchObject({ values: {}, body: '' });
  expect(JSON.stringify(entries)).not.toContain('13812345678');
  const masked = await imported('通知.txt', text, 'notices', { privacy: 'mask' });
  expect(masked.entries[0]!.body).toContain('138****5678');
});

test('GBK is told by a strict reading; what may be two things is asked', async () => {
  const gbk = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xcd, 0xa3, 0xcb, 0xae, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]);
  const { notes, questions } = await imported('通知.txt', gbk, 'notices');
  expect(notes.join() + questions.map(({ name }) => name).join()).toMatch(/GBK|encoding/);
});

const PIECES = [
  '一、',
  '（二）',
  '第三条 ',
  '附件1：',
  '\n',
  '　　',
  ' ',
  '区(qū)',
  'wù',
  '，',
  ',',
  '.',
  '(',
  ')',
  '*',
  '_',
  '#',
  '|',
  '<b>',
  '2026年5月1日',
  '居委会',
  '的通知',
  '来源：',
  '�',
  '①',
  '\t',
  '-',
  '12',
  '。',
];

test('whatever a text is, no character is lost or made unsaid', async () => {
  const random = randomFrom(20261121);
  for (let round = 0; round < 120; round += 1) {
    const text = Array.from({ length: 40 }, () => PIECES[Math.floor(random() * PIECES.length)]!).join('');
    const name = round % 2 === 0 ? '随机.txt' : '随机.html';
    const { gap } = await imported(name, text, 'policies', { as: 'policies' });
    expect(gap, text).toBeUndefined();
  }
});
