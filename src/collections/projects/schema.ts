import * as z from 'zod';
import { basis, checkBasis } from '../../schema/groups/basis.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice } from '../../schema/fields/choice.ts';
import { money } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { papers } from '../../schema/groups/papers.ts';
import { withRules } from '../../schema/rules.ts';
import { checkCourse, course } from './course.ts';
import { doneDay } from './done-day.ts';
import { overspent } from './overspent.ts';
import { projectStatus } from './status.ts';

export const kinds = {
  purchase: '政府购买服务',
  welfare: '公益金项目',
  works: '工程建设',
  commitment: '为民实事',
} as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    kind: choice({ label: '项目类别', options: kinds }),
    ...owed,
    need: prose({ label: '为什么要做', hint: '居民遇到了什么难处，有多少人需要。', max: 400 }),
    commitment: text({
      label: '做到什么程度算完成',
      hint: '为民实事要写，写得能数、能看，如“7 处，每处 6 米，5月底前立好”。',
      max: 160,
      required: false,
    }),
    budget: money({ label: '预算（元）', required: false }),
    responsible: text({ label: '负责岗位', hint: '写岗位，不写人名。', max: 40, post: true, carried: 'usual' }),
    ...course,
    started: day({ label: '动工或开始的日子', required: false }),
    due: day({ label: '承诺哪天完成', hint: '到这一天还没有完成，页面上会写“逾期未完成”。', required: false }),
    done: day({ label: '实际完成的日子', hint: '完成了才写。', required: false }),
    basis,
    papers,
    ...record,
  }),
  checkPublishAt,
  checkBasis,
  checkCourse,
  ({ kind, due }, context) => {
    if (kind === 'commitment' && !due)
      context.addIssue({ code: 'custom', path: ['due'], message: '为民实事要写承诺哪天完成' });
  },
  ({ kind, commitment }, context) => {
    if (kind === 'commitment' && !commitment)
      context.addIssue({ code: 'custom', path: ['commitment'], message: '为民实事要写做到什么程度算完成' });
  },
  ({ started, done }, context) => {
    if (!started || !done || done >= started) return;
    context.addIssue({ code: 'custom', path: ['done'], message: `完成 ${done} 早于开始 ${started}，请核对` });
  },
);

export type Project = z.output<typeof schema>;

export const projects = defineCollection({
  name: 'projects',
  label: '项目与实事',
  singular: '项目',
  short: '项目',
  icon: 'works',
  lead: '政府买了什么服务、公益金和工程做了什么、答应居民的实事办得怎样：谁来做、多少钱、什么时候完成。',
  schema,
  body: { label: '详细情况', hint: '做什么、怎么做、做到哪一步；没有可以不写。' },
  folders: 'year',
  menu: 'more',
  shown: ['budget', 'due'],
  facets: [
    { field: 'kind', label: '类别' },
    { field: 'community', label: '社区' },
    { field: 'status', label: '进展' },
    { field: 'period', label: '期间' },
  ],
  statuses: { wait: '还没开始', open: '实施中', overdue: '逾期未完成', closed: '合同期满', done: '已完成' },
  category: 'kind',
  grouping: 'month',
  summary: '{{title}}（{{published}}）',
  line: ({ kind }) => [kinds[kind]],
  status: projectStatus,
  record: true,
  review: (entries, today) => [...overspent(entries), ...doneDay(entries, today)],
});
