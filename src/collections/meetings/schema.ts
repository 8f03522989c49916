import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { choice } from '../../schema/fields/choice.ts';
import { reference } from '../../schema/fields/contact.ts';
import { list } from '../../schema/fields/nested.ts';
import { flag, number } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { partId } from '../notice/part-id.ts';
import { checkNamed, named } from '../../schema/groups/named.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { papers } from '../../schema/groups/papers.ts';
import { withRules } from '../../schema/rules.ts';
import { checkCounts } from './counts.ts';
import { election } from './election.ts';
import { meetingStatus } from './status.ts';

export const kinds = {
  residents: '居民会议',
  delegates: '居民代表会议',
  forum: '议事协商会',
  election: '换届选举',
} as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    kind: choice({ label: '会议类别', options: kinds }),
    ...owed,
    held: day({ label: '开会的日子', hint: '换届选举写投票日。' }),
    place: text({ label: '在哪里开', max: 60, required: false, carried: 'usual' }),
    entitled: number({ label: '应到（人）', required: false }),
    attended: number({ label: '实到（人）', required: false }),
    resolutions: list({
      label: '议定的事',
      hint: '一件一行；没有通过的也写上。',
      required: false,
      carried: 'never',
      summary: '{{fields.matter}}',
      of: {
        matter: text({ label: '什么事', max: 120 }),
        for: number({ label: '赞成（票）', required: false }),
        against: number({ label: '反对（票）', required: false }),
        abstained: number({ label: '弃权（票）', required: false }),
        passed: flag({ label: '通过了' }),
        owner: text({ label: '谁去办', hint: '写岗位，不写人名。', max: 40, post: true, required: false }),
        due: day({ label: '哪天办完', required: false }),
        done: day({ label: '办结日期', required: false }),
        note: text({ label: '说明', hint: '反对的意见、办到哪一步。', max: 160, required: false }),
        project: reference({ label: '由哪个项目落实', to: 'projects', required: false }),
      },
    }),
    election,
    papers,
    named,
    ...record,
  }),
  checkPublishAt,
  checkCounts,
  checkNamed,
);

export type Meeting = z.output<typeof schema>;

export const meetings = defineCollection({
  name: 'meetings',
  label: '会议与选举',
  singular: '会议或选举',
  short: '会议',
  icon: 'vote',
  lead: '居民会议、居民代表会议、议事协商会议定了什么，几票赞成、几票反对，定下的事办了没有；换届选举走到哪一步。',
  schema,
  body: {
    label: '会议情况',
    hint: '谁召集、怎么议的、旁听的人说了什么；候选人和当选人的姓名写在“有姓名的名单”里，这里不写。',
  },
  folders: 'year',
  menu: 'more',
  shown: ['place', 'entitled', 'attended', 'resolutions'],
  facets: [
    { field: 'kind', label: '类别' },
    { field: 'community', label: '社区' },
    { field: 'status', label: '落实' },
    { field: 'period', label: '期间' },
  ],
  statuses: { wait: '还没开', open: '进行中', done: '已落实或在办', overdue: '有逾期的' },
  category: 'kind',
  grouping: 'month',
  summary: '{{title}}（{{fields.held}}）',
  line: ({ kind }) => [kinds[kind]],
  parts: ({ resolutions = [] }) =>
    resolutions.map(({ matter, owner, note }, index) => ({
      id: partId(index),
      title: matter,
      text: [owner, note].filter(Boolean).join('，'),
    })),
  status: meetingStatus,
  events: ({ kind, held, place }) => [
    { part: 'held', what: kind === 'election' ? '投票' : '开会', starts: held, address: place, attend: true },
  ],
  described: (data, { url, issuer, area }) => [
    {
      '@type': 'Event',
      name: data.title,
      url,
      startDate: data.held,
      organizer: issuer,
      location: data.place === undefined ? undefined : { '@type': 'Place', name: data.place, containedInPlace: area },
    },
  ],
  record: true,
});
