import * as z from 'zod';
import { endOfDay } from '../../schema/beijing.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice } from '../../schema/fields/choice.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { checkNamed, named } from '../../schema/groups/named.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { withRules } from '../../schema/rules.ts';

export const kinds = { notice: '通知公告', news: '工作动态' } as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    kind: choice({
      label: '哪一种',
      hint: '要居民知道、照着做的是通知公告；做过的事是工作动态。',
      options: kinds,
      first: 'notice',
    }),
    until: day({
      label: '到哪天为止',
      hint: '停水、检测、放假这些有日子的事，写最后一天，过后网页写“已经过去”；一直管用的不填。',
      required: false,
      carried: 'never',
    }),
    ...owed,
    issuer: text({
      label: '发布机构',
      hint: '不写就是居委会或街道办事处。',
      max: 60,
      required: false,
      carried: 'usual',
    }),
    named,
    ...record,
  }),
  checkPublishAt,
  checkNamed,
);

export type PlainNotice = z.output<typeof schema>;

export const notices = defineCollection({
  name: 'notices',
  label: '通知与动态',
  singular: '通知或动态',
  short: '通知',
  icon: 'horn',
  lead: '停水停电、放假开门、活动安排的通知，和社区最近做了什么。要马上知道的，另有紧急提醒。',
  schema,
  body: { label: '正文', hint: '时间、地点、找谁，写在第一段；照片插在正文里，写明照的是什么。' },
  folders: 'year',
  menu: 'main',
  facets: [
    { field: 'kind', label: '类别' },
    { field: 'community', label: '社区' },
    { field: 'period', label: '期间' },
  ],
  category: 'kind',
  grouping: 'month',
  summary: '{{title}}（{{published}}）',
  line: ({ kind }) => [kinds[kind]],
  status: ({ until }) => (until ? [{ from: endOfDay(until), code: 'closed', label: '已经过去' }] : []),
  issuer: ({ issuer }) => issuer,
  record: true,
});
