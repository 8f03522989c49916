import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { factsOf } from '../../src/reader/file-facts.ts';
import { readAllowance, wireOf } from '../../src/reader/personal/allowance.ts';
import { figureRemarks } from '../../src/record/figures/figures.ts';
import { warningsOf } from '../../cms/app/form/before-save.ts';
import { growth } from '../growth.ts';
import { invented } from '../full/invented/entry.ts';
import { VALID } from '../reader/valid-entries.ts';

const table = (...rows: string[]) => [rows[0], rows[0]!.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n');

/** Texts whose figures do not come to what is written, and what the clerk is told of them. */
const wrong: readonly (readonly [string, string])[] = [
  ['2,101 个社区中有 1,681 个达标，占 82%。', '1,681 个 ÷ 2,101 个 = 80.0%，写的是 82%'],
  ['全区共有２，１０１个社区，其中达标１，６８１个，占８２％', '= 80.0%，写的是 82%'],
  ['达标的有 1,681 个，占 2,101 个社区的 82%。', '= 80.0%，写的是 82%'],
  ['119,700 / 919,000 = 13.17%', '= 13.03%，写的是 13.17%'],
  ['注册志愿者 11.97 万人，占 91.9 万居民的 13.17%', '= 13.03%，写的是 13.17%'],
  ['参与率是 534,000 ÷ 919,000 × 100% ＝ 58.6%', '= 58.1%，写的是 58.6%'],
  ['共 16,858 人，包括甲类 3,682 人、乙类 7,337 人、丙类 3,414 人。', '= 14,433 人，写的是 16,858 人'],
  ['保洁 1,200 元，水电 356.50 元，合计 1,566.50 元。', '= 1,556.50 元，写的是 1,566.50 元'],
  ['区里出 24 万元，业主出 34.6 万元，合计 58.9 万元', '= 58.6 万元，写的是 58.9 万元'],
  ['13,204.60 + 30,000 − 28,500.20 = 14,704.50 元', '= 14,704.40 元，写的是 14,704.50 元'],
  ['共 30 人，其中甲类 12 人、乙类 20 人。', '= 32 人，写的是 30 人'],
  ['共 30 人，其中甲、乙两类分别为 12 人、17 人。', '= 29 人，写的是 30 人'],
  ['12.5 + 7.5 = 21 万元', '= 20.0 万元，写的是 21 万元'],
  ['应到 120 人，实到 90 人，到会率 80%', '= 75.0%，写的是 80%'],
  ['同意 80 票，反对 15 票，弃权 5 票，共 101 票', '= 100 票，写的是 101 票'],
  [
    table('| 项目 | 金额（元） |', '| 保洁 | 1,200.10 |', '| 水电 | 300.20 |', '| 合计 | 1,500.31 |'),
    '“金额（元）”一列：各行加起来是 1,500.30，合计写的是 1,500.31',
  ],
  [
    table('| 项目 | 金额（元） |', '| 保洁 | 1,200 |', '| 水电 | 300 |', '| 合计 | 1,600 |'),
    '“金额（元）”一列：各行加起来是 1,500，合计写的是 1,600',
  ],
  [
    table(
      '| 社区 | 一月 | 二月 | 合计 |',
      '| 东里 | 1 | 2 | 3 |',
      '| 柳桥 | 3 | 4 | 7 |',
      '| 南巷 | 5 | 6 | 12 |',
      '| 新园 | 1 | 1 | 2 |',
    ),
    '“南巷”一行：各列加起来是 11，合计写的是 12',
  ],
  [
    table('| 来源 | 人数 | 占比 |', '| 东里 | 20 | 20% |', '| 柳桥 | 50 | 50% |', '| 南巷 | 30 | 35% |'),
    '“南巷”一行：30 ÷ 100 = 30.0%，占比写的是 35%',
  ],
  [
    table(
      '| 社区 | 应到 | 实到 | 到会率 |',
      '| 东里 | 40 | 38 | 95% |',
      '| 柳桥 | 52 | 43 | 82.7% |',
      '| 南巷 | 30 | 24 | 85% |',
    ),
    '“南巷”一行：24 ÷ 30 = 80.0%，到会率写的是 85%',
  ],
];

/** Texts that are right, or of which it cannot be told here. */
const taken: readonly string[] = [
  '2,101 个社区中有 1,681 个达标，占 80%；四舍五入到个位。',
  '常住居民 26,820 人，其中六十周岁以上 5,364 人，占 20.0%；八十周岁以上的 1,251 人。',
  '办公用房合计 715 平方米，占四站总面积 2,710 平方米的 26.4%，没有超过三成。',
  '三分之二：2 ÷ 3 = 66.7%；1/8 = 12.5%；1/3 ≈ 33%。',
  '共 158 条，其中采纳 20 条、部分采纳 30 条，其余解释说明。',
  '共 46 栋，其中 38 栋没有电梯。',
  '共 12 人，其中男 7 人，女 5 人，党员 6 人。',
  '共 120 户，其中低保 20 户、残疾 15 户。',
  '12.5 + 7.5 = 20 万元；12.5 / 20 万元 = 62.5%；5,000 + 1.5 万 = 2 万。',
  '12月1日/5日=50%，1 日、2 日、3 日，合计 3 日',
  '应到 120 人，实到 90 人，缺席率 25%；应到 120 人，实到 90 人，到会率 75%。',
  '同意 80 票，反对 15 票，弃权 5 票，共 100 票；发出 101 票，同意 80 票，反对 15 票，共 101 票。',
  table('| 项目 | 金额 |', '| 一、收入 | 30 |', '| 1. 拨款 | 20 |', '| 2. 利息 | 10 |', '| 合计 | 30 |'),
  table('| 项目 | 金额 |', '| 服务费 | 30 |', '| 1. 保洁 | 20 |', '| 2. 保安 | 10 |', '| 合计 | 30 |'),
  table('| 项目 | 金额 |', '| 收入 | 30 |', '| 支出 | 20 |', '| 合计 | 10 |'),
  table('| 项目 | 金额（万元） |', '| 甲 | 1.23 |', '| 乙 | 2.34 |', '| 合计 | 3.58 |'),
  '每户 200 元，六户合计 1,200 元。',
  '单价 30 元，运费 5 元，合计 65 元。',
  '2026 年 3 月 1 日到 5 日，3/4 的住户投了票，同意的占 82%。',
  '合计 1,004 万元，分五年安排。',
  '注册志愿者 3,514 人，占常住居民的 13.1%。',
  '注册志愿者 11.97 万人，占 91.9 万居民的 13.0%。',
  '网址 https://example.org/?a=1&b=2%20c=3 和编号 QS103/2026-00087。',
  '青政发〔2026〕18 号、第 3 条、2026-Q3，电话 0999-5550108，合计 2 份。',
  table(
    '| 楼层 | 系数 | 两户（元） |',
    '| 二层 | 0.6 | 48,000 |',
    '| 三层 | 1.0 | 80,000 |',
    '| 合计 | 3.2 | 128,000 |',
  ),
  table('| 项目 | 单价 | 数量 | 合计 |', '| 灯泡 | 12 | 3 | 36 |', '| 扫把 | 8 | 5 | 40 |', '| 水桶 | 20 | 2 | 40 |'),
  table('| 项目 | 金额 |', '| 甲 | 约 30 |', '| 乙 | 40 |', '| 合计 | 75 |'),
  table('| 区域 | 住户 | 同意率 |', '| 东 | 40 | 90% |', '| 西 | 30 | 70% |', '| 南 | 20 | 85% |'),
  table(
    '| 来源 | 人数 | 占比 |',
    '| 东 | 1 | 33.3% |',
    '| 西 | 1 | 33.3% |',
    '| 南 | 1 | 33.3% |',
    '| 合计 | 3 | 100% |',
  ),
];

describe('figures in texts', () => {
  test.each(wrong)('%s', (text, words) => {
    const found = figureRemarks(text);
    expect(found).toEqual([expect.stringContaining(words)]);
    expect(found.join()).toMatch(/^(?:表格)?“.+”.*：.+请核对；原文如此的，可以不管这条提醒$/);
  });

  test.each(taken)('taken for right: %s', (text) => expect(figureRemarks(text)).toEqual([]));

  test('no false alarm over the samples and over invented texts', () => {
    const samples = globSync('content/**/*.md').map((file) => readFileSync(file, 'utf8'));
    const made = (['disclosures', 'consultations', 'policies', 'services'] as const).flatMap((name) =>
      Array.from({ length: 100 }, (_, index) => invented(name, index).text),
    );
    expect(samples.length).toBeGreaterThan(200);
    expect([...samples, ...made].flatMap(figureRemarks)).toEqual([]);
  });

  test('a long text takes its length', async () => {
    const sentence = '共 16,858 人，其中甲 3,682 人、乙 7,337 人，合计 1 人 = 1%';
    for (const text of [sentence, `${sentence}。`, '1,', '占 1 + ', '| 1 | 2% |\n'])
      expect(await growth((times) => `${text.repeat(times)}%`, 4000, figureRemarks), text).toBeLessThan(2.5);
  });
});

describe('a table takes its length', () => {
  const rows = (height: number, width: number, cell: string) => {
    const row = (one: string) => `|${`${one}|`.repeat(width)}`;
    return [row('率'), row('-'), ...Array.from({ length: height }, () => row(cell)), row('合计')].join('\n');
  };

  test.each<[string, number, (size: number) => string]>([
    ['square', 3600, (size) => rows(Math.round(Math.sqrt(size)), Math.round(Math.sqrt(size)), '50%')],
    ['twelve columns', 400, (size) => rows(size, 12, '50%')],
    ['one very wide row', 4000, (size) => rows(1, size, '50%')],
    ['a wide head over many short rows', 4000, (size) => `${rows(0, size, '')}\n${'1|\n'.repeat(size)}`],
    ['many small tables', 100, (size) => `${rows(3, 12, '50%')}\n\n`.repeat(size)],
    ['a rule of spaces', 8000, (size) => `|\n|-${' '.repeat(size)}x`],
  ])('%s', async (_, size, make) => expect(await growth(make, size, figureRemarks)).toBeLessThan(2.5));
});

describe('the clerk is told', () => {
  const text = VALID['disclosures/ok.md']!;
  const body = '2,101 个社区中有 1,681 个达标，占 82%。';

  test('by a check and a build', async () => {
    const allowance = await readAllowance('content');
    const told = factsOf('disclosures/ok.md', Buffer.from(`${text}${body}\n`), 'x', 'ok.md', allowance.in(wireOf('x')));
    expect(told.problems).toMatchObject([{ path: 'body', severity: 'warning' }]);
    expect(told.problems[0]!.message).toContain('= 80.0%，写的是 82%');
  });

  test('by the form before saving: of its texts, and of what its collection remarks on', () => {
    expect(warningsOf(collections.disclosures, { summary: body, body: '' }, 'x.md')).toMatchObject([
      { path: 'summary', severity: 'warning' },
    ]);
    const reading = { date: '2026-09-30', numerator: '1681', denominator: '2101', stated: '82', source: '台账' };
    const indicator = { title: '达标率', nature: 'binding', unit: '%', numerator: '达标', denominator: '全部' };
    const form = { ...indicator, direction: 'at-least', readings: [reading], body: '' };
    expect(warningsOf(collections.indicators, form, 'x.md')).toMatchObject([
      { path: 'readings.0.stated', label: '历次数据（第 1 项） › 原来公布的数', severity: 'warning' },
    ]);
  });
});
