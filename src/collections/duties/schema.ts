import * as z from 'zod';
import { basis, checkBasis } from '../../schema/groups/basis.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice, choices } from '../../schema/fields/choice.ts';
import { reference } from '../../schema/fields/contact.ts';
import { group, items, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { day, period } from '../../schema/fields/time.ts';
import { withRules } from '../../schema/rules.ts';

export const groups = {
  organisation: '组织建设',
  decisions: '民主议事',
  money: '经费财务',
  welfare: '公益金与项目',
  services: '服务事项',
  assistance: '救助与福利',
  facilities: '设施与环境',
  safety: '平安与应急',
  volunteering: '志愿与社会组织',
  party: '党务公开',
} as const;
export const frequencies = {
  month: '每月',
  quarter: '每季',
  'half-year': '每半年',
  year: '每年',
  event: '有事就公开',
  standing: '长期公开',
} as const;
export const units = { working: '个工作日', calendar: '天' } as const;
export const audiences = { everyone: '全社会', specific: '特定群体' } as const;
export const modes = { active: '主动公开', request: '依申请公开' } as const;
export const levels = { street: '街道', community: '社区' } as const;
/** The channels of the published catalogues for basic-level disclosure (基层政务公开标准目录). */
export const dutyChannels = {
  site: '网站',
  board: '公开栏',
  meeting: '会议',
  screen: '显示屏',
  wechat: '微信',
  station: '便民服务站',
  reading: '查阅点',
  visit: '入户',
} as const;

const schema = withRules(
  z.strictObject({
    title: text({ label: '公开事项', hint: '二级事项，如“工作经费收支”。', max: 60 }),
    group: choice({ label: '一级事项', options: groups }),
    elements: items({
      label: '公开要素',
      hint: '要公开哪几样，一行一样，如“收入”“支出”“结余”；新写一篇时会成为小标题。小标题、表头、填了的栏目里都找不到这几个字的，台账写明缺了哪样。',
      of: text({ label: '要素', max: 40 }),
    }),
    basis,
    frequency: choice({ label: '多久公开一次', options: frequencies }),
    within: group({
      label: '公开期限',
      hint: '期间结束以后，或者事情发生以后，几天以内要公开；从第二天开始数。',
      of: {
        days: number({ label: '天数', min: 1, max: 366, carried: 'again' }),
        unit: choice({ label: '怎么数', options: { working: '工作日', calendar: '自然日' } }),
      },
    }),
    audience: choice({ label: '公开对象', options: audiences }),
    mode: choice({ label: '公开方式', options: modes }),
    level: choice({ label: '公开层级', hint: '谁来公开：街道，还是各个社区。', options: levels }),
    channels: choices({ label: '公开渠道', options: dutyChannels }),
    responsible: text({ label: '负责岗位', hint: '写岗位，不写人名。', max: 40, post: true }),
    communities: items({
      label: '哪些社区要公开',
      hint: '不选就是所有社区；层级是街道的不用选。',
      required: false,
      of: reference({ label: '社区', to: 'communities' }),
    }),
    since: day({ label: '从哪天起执行', hint: '从这一天以后结束的期间、发生的事情开始算。' }),
    until: day({ label: '执行到哪天', hint: '不再公开的写最后一天；一直执行的不填。', required: false }),
    notApplicable: list({
      label: '不适用',
      hint: '某个社区某一期没有这件事的，写明原因，台账上写“不适用”。',
      required: false,
      carried: 'never',
      summary: '{{fields.community}} {{fields.period}}',
      of: {
        community: reference({ label: '社区', to: 'communities', required: false }),
        period: period({ label: '期间', hint: '不写就是一直不适用。', required: false }),
        reason: text({ label: '原因', max: 100 }),
      },
    }),
  }),
  checkBasis,
  ({ since, until }, context) => {
    if (!until || until >= since) return;
    const message = `执行到 ${until}，早于开始执行的 ${since}，请核对`;
    context.addIssue({ code: 'custom', path: ['until'], message });
  },
);

export type Duty = z.output<typeof schema>;

export const duties = defineCollection({
  name: 'duties',
  label: '公开事项目录',
  singular: '目录项',
  short: '目录',
  counter: '项',
  icon: 'scroll',
  lead: '该公开哪些事、多久公开一次、由谁公开、依据是什么。',
  schema,
  body: { label: '说明' },
  folders: 'flat',
  menu: 'more',
  catalogue: true,
  facets: [
    { field: 'frequency', label: '多久一次' },
    { field: 'level', label: '层级' },
  ],
  grouping: { field: 'group' },
  summary: '{{title}}',
  line: ({ frequency, within }) => [frequencies[frequency], `${within.days} ${units[within.unit]}内`],
});
