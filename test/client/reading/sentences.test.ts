import { describe, expect, test } from 'vitest';
import { callWords, endsWords, hoursWords } from '../../../src/client/reading/forms.ts';
import { rowWords } from '../../../src/client/reading/row-words.ts';
import { sentencesOf } from '../../../src/client/reading/sentences.ts';
import { spoken } from '../../../src/client/reading/spoken.ts';
import { chineseVoice } from '../../../src/client/reading/voice.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a text is cut into sentences', () => {
  test.each([
    ['两句话。第二句！', ['两句话。', '第二句！']],
    ['真的吗？！是的……好。', ['真的吗？！', '是的……', '好。']],
    ['第一条　本办法适用于全街道；第二条　另行规定。', ['第一条　本办法适用于全街道；', '第二条　另行规定。']],
    ['增长 3.5 个百分点。共 1,234.50 元。', ['增长 3.5 个百分点。', '共 1,234.50 元。']],
    ['1. 带身份证。2. 填表。', ['1. 带身份证。', '2. 填表。']],
    // A title or a bracket is one thing, whatever stands in it.
    ['依据《电梯坏了怎么办？》的通知办理。', ['依据《电梯坏了怎么办？》的通知办理。']],
    ['开门（周一不开。）请先打电话。', ['开门（周一不开。）请先打电话。']],
    ['他说：“好。我去。”然后走了。', ['他说：“好。我去。”', '然后走了。']],
    ['做到“不拖！”的要求。', ['做到“不拖！”的要求。']],
    // A bracket that is never closed is none.
    ['见附件（一。再看附件二。', ['见附件（一。', '再看附件二。']],
    [
      'Open data. See https://gongshi.example/data/a.json for more.',
      ['Open data.', 'See https://gongshi.example/data/a.json for more.'],
    ],
    ['　　　', []],
    ['——。', []],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test('a long one at its commas, without losing a character', () => {
    const text = `${'为了方便老年人和残疾人办事，'.repeat(12)}现在开始。`;
    const parts = cut(text);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(60);
  });

  test('one without a comma in reach at its first one, and without the signs between', () => {
    const far = '字'.repeat(70);
    expect(cut(`${far}，${far}，${'，'.repeat(70)}好`)).toEqual([`${far}，`, `${far}，`, `${'，'.repeat(10)}好`]);
  });

  test('all that can be heard is in one of them', () => {
    const text = '“一、二。”（三！）《四？》五；六…七.八\n九“十';
    expect(cut(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});

test.each([
  ['打 0999-5550100 问', '打 0 9 9 9，5 5 5 0 1 0 0 问'],
  ['拨打110，或 12345 热线', '拨打1 1 0，或 1 2 3 4 5 热线'],
  ['138****1234', '1 3 8，中间四位不公开，1 2 3 4'],
  ['张*三', '张某三'],
  ['2026-11-02 起', '2026年11月2日 起'],
  ['8:30–12:00、14:05', '8点30分到12点、14点5分'],
  ['民发〔2015〕136号', '民发2015年第136号'],
  ['（青街办发〔2025〕第 9 号）', '（青街办发2025年第9号）'],
  ['〔2025〕年度', '2025年年度'],
  ['1,234.50 元', '1234.5 元'],
  ['结余 -20.00 元', '结余 负20 元'],
  ['3–5 天，50 元/人', '3到5 天，50 元每人'],
  ['18,426.50 + 49,760.00 − 40,621.80 = 27,564.70', '18426.5加49760减40621.8等于27564.7'],
  ['7e2e 6814 971b 21e3', '一串字母和数字，请看屏幕'],
  ['共 110 户', '共 110 户'],
  ['花了 120 元，比 12,345 少', '花了 120 元，比 12345 少'],
  ['没人接，12345 也行', '没人接，1 2 3 4 5 也行'],
  ['119 平方米，合计 120', '119 平方米，合计 120'],
  ['发短信到 12110。', '发短信到 1 2 1 1 0。'],
  ['春节放 3 天；，晚餐', '春节放 3 天，晚餐'],
  ['分担：', '分担'],
  ['落实中 2/4', '落实中 4分之2'],
  ['9 / 10，按时的项数 / 到期的项数', '10分之9，按时的项数除以到期的项数'],
  ['2026/11/2', '2026/11/2'],
  ['1130 平方米 ÷ 2860 户', '1130 平方米除以2860 户'],
  ['坡度 1∶12，80 人次/日', '坡度 1比12，80 人次每日'],
  ['先打 120 或者 110。', '先打 1 2 0 或者 1 1 0。'],
])('%s is said as %s', (written, said) => {
  expect(spoken(written)).toBe(said);
});

test('a telephone number is said after whose it is', () => {
  expect(callWords('青石燃气抢修　全天', '0999-5550150')).toBe('青石燃气抢修，全天，电话：0 9 9 9，5 5 5 0 1 5 0。');
  expect(callWords('报警　全天', '110')).toBe('报警，全天，电话：1 1 0。');
  expect(callWords('东里物业　每天 7:00—22:00', '0999-5550160')).toBe(
    '东里物业，每天 7点到22点，电话：0 9 9 9，5 5 5 0 1 6 0。',
  );
  expect(callWords('监督电话', '0999-5550150')).toBe('监督电话：0 9 9 9，5 5 5 0 1 5 0。');
  expect(callWords('', '0999-5550150')).toBe('电话：0 9 9 9，5 5 5 0 1 5 0。');
});

test('the ends of a time are one sentence', () => {
  expect(endsWords(['11月9日', '第 13 天，共 22 天', '11月30日 18:00 止'])).toBe(
    '11月9日到11月30日 18点截止，第 13 天，共 22 天。',
  );
  expect(endsWords(['10月19日', '共 7 天，已满', '10月25日'])).toBe('10月19日到10月25日，共 7 天，已满。');
});

test('a note of opening hours is said with its own hours', () => {
  const meals = [
    { time: '10:50—12:40', note: '午餐，春节放 3 天' },
    { time: '17:00—18:20', note: '晚餐，须提前订' },
  ];
  expect(hoursWords('周一至周五', undefined, meals)).toBe(
    '周一至周五，午餐，10点50分到12点40分，春节放 3 天；晚餐，17点到18点20分，须提前订。',
  );
  const halves = [{ time: '8:30—12:00' }, { time: '14:00—17:30' }];
  expect(hoursWords('周一至周五', '来前先打电话', halves)).toBe(
    '周一至周五，8点30分到12点，14点到17点30分，来前先打电话。',
  );
  expect(hoursWords('周一至周五', undefined, [halves[0]!, { ...halves[1]!, note: '下午多在楼里走访' }])).toBe(
    '周一至周五，8点30分到12点；14点到17点30分，下午多在楼里走访。',
  );
  expect(hoursWords('周六', '只有大厅', [{ time: '9:00—11:30' }])).toBe('周六，只有大厅，9点到11点30分。');
  expect(hoursWords('周日', undefined, [{ time: '不开' }])).toBe('周日，不开。');
});

test('a row of a table is said with the names of its columns', () => {
  expect(rowWords(['项目', '金额（元）', '备注'], ['物业费', '1200', ''])).toBe('项目：物业费，金额：1200元。');
  expect(rowWords([], ['周一至周五', '8点30分到12点'])).toBe('周一至周五，8点30分到12点。');
  expect(rowWords(['项目', '金额'], ['—', ''])).toBe('');
});

test('a voice of the device comes before one that needs a network, Mandarin before other Chinese, and no other at all', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService, default: false });
  const [far, near, hongkong] = [voice('zh-CN', false), voice('zh_CN', true), voice('zh-HK', true)];
  expect(chineseVoice([voice('en-US', true), far, hongkong, near])).toBe(near);
  expect(chineseVoice([far, hongkong])).toBe(hongkong);
  expect(chineseVoice([voice('en-US', true), voice('ja-JP', true)])).toBeUndefined();
});

describe('a page without a full stop is ready at once, whatever it is made of', () => {
  const SIZE = 60_000;
  test.each(['字，', '，', '.', 'ab.', '“（', '字     ', ' = ', '1,234', '1.0', '5.'])('%s', (part) => {
    const text = part.repeat(SIZE / part.length);
    const began = performance.now();
    for (const { start, end } of sentencesOf(text)) spoken(text.slice(start, end));
    spoken(text);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('a number of very many noughts', () => {
    const began = performance.now();
    expect(spoken(`1.${'0'.repeat(SIZE)}1`)).toHaveLength(SIZE + 3);
    expect(spoken('1.500 和 2.0 和 0.050')).toBe('1.5 和 2 和 0.05');
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
