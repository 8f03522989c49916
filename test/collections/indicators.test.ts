import { describe, expect, test } from 'vitest';
import { latestFigure } from '../../src/collections/indicators/computed.ts';
import { differences } from '../../src/collections/indicators/differences.ts';
import { indicatorStatus, targetsOf, targetStatus } from '../../src/collections/indicators/progress.ts';
import { indicators, type Indicator } from '../../src/collections/indicators/schema.ts';
import { statusAt } from '../../src/schema/schedule.ts';
import { pageHtml } from './sample.ts';

/** Sentences of published plans and reports, as a clerk would enter them; what is said to the clerk, and how it stands. */
interface Sentence {
  says: string;
  unit: string;
  counted: string;
  of?: string;
  base?: '100' | '10000';
  most?: true;
  targets?: Record<string, string>;
  /** Day, numerator, denominator, what was published, parts. */
  readings?: readonly (readonly [string, string, string?, string?, (readonly string[])?])[];
  warns?: RegExp;
  value?: string;
  at?: string;
  status?: string;
}

const sentences: readonly Sentence[] = [
  {
    says: '2,101 个社区中有 1,681 个达标，占 82%',
    unit: '%',
    counted: '达标社区',
    of: '社区',
    readings: [['2010-12-31', '1681', '2101', '82']],
    warns: /原写 82%，按所列数字为 80\.0%/,
    value: '80.0',
  },
  {
    says: '注册志愿者 11.97 万人，占居民 13.17%',
    unit: '%',
    counted: '注册志愿者（人）',
    of: '居民（人）',
    targets: { '2010-12-31': '15' },
    readings: [['2009-12-31', '119700', '919000', '13.17']],
    warns: /原写 13\.17%，按所列人数为 13\.03%/,
    value: '13.03',
    at: '2011-01-01',
    status: '落后于目标',
  },
  {
    says: '53.4 万人参加，占 58.6%',
    unit: '%',
    counted: '参加的人',
    of: '居民',
    readings: [['2009-12-31', '534000', '919000', '58.6']],
    warns: /原写 58\.6%，按所列人数为 58\.1%/,
    value: '58.1',
  },
  {
    says: '工作人员 16,858 人',
    unit: '人',
    counted: '工作人员',
    readings: [['2009-12-31', '16858', undefined, undefined, ['3682', '7337', '3414']]],
    warns: /原写 16,858，各部分加起来是 14,433/,
    value: '14433',
  },
  {
    says: '2007 年 50% 的社区建成服务中心',
    unit: '%',
    counted: '建成的社区',
    of: '社区',
    targets: { '2007-12-31': '50', '2008-12-31': '70', '2009-12-31': '90', '2010-12-31': '100' },
    readings: [['2007-12-31', '50', '116', '43']],
    value: '43.1',
    at: '2008-01-01',
    status: '落后于目标',
  },
  {
    says: '2008 年达到 70%',
    unit: '%',
    counted: '建成的社区',
    of: '社区',
    targets: { '2008-12-31': '70' },
    readings: [['2008-12-31', '82', '116']],
    value: '70.7',
    at: '2009-01-01',
    status: '已达到',
  },
  {
    says: '2009 年达到 90%',
    unit: '%',
    counted: '建成的社区',
    of: '社区',
    targets: { '2009-12-31': '90' },
    readings: [['2009-06-30', '104', '116']],
    value: '89.7',
    at: '2009-07-01',
    status: '未到期',
  },
  {
    says: '2010 年全部建成',
    unit: '%',
    counted: '建成的社区',
    of: '社区',
    targets: { '2010-12-31': '100' },
    readings: [['2010-12-31', '116', '116', '100']],
    value: '100.0',
    at: '2011-01-01',
    status: '已达到',
  },
  { says: '87 个十五分钟服务圈', unit: '个', counted: '服务圈', readings: [['2019-12-31', '87']], value: '87' },
  {
    says: '87 个服务圈覆盖 182 个社区',
    unit: '%',
    counted: '服务圈',
    of: '社区',
    readings: [['2019-12-31', '87', '182', '47.8']],
    value: '47.8',
  },
  {
    says: '其中 72 个是示范圈',
    unit: '%',
    counted: '示范圈',
    of: '服务圈',
    readings: [['2019-12-31', '72', '87', '83']],
    value: '82.8',
  },
  {
    says: '38 处场所 11,662 平方米',
    unit: '平方米/处',
    counted: '面积',
    of: '场所',
    readings: [['2019-12-31', '11662', '38', '306.9']],
    value: '306.9',
  },
  {
    says: '2020 年注册志愿者占居民 18%',
    unit: '%',
    counted: '志愿者（人）',
    of: '居民（人）',
    targets: { '2020-12-31': '18' },
    readings: [['2020-12-31', '165420', '919000', '18']],
    value: '18.0',
    at: '2021-01-01',
    status: '已达到',
  },
  {
    says: '志愿者占常住人口 20%',
    unit: '%',
    counted: '志愿者（人）',
    of: '常住人口（人）',
    targets: { '2025-12-31': '20' },
    readings: [['2025-12-31', '183799', '919000', '20']],
    value: '19.9999',
    at: '2026-01-01',
    status: '落后于目标',
  },
  {
    says: '换届参选率不低于 80%',
    unit: '%',
    counted: '投票的居民（人）',
    of: '选民（人）',
    targets: { '2026-12-31': '80' },
    readings: [['2026-10-18', '1599', '2000']],
    value: '79.95',
    at: '2026-11-01',
    status: '未到期',
  },
  {
    says: '每百户 30 平方米',
    unit: '平方米',
    counted: '用房面积',
    of: '住户（户）',
    base: '100',
    targets: { '2025-12-31': '30' },
    readings: [['2025-12-31', '4180', '10900', '38.3']],
    value: '38.3',
    at: '2026-01-01',
    status: '已达到',
  },
  {
    says: '用房总面积 300 平方米',
    unit: '平方米',
    counted: '用房面积',
    targets: { '2025-12-31': '300' },
    readings: [['2025-12-31', '299.5']],
    value: '299.5',
    at: '2026-01-01',
    status: '落后于目标',
  },
  {
    says: '新建的 500 平方米',
    unit: '平方米',
    counted: '新建用房',
    targets: { '2026-12-31': '500' },
    at: '2026-06-01',
    status: '还没有数据',
  },
  {
    says: '办公用房不超过 30%',
    unit: '%',
    counted: '办公用房',
    of: '总面积',
    most: true,
    targets: { '2025-12-31': '30' },
    readings: [['2025-12-31', '715', '2710', '26.4']],
    value: '26.4',
    at: '2026-01-01',
    status: '已达到',
  },
  { says: '17 个部门', unit: '个', counted: '部门', readings: [['2023-12-31', '17', undefined, '17']], value: '17' },
  {
    says: '准入事项控制在 50 项以内',
    unit: '项',
    counted: '准入事项',
    most: true,
    targets: { '2023-12-31': '50' },
    readings: [['2023-12-31', '51']],
    value: '51',
    at: '2024-01-01',
    status: '落后于目标',
  },
  {
    says: '每万名居民 18 名社区工作者',
    unit: '名',
    counted: '社区工作者（人）',
    of: '居民（人）',
    base: '10000',
    targets: { '2027-12-31': '18' },
    readings: [['2025-12-31', '44', '26820', '16.4']],
    value: '16.4',
    at: '2026-01-01',
    status: '未到期',
  },
];

