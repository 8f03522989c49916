import { describe, expect, test } from 'vitest';
import { normalNumber, numbersIn } from '../../src/schema/document-number.ts';

/** Agency, year, serial, and the one form, worked out by hand. */
const NUMBERS = [
  ['民发', '2015', '136', '民发〔2015〕136号'],
  ['中办发', '2015', '41', '中办发〔2015〕41号'],
  ['京发', '2015', '12', '京发〔2015〕12号'],
  ['内政办字', '2012', '263', '内政办字〔2012〕263号'],
  ['锡办发', '2006', '81', '锡办发〔2006〕81号'],
  ['和政办发', '2026', '3', '和政办发〔2026〕3号'],
] as const;
const BRACKETS = ['〔〕', '[]', '（）', '()', '【】', '［］', '﹝﹞'];
const wide = (text: string) => text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);

type Shape = (agency: string, year: string, serial: string, open: string, close: string) => string;
const SHAPES: readonly Shape[] = [
  (agency, year, serial, open, close) => `${agency}${open}${year}${close}${serial}号`,
  (agency, year, serial, open, close) => `${agency}${open}${wide(year)}${close}${wide(serial)}号`,
  (agency, year, serial, open, close) => `${agency} ${open}${year}${close} ${serial} 号`,
  (agency, year, serial, open, close) => `${agency}${open} ${year} ${close}　第${serial}号`,
  (agency, year, serial, open, close) => `${agency}${open}${year}年${close}第 ${serial} 号`,
];
const generated = NUMBERS.flatMap(([agency, year, serial, expected]) =>
  BRACKETS.flatMap(([open = '', close = '']) =>
    SHAPES.map((shape) => [shape(agency, year, serial, open, close), expected] as const),
  ),
);

const BY_HAND: readonly (readonly [string, string])[] = [
  ['国办发2015〕41号', '国办发〔2015〕41号'],
  ['国办发〔2015]41号', '国办发〔2015〕41号'],
  ['民发〔〕85号', '民发〔〕85号'],
  ['民发[ ]85号', '民发〔〕85号'],
  ['民发【】第85号', '民发〔〕85号'],
  ['民發〔2015〕136號', '民发〔2015〕136号'],
  ['國辦發〔2015〕41號', '国办发〔2015〕41号'],
  ['青街办发〔2026〕012号', '青街办发〔2026〕12号'],
  ['国务院令第752号', '国务院令第752号'],
  ['国务院令 第 752 号', '国务院令第752号'],
  ['国务院令第７５２号', '国务院令第752号'],
  ['国务院令752号', '国务院令第752号'],
  ['国务院令（第752号', '国务院令第752号'],
  ['国务院第752号令', '国务院令第752号'],
  ['中华人民共和国国务院令第752号', '国务院令第752号'],
  ['中华人民共和国国务院令第七百五十二号', '国务院令第752号'],
  ['中华人民共和国主席令第六号', '主席令第6号'],
  ['主席令第６号', '主席令第6号'],
  ['主席令第三十七号', '主席令第37号'],
  ['主席令第一百零三号', '主席令第103号'],
  ['民政部令第71号', '民政部令第71号'],
  ['民政部公告第518号', '民政部公告第518号'],
  ['市场监管总局公告2026年第3号', '市场监管总局公告2026年第3号'],
  ['市场监管总局2026年第3号公告', '市场监管总局公告2026年第3号'],
  ['市人民代表大会常务委员会公告第十号', '市人民代表大会常务委员会公告第10号'],
  ['青石街道办事处通告2026年第2号', '青石街道办事处通告2026年第2号'],
];

test(`${String(generated.length + BY_HAND.length)} written forms are more than two hundred`, () => {
  expect(new Set([...generated, ...BY_HAND].map(([written]) => written)).size).toBeGreaterThan(200);
});

test.each([...generated, ...BY_HAND])('%s is %s', (written, expected) => {
  expect(normalNumber(written)).toBe(expected);
  expect(numbersIn(`。${written}。`)).toMatchObject([{ number: expected, at: 1 }]);
});

describe('in running text', () => {
  test.each([
    ['根据民发〔2015〕136号和青街办发〔2026〕8号', ['民发〔2015〕136号', '青街办发〔2026〕8号']],
    ['按照国务院令第752号的规定', ['国务院令第752号']],
    ['由国务院令第685号公布', ['国务院令第685号']],
    ['见青街办发〔2026〕12、13号', ['青街办发〔2026〕12号', '青街办发〔2026〕13号']],
    ['街道印发的青街办发（2026）12号文件', ['青街办发〔2026〕12号']],
    ['《意见》（民发[2015]136号）、和政办发〔2026〕3号', ['民发〔2015〕136号', '和政办发〔2026〕3号']],
    ['文号：青街办发〔2026〕8号', ['青街办发〔2026〕8号']],
    ['以民政部令第71号公布，自7月1日起施行', ['民政部令第71号']],
  ])('%s', (text, expected) => expect(numbersIn(text).map(({ number }) => number)).toEqual(expected));

  test.each([
    '住在东里（2026）12号楼',
    '责令第3号摊位整改',
    '柳桥路（）12号',
    '本社区公告第3号栏',
    '柳桥路12号院、1号楼和2号楼',
    '会议室（6人）2号',
    '电梯（2台）第1号',
    '2026年第3号通知',
    '公交（1998）路12号线',
  ])('%s: no number', (text) => expect(numbersIn(text)).toEqual([]));
});
