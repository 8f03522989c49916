import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { endOfDay } from '../../schema/beijing.ts';
import { choice } from '../../schema/fields/choice.ts';
import { phone, reference } from '../../schema/fields/contact.ts';
import { number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day, partialDate } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { papers } from '../../schema/groups/papers.ts';
import { withRules } from '../../schema/rules.ts';
import { notBoards } from '../places/offered.ts';

export const kinds = {
  culture: '文体',
  service: '便民服务',
  rights: '权益维护',
  charity: '公益慈善',
  professional: '专业服务',
} as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    title: text({ label: '标题', hint: '团队的名称，如“柳桥合唱队”。', max: 80 }),
    kind: choice({ label: '类型', options: kinds }),
    ...owed,
    registered: text({ label: '备案号', max: 40, required: false, carried: 'never' }),
    since: partialDate({ label: '什么时候备案', hint: '只知道年月的写 2021年4月。' }),
    until: day({ label: '注销日期', hint: '注销了才写。', required: false }),
    members: number({ label: '成员（人）', required: false }),
    purpose: prose({ label: '做什么', hint: '做什么、什么时候做、怎么参加。', max: 300 }),
    contact: text({
      label: '联系岗位',
      hint: '写岗位，不写人名，如“居委会社会组织联络员”。',
      post: true,
      max: 40,
      carried: 'usual',
    }),
    phone: phone({ label: '联系电话', carried: 'usual' }),
    place: reference({ label: '平时在哪里', to: 'places', among: notBoards, required: false }),
    address: text({ label: '别的活动地点', max: 60, required: false }),
    papers,
    ...record,
  }),
  checkPublishAt,
  ({ since, until }, context) => {
    if (!until || since === '不详' || until.slice(0, since.length) >= since) return;
    const message = `注销 ${until} 早于备案 ${since}，请核对`;
    context.addIssue({ code: 'custom', path: ['until'], message });
  },
);

export type Organisation = z.output<typeof schema>;

export const organisations = defineCollection({
  name: 'organisations',
  label: '社区社会组织',
  singular: '社会组织',
  short: '组织',
  counter: '个',
  icon: 'circle',
  lead: '备过案的居民团队：唱歌、修东西、调解、帮老人，在哪里活动、怎么参加、找谁。',
  schema,
  body: { label: '活动情况', hint: '做过什么、照片；成员姓名不要写。' },
  folders: 'flat',
  menu: 'more',
  shown: ['place', 'members'],
  facets: [
    { field: 'kind', label: '类型' },
    { field: 'community', label: '社区' },
    { field: 'status', label: '状态' },
  ],
  statuses: { open: '活动中', closed: '已注销' },
  category: 'kind',
  grouping: { field: 'kind' },
  summary: '{{title}}（{{fields.kind}}）',
  line: ({ kind, members }) => [kinds[kind], ...(members === undefined ? [] : [`${members} 人`])],
  status: ({ until }) => [
    { from: null, code: 'open', label: '活动中' },
    ...(until ? [{ from: endOfDay(until), code: 'closed', label: '已注销' } as const] : []),
  ],
});
