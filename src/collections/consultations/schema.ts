import * as z from 'zod';
import { beijingDay, instantMs, momentName } from '../../schema/beijing.ts';
import { lastDay } from '../../schema/periods/calendar-event.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice, choices } from '../../schema/fields/choice.ts';
import { link } from '../../schema/fields/contact.ts';
import { file } from '../../schema/fields/media.ts';
import { group, items, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day, instant } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { issue, withRules } from '../../schema/rules.ts';
import { life } from '../life/concerned-life.ts';
import { checkResults, results } from './results.ts';
import { consultationStatus } from './status.ts';

export const subjects = {
  facility: '公共设施',
  service: '公共服务项目',
  welfare: '公益事业规划',
  decision: '重要决策',
} as const;
export const audiences = { residents: '居民', units: '驻区单位', volunteers: '志愿者' } as const;
export const ways = {
  window: '到窗口',
  phone: '打电话',
  email: '发邮件',
  post: '写信',
  meeting: '来开会',
  link: '网上填',
} as const;
const stageNames = ['选题', '公示', '讨论', '形成意见', '落实', '反馈'] as const;
export const stages = Object.fromEntries(stageNames.map((name) => [name, name])) as Record<
  (typeof stageNames)[number],
  string
>;

const schema = withRules(
  z.strictObject({
    ...heading,
    subject: choice({ label: '征求意见的事', options: subjects }),
    opens: instant({ label: '开始时间' }),
    closes: instant({ label: '截止时间', hint: '一般不少于 7 天。' }),
    audience: choices({ label: '面向谁', options: audiences, carried: 'usual' }),
    respond: list({
      label: '怎么提意见',
      hint: '至少写一种不用上网的办法：打电话、到窗口、写信或来开会。',
      carried: 'usual',
      summary: '{{fields.way}} {{fields.detail}}',
      of: {
        way: choice({ label: '方式', options: ways }),
        detail: text({ label: '具体说明', hint: '写清电话、地点、时间和找哪个岗位。', max: 160 }),
        at: instant({ label: '时间', hint: '开会的写开会时间。', required: false }),
        url: link({ label: '网址', hint: '这一次的问卷的网址。', required: false, carried: 'never' }),
      },
    }),
    questions: items({
      label: '想听大家说什么',
      hint: '一行一个问题，问得具体，居民才好回答。',
      required: false,
      of: text({ label: '问题', max: 120 }),
    }),
    materials: list({
      label: '材料',
      required: false,
      summary: '{{fields.title}}',
      of: { title: text({ label: '材料名称', max: 80 }), file: file({ label: '文件' }) },
    }),
    stages: list({
      label: '走到哪一步',
      required: false,
      summary: '{{fields.stage}} {{fields.date}}',
      of: { stage: choice({ label: '步骤', options: stages }), date: day({ label: '日期' }) },
    }),
    answerBy: day({
      label: '最晚哪天反馈',
      hint: '不写就是截止后 20 个工作日。',
      required: false,
    }),
    outcome: group({
      label: '采纳结果',
      hint: '截止后公布：收到多少条，采纳了什么，没采纳的为什么。',
      required: false,
      of: {
        published: day({ label: '公布日期' }),
        received: number({ label: '收到意见（条）' }),
        summary: prose({ label: '结果概述', max: 300 }),
        adopted: list({
          label: '采纳的意见',
          required: false,
          summary: '{{fields.view}}',
          of: { view: text({ label: '意见', max: 160 }), response: text({ label: '怎么改的', max: 200 }) },
        }),
        declined: list({
          label: '没有采纳的意见',
          required: false,
          summary: '{{fields.view}}',
          of: { view: text({ label: '意见', max: 160 }), reason: text({ label: '不采纳的理由', max: 200 }) },
        }),
      },
    }),
    followUps: list({
      label: '落实进展',
      required: false,
      summary: '{{fields.task}}',
      of: {
        task: text({ label: '要办的事', max: 100 }),
        owner: text({ label: '负责岗位', hint: '写岗位，不写人名。', max: 40, post: true }),
        due: day({ label: '期限' }),
        done: day({ label: '办结日期', required: false }),
        note: text({ label: '说明', max: 160, required: false }),
      },
    }),
    results,
    life,
    ...record,
  }),
  checkPublishAt,
  checkResults,
  ({ opens, closes }, context) => {
    if (instantMs(closes) > instantMs(opens)) return;
    issue(context, ['closes'], `截止时间 ${closes} 不晚于开始时间 ${opens}，请核对`);
  },
  ({ respond }, context) => {
    if (respond.some(({ way }) => way !== 'link' && way !== 'email')) return;
    issue(context, ['respond'], '至少写一种不用上网的办法（打电话、到窗口、写信或来开会），不会上网的居民才能提意见');
  },
  ({ respond }, context) =>
    respond.forEach(({ way, url }, index) => {
      if (way === 'link' && !url) issue(context, ['respond', index, 'url'], '选了“网上填”，要写网址');
    }),
  ({ respond }, context) =>
    respond.forEach(({ way, at }, index) => {
      if (way === 'meeting' && !at) issue(context, ['respond', index, 'at'], '选了“来开会”，要写开会时间');
    }),
  ({ answerBy, closes }, context) => {
    if (!answerBy || answerBy >= beijingDay(closes)) return;
    issue(context, ['answerBy'], `反馈日期 ${answerBy} 早于截止日 ${beijingDay(closes)}，请改到截止以后`);
  },
  ({ outcome, opens }, context) => {
    if (!outcome || outcome.published >= beijingDay(opens)) return;
    issue(context, ['outcome', 'published'], `公布日期 ${outcome.published} 早于开始征集的日子，请核对`);
  },
);