function entered({ says, unit, counted, of, base, most, targets = {}, readings = [] }: Sentence): Indicator {
  return indicators.schema.parse({
    title: says,
    nature: 'binding',
    unit,
    numerator: counted,
    denominator: of,
    base,
    direction: most ? 'at-most' : 'at-least',
    targets: Object.entries(targets).map(([by, value]) => ({ by, value })),
    readings: readings.map(([date, numerator, denominator, stated, parts]) => ({
      date,
      numerator,
      denominator,
      stated,
      ...(parts && { parts: parts.map((value, index) => ({ name: `第${String(index + 1)}类`, value })) }),
      source: '工作报告',
    })),
  });
}

test('there are 22 sentences', () => expect(sentences).toHaveLength(22));

test.each(sentences)('$says', (sentence) => {
  const data = entered(sentence);
  expect(latestFigure(data)?.value).toBe(sentence.value);
  const warned = differences(data).map(({ message }) => message);
  if (sentence.warns) expect(warned).toEqual([expect.stringMatching(sentence.warns)]);
  else expect(warned).toEqual([]);
  const now = `${sentence.at ?? '2026-01-01'}T00:00+08:00`;
  expect(statusAt(indicatorStatus(data), now)?.label).toBe(sentence.status);
});

test.each([
  ['at-least', '7996', '落后于目标', '79.96'],
  ['at-least', '8000', '已达到', '80.0'],
  ['at-most', '8004', '落后于目标', '80.04'],
  ['at-most', '7996', '已达到', '79.96'],
] as const)(
  'a target of 80 %% is met by what was counted, not by what is shown: %s, %s',
  (direction, counted, status, value) => {
    const share = { says: '达标率', unit: '%', counted: '达标', of: '全部', targets: { '2025-12-31': '80' } };
    const data = { ...entered({ ...share, readings: [['2025-12-31', counted, '10000']] }), direction };
    expect(latestFigure(data)?.value).toBe(value);
    expect(statusAt(indicatorStatus(data), '2026-01-01T00:00+08:00')?.label).toBe(status);
    expect(statusAt(targetStatus(data, data.targets![0]!), '2026-01-01T00:00+08:00')?.label).toBe(
      status === '已达到' ? status : '没有达到',
    );
  },
);

