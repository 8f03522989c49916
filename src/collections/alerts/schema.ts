import * as z from 'zod';
import { alertStatus } from './status.ts';
import { instantMs } from '../../schema/beijing.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice } from '../../schema/fields/choice.ts';
import { link, reference } from '../../schema/fields/contact.ts';
import { items } from '../../schema/fields/nested.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { instant } from '../../schema/fields/time.ts';
import { withRules } from '../../schema/rules.ts';

export const levels = { notice: '一般提醒', warning: '注意', emergency: '紧急' } as const;

const schema = withRules(
  z.strictObject({
    title: text({ label: '标题', hint: '如“停水提醒”；不写就显示级别。', max: 20, required: false }),
    level: choice({ label: '级别', hint: '“紧急”只用于要马上行动的事，如避险撤离。', options: levels }),
    starts: instant({ label: '开始显示' }),
    ends: instant({ label: '停止显示' }),
    when: text({
      label: '什么时候发生',
      hint: '如“11月24日（周二）9:00—16:00”。停水停电的起止钟点写在这里；提醒挂几天是另一回事。',
      max: 40,
      required: false,
      carried: 'never',
    }),
    communities: items({
      label: '和哪些社区有关',
      hint: '不选就是全街道。',
      required: false,
      of: reference({ label: '社区', to: 'communities' }),
    }),
    text: prose({ label: '内容', hint: '什么时间、什么地方、要做什么，不超过 120 个字。', max: 120 }),
    link: link({ label: '详情网址', required: false, carried: 'never' }),
  }),
  ({ starts, ends }, context) => {
    if (instantMs(ends) > instantMs(starts)) return;
    context.addIssue({ code: 'custom', path: ['ends'], message: '停止显示要晚于开始显示，请核对' });
  },
);

export type Alert = z.output<typeof schema>;

export const alerts = defineCollection({
  name: 'alerts',
  label: '紧急提醒',
  singular: '提醒',
  short: '提醒',
  icon: 'warning',
  lead: '停水停电、天气和避险的提醒。',
  schema,
  body: { label: '详细说明' },
  folders: 'flat',
  menu: 'more',
  shown: ['title'],
  facets: [],
  grouping: 'course',
  summary: '{{fields.text}}（{{fields.starts}}）',
  line: (data) => [levels[data.level]],
  status: alertStatus,
});