export type Consultation = z.output<typeof schema>;

export const consultations = defineCollection({
  name: 'consultations',
  label: '征求意见',
  singular: '征求意见',
  short: '意见',
  icon: 'talk',
  lead: '还没定的事先问您。每一件都写明怎么提、到哪天为止，以及采纳了什么、没采纳的为什么。',
  schema,
  body: { label: '为什么征求意见', hint: '写清楚现状、打算怎么办、还没定的是什么。' },
  folders: 'year',
  menu: 'main',
  shown: ['questions'],
  facets: [
    { field: 'status', label: '状态' },
    { field: 'community', label: '社区' },
    { field: 'subject', label: '事项' },
  ],
  statuses: { open: '征集中', wait: '未开始', closed: '待反馈', overdue: '逾期', done: '已反馈' },
  category: 'subject',
  grouping: 'month',
  summary: '{{title}}（{{published}}）',
  line: (data) => [subjects[data.subject]],
  status: consultationStatus,
  events: ({ closes, respond }) => {
    const { starts, hour } = lastDay(closes);
    const meetings = respond.map(({ at, way, detail }, index) =>
      at === undefined
        ? []
        : [
            {
              part: `respond-${index}`,
              what: ways[way],
              starts: at,
              note: detail,
              ...(way === 'meeting' && { attend: true as const }),
            },
          ],
    );
    return [{ part: 'closes', what: `${hour} 截止提意见`, starts }, ...meetings.flat()];
  },
  /** Whoever wants to speak can come to a meeting. */
  described: (data, { url, issuer, article }) => [
    article,
    ...data.respond.flatMap(({ way, detail, at }) =>
      way === 'meeting' && at !== undefined
        ? [
            {
              '@type': 'Event',
              name: `${data.title}：${ways.meeting}`,
              description: detail,
              url,
              startDate: at,
              organizer: issuer,
            },
          ]
        : [],
    ),
  ],
  deadline: ({ closes }, now) => ({ until: closes, note: `${momentName(closes, now)} 止` }),
});