describe('staged targets', () => {
  const data = entered(sentences[4]!);

  test('each stands in time by the last figure of its own stage', () => {
    const at = (now: string) => targetsOf(data).map((target) => statusAt(targetStatus(data, target), now)?.label);
    expect(at('2007-06-01T00:00+08:00')).toEqual(['未到期', '未到期', '未到期', '未到期']);
    expect(at('2008-01-01T00:00+08:00')).toEqual(['没有达到', '未到期', '未到期', '未到期']);
    expect(at('2009-01-01T00:00+08:00')).toEqual(['没有达到', '到期没有数据', '未到期', '未到期']);
  });

  test('the page says in figures, words and a drawing what differs and how far it is', () => {
    const html = pageHtml('indicators');
    const text = html.replace(/<[^>]*>/g, '');
    expect(text).toContain('原写 82%，按所列数字为 80.0%');
    expect(text).toContain('1,681 ÷ 2,101 = 80.0%');
    expect(html).toContain('<desc id="progress-desc">2023年12月31日基数 62.5%；2024年12月31日 69.0%');
    expect(text).toContain('单位：%');
  });
});

describe('what cannot be reckoned is refused', () => {
  const faults = (also: object) =>
    indicators.schema
      .safeParse({
        ...{ title: '达标率', nature: 'binding', unit: '%', numerator: '达标', denominator: '全部' },
        ...{ direction: 'at-least', readings: [{ date: '2026-01-01', numerator: 1, denominator: 2, source: '台账' }] },
        ...also,
      })
      .error?.issues.map(({ message }) => message) ?? [];
  const reading = { date: '2026-01-01', numerator: '1,681', source: '台账' };

  test.each<[object, RegExp]>([
    [{ readings: [reading] }, /还没有填写分母/],
    [{ readings: [{ ...reading, denominator: '0' }] }, /分母要大于 0/],
    [{ readings: [{ ...reading, numerator: '约一千' }] }, /不是数字，请写成 1681/],
    [{ denominator: undefined }, /要写清除以什么/],
    [{ base: '10000' }, /不用选/],
    [
      {
        targets: [
          { by: '2026-12-31', value: 80 },
          { by: '2026-12-31', value: 90 },
        ],
      },
      /写了两行/,
    ],
  ])('%j', (also, message) => expect(faults(also).join()).toMatch(message));

  test('numbers are taken as people write them', () => {
    const readings = [{ ...reading, denominator: '２,１０１', stated: '82 ％' }];
    expect(faults({ readings })).toEqual([]);
  });
});
