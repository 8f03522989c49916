import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { choice, choices } from '../../schema/fields/choice.ts';
import { reference } from '../../schema/fields/contact.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { issue, withRules } from '../../schema/rules.ts';
import { audiences, audienceSlugs } from '../services/categories.ts';
import { gapOf, needStatus, units } from './status.ts';

const schema = withRules(
  z.strictObject({
    ...heading,
    audience: choices({ label: '谁需要', options: audiences }),
    ...owed,
    need: prose({ label: '需要什么', hint: '写清做什么、多久一次；不写病情和姓名住址。', max: 300 }),
    count: number({ label: '多少', min: 1 }),
    unit: choice({ label: '单位', options: units }),
    registered: day({ label: '登记日期', hint: '这一批登记完的日子。', first: 'today' }),
    answers: list({
      label: '谁来接',
      hint: '接上一部分记一行，选志愿招募、办事指南或项目中的一个，也可以只写说明。',
      required: false,
      summary: '{{fields.day}} {{fields.met}}',
      of: {
        day: day({ label: '接上的日子' }),
        met: number({ label: '接上了多少', min: 1 }),
        note: text({ label: '怎么接的', max: 120, required: false }),
        volunteering: reference({ label: '志愿招募', to: 'volunteering', required: false }),
        service: reference({ label: '办事指南', to: 'services', required: false }),
        project: reference({ label: '项目', to: 'projects', required: false }),
      },
    }),
    refused: group({
      label: '办不了',
      hint: '剩下的办不了，写明为什么、还能找谁。',
      required: false,
      of: { day: day({ label: '答复的日子' }), reason: prose({ label: '为什么办不了', max: 200 }) },
    }),
    ...record,
  }),
  checkPublishAt,
  ({ count, unit, answers }, context) => {
    const gap = gapOf({ count, answers });
    if (gap >= 0) return;
    issue(context, ['answers'], `接上的一共 ${count - gap} ${units[unit]}，比登记的 ${count} ${units[unit]}多，请核对`);
  },
  ({ registered, answers = [] }, context) =>
    answers.forEach(({ day: own }, index) => {
      if (own < registered) issue(context, ['answers', index, 'day'], `${own} 早于登记日期 ${registered}，请核对`);
    }),
  ({ answers = [] }, context) =>
    answers.forEach(({ note, volunteering, service, project }, index) => {
      if (note || volunteering || service || project) return;
      issue(context, ['answers', index, 'note'], '要写怎么接的，或者选一个志愿招募、办事指南、项目');
    }),
  ({ count, answers, refused }, context) => {
    if (refused && gapOf({ count, answers }) === 0) issue(context, ['refused'], '已经全部接上了，不用写办不了');
  },
);

export type Need = z.output<typeof schema>;

export const needs = defineCollection({
  name: 'needs',
  label: '服务需求',
  singular: '服务需求',
  short: '需求',
  icon: 'heart',
  lead: '居民登记的难处，谁接上了，还有多少没有人接。能搭把手的，打电话来。',
  schema,
  body: { label: '补充说明', hint: '要什么样的人来接、怎么联系；没有可以不写。' },
  folders: 'year',
  menu: 'more',
  shown: ['answers'],
  facets: [
    { field: 'status', label: '进展' },
    { field: 'community', label: '社区' },
    { field: 'audience', label: '谁需要', slugs: audienceSlugs },
    { field: 'period', label: '期间' },
  ],
  statuses: { wait: '还没有人接', open: '接上一部分', done: '都接上了', closed: '办不了' },
  grouping: 'month',
  summary: '{{title}}（{{published}}）',
  line: (data) => {
    const { count, unit, audience } = data;
    const gap = gapOf(data);
    return [
      `${count} ${units[unit]}${gap > 0 && !data.refused ? `，${gap} ${units[unit]}没有接上` : ''}`,
      audience.join('、'),
    ];
  },
  status: needStatus,
});
