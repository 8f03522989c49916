import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { compareDecimals } from '../../schema/decimal.ts';
import { choice } from '../../schema/fields/choice.ts';
import { link, reference } from '../../schema/fields/contact.ts';
import { decimal } from '../../schema/fields/decimal.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { record } from '../../schema/groups/notice.ts';
import { issue, withRules } from '../../schema/rules.ts';
import { latestFigure, withUnit } from './computed.ts';
import { differences } from './differences.ts';
import { indicatorStatus } from './progress.ts';

export const natures = { binding: '必须完成', expected: '努力达到' } as const;
export const directions = { 'at-least': '不低于', 'at-most': '不超过' } as const;
/** Of how many the value tells; a percentage is of a hundred without being told. */
export const bases = { '1': '每一个', '100': '每百', '1000': '每千', '10000': '每万' } as const;

const schema = withRules(
  z.strictObject({
    title: text({ label: '指标名称', hint: '和规划里写的一样，如“无障碍达标场所占比”。', max: 60 }),
    plan: reference({ label: '哪份规划', hint: '定下这个指标的规划或文件。', to: 'policies', required: false }),
    community: reference({
      label: '所属社区',
      hint: '只说一个社区的选；不选就是全街道。',
      to: 'communities',
      required: false,
    }),
    nature: choice({ label: '性质', options: natures }),
    responsible: text({ label: '牵头岗位', hint: '写岗位，不写人名。', max: 40, post: true, required: false }),
    unit: text({ label: '单位', hint: '如 %、平方米、人次/日。', max: 12 }),
    numerator: text({
      label: '数的是什么',
      hint: '如“坡道和无障碍卫生间都有的场所（处）”；算比例的，这是分子。',
      max: 80,
    }),
    denominator: text({
      label: '除以什么',
      hint: '算比例或平均数的写分母，如“全部服务场所（处）”；只是一个数目的不写。',
      max: 80,
      required: false,
    }),
    base: choice({
      label: '每多少',
      hint: '“每百户”“每万人”这样的指标才选；单位是 % 的不用选。',
      options: bases,
      required: false,
    }),
    direction: choice({ label: '目标是', options: directions }),
    baseline: group({
      label: '基数',
      hint: '规划开始时的数，和规划里写的一样。',
      required: false,
      of: { date: day({ label: '哪天的数' }), value: decimal({ label: '数值' }) },
    }),
    targets: list({
      label: '分期目标',
      hint: '一个期限一行；没有定目标、只公布数字的可以不写。',
      required: false,
      summary: '{{fields.by}} {{fields.value}}',
      of: {
        by: day({ label: '到哪天', hint: '写“2027 年”的，填那一年的 12 月 31 日。' }),
        value: decimal({ label: '目标值', hint: '照规划写，小数位数也一样。' }),
      },
    }),
    readings: list({
      label: '历次数据',
      hint: '每次公布一行。比例由网站用分子除以分母算出来；别处公布过一个数的，写在“原来公布的数”，两个数不一样时页面会说明。',
      required: false,
      summary: '{{fields.date}} {{fields.numerator}} / {{fields.denominator}}',
      of: {
        date: day({ label: '截至哪天' }),
        numerator: decimal({ label: '数目（分子）' }),
        denominator: decimal({ label: '分母', hint: '上面写了“除以什么”的要填。', required: false }),
        parts: list({
          label: '其中',
          hint: '数目由几部分加起来的，一部分一行，网站核对加起来对不对。',
          required: false,
          summary: '{{fields.name}} {{fields.value}}',
          of: { name: text({ label: '哪一部分', max: 40 }), value: decimal({ label: '数目' }) },
        }),
        stated: decimal({
          label: '原来公布的数',
          hint: '别处已经写过的值，照原样写，小数位数也一样。',
          required: false,
        }),
        source: text({ label: '数据来源', hint: '哪个岗位、哪份台账或报告。', max: 160 }),
        link: link({ label: '来源网址', required: false }),
      },
    }),
    changes: record.changes,
  }),
  ({ denominator, unit }, context) => {
    if (/^[%％‰]$/.test(unit) && denominator === undefined)
      issue(context, ['denominator'], `单位是 ${unit}，要写清除以什么，网站才能核对`);
  },
  ({ unit, base }, context) => {
    if (/^[%％]$/.test(unit) && base !== undefined && base !== '100')
      issue(context, ['base'], `单位是 ${unit}，“每多少”不用选，请清空`);
  },
  ({ denominator, readings = [] }, context) =>
    readings.forEach((reading, index) => {
      const path = ['readings', index, 'denominator'];
      if (denominator === undefined && reading.denominator !== undefined)
        issue(context, path, '填了分母，就要在上面的“除以什么”里写清它是什么');
      if (denominator !== undefined && reading.denominator === undefined) issue(context, path, '还没有填写分母');
      if (reading.denominator !== undefined && compareDecimals(reading.denominator, '0') <= 0)
        issue(context, path, '分母要大于 0，请核对');
    }),
  ({ readings = [] }, context) => {
    const seen = new Set<string>();
    readings.forEach(({ date }, index) => checkOnce(date, seen, ['readings', index, 'date'], context));
  },
  ({ targets = [] }, context) => {
    const seen = new Set<string>();
    targets.forEach(({ by }, index) => checkOnce(by, seen, ['targets', index, 'by'], context));
  },
);

/** A day has one row. */
function checkOnce(day: string, seen: Set<string>, path: (string | number)[], context: z.RefinementCtx): void {
  if (seen.has(day)) issue(context, path, `${day} 写了两行，请合成一行`);
  seen.add(day);
}

export type Indicator = z.output<typeof schema>;

export const indicators = defineCollection({
  name: 'indicators',
  label: '规划指标',
  singular: '指标',
  short: '指标',
  counter: '项',
  icon: 'chart',
  lead: '规划里说到哪一年做到多少，现在是多少，数字从哪里来，算得对不对。',
  schema,
  body: { label: '说明', hint: '怎么数、和往年有没有变化、为什么落后，写在这里；没有可以不写。' },
  folders: 'flat',
  menu: 'more',
  shown: ['denominator', 'targets', 'readings'],
  facets: [
    { field: 'status', label: '进展' },
    { field: 'nature', label: '性质' },
    { field: 'community', label: '社区' },
  ],
  statuses: { done: '已达到', open: '未到期', overdue: '落后', wait: '没有数据' },
  grouping: { field: 'nature' },
  summary: '{{title}}（{{unit}}）',
  line(data) {
    const figure = latestFigure(data);
    return [...(figure ? [withUnit(figure.value, data.unit)] : []), ...(figure?.differs ? ['公布的数与计算不符'] : [])];
  },
  status: indicatorStatus,
  review: (entries) => entries.flatMap(({ id, data }) => differences(data).map((remark) => ({ id, ...remark }))),
});
