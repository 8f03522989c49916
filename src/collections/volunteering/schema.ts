import * as z from 'zod';
import { beijingDay, instantMs, momentName, shortDay } from '../../schema/beijing.ts';
import { lastDay } from '../../schema/periods/calendar-event.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice } from '../../schema/fields/choice.ts';
import { link, phone, reference } from '../../schema/fields/contact.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { instant } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { issue, withRules } from '../../schema/rules.ts';
import { life } from '../life/concerned-life.ts';
import { notBoards } from '../places/offered.ts';
import { fieldSlugs, forms, volunteerFields } from './categories.ts';
import { callStatus } from './status.ts';

const schema = withRules(
  z.strictObject({
    ...heading,
    field: choice({ label: '服务领域', options: volunteerFields }),
    form: choice({ label: '服务形式', options: forms }),
    organiser: text({ label: '组织方', max: 60, carried: 'usual' }),
    place: reference({
      label: '活动场所',
      hint: '在已登记的场所选；不在里面就写下面的地址。',
      to: 'places',
      among: notBoards,
      required: false,
    }),
    address: text({ label: '活动地址', max: 80, required: false }),
    sessions: list({
      label: '场次',
      summary: '{{fields.starts}}',
      of: {
        starts: instant({ label: '开始' }),
        ends: instant({ label: '结束' }),
        places: number({ label: '名额', min: 1 }),
        taken: number({ label: '已报人数', hint: '只填人数，不填姓名；还没有数的不填。', required: false }),
      },
    }),
    applyBy: instant({ label: '报名截止' }),
    skills: text({ label: '需要会什么', max: 120, required: false }),
    age: group({
      label: '年龄要求',
      required: false,
      of: {
        min: number({ label: '最小（岁）', max: 120, required: false, carried: 'again' }),
        max: number({ label: '最大（岁）', max: 120, required: false, carried: 'again' }),
      },
    }),
    risks: prose({ label: '可能的风险', hint: '如实写：爬楼、高温、夜间出行等。志愿服务条例要求说明。', max: 300 }),
    insurance: prose({ label: '保险', hint: '谁来买、保什么。', max: 200, carried: 'usual' }),
    contact: text({ label: '联系岗位', hint: '写岗位，不写人名。', max: 40, post: true, carried: 'usual' }),
    phone: phone({ label: '联系电话', carried: 'usual' }),
    signUp: link({ label: '报名网址', hint: '官方志愿服务系统里这个项目的网址。', required: false, carried: 'never' }),
    life,
    ...record,
  }),
  checkPublishAt,
  ({ place, address }, context) => {
    if (!place && !address) issue(context, ['address'], '要写在哪里：选一个活动场所，或者写出地址');
  },
  ({ sessions }, context) =>
    sessions.forEach(({ starts, ends }, index) => {
      if (instantMs(ends) <= instantMs(starts))
        issue(context, ['sessions', index, 'ends'], '结束时间要晚于开始时间，请核对');
    }),
  ({ sessions }, context) =>
    sessions.forEach(({ places, taken = 0 }, index) => {
      if (taken > places)
        issue(context, ['sessions', index, 'taken'], `已报 ${taken} 人，超过名额 ${places} 人，请核对`);
    }),
  ({ applyBy, sessions }, context) => {
    const last = Math.max(...sessions.map(({ ends }) => instantMs(ends)));
    if (instantMs(applyBy) > last) issue(context, ['applyBy'], '报名截止晚于最后一场结束，请改到活动结束以前');
  },
  ({ signUp }, context) => {
    if (signUp && !signUp.startsWith('https://')) issue(context, ['signUp'], '报名网址要以 https:// 开头');
  },
  ({ age: { min, max } = {} }, context) => {
    if (min !== undefined && max !== undefined && max < min)
      issue(context, ['age', 'max'], '最大年龄小于最小年龄，请核对');
  },
);

export type Volunteering = z.output<typeof schema>;

export const volunteering = defineCollection({
  name: 'volunteering',
  label: '志愿招募',
  singular: '志愿招募',
  short: '志愿',
  icon: 'people',
  lead: '报名在官方志愿服务系统办理，时长也记在那里；这里只公布要人的事、场次和名额。',
  schema,
  body: { label: '做什么', hint: '写清楚要做的事、多长时间、自己要带什么。' },
  folders: 'year',
  menu: 'main',
  shown: ['place', 'address'],
  facets: [
    { field: 'status', label: '状态' },
    { field: 'community', label: '社区' },
    { field: 'field', label: '领域', slugs: fieldSlugs },
    { field: 'when', label: '时间' },
  ],
  statuses: { open: '招募中', full: '已满', closed: '已结束' },
  category: 'field',
  grouping: 'month',
  summary: '{{title}}（{{published}}）',
  line: (data) => [volunteerFields[data.field]],
  issuer: (data) => data.organiser,
  status: callStatus,
  events: ({ applyBy, sessions, place, address, contact, phone }) => {
    const { starts, hour } = lastDay(applyBy);
    const where = { place, address, note: `联系：${contact}，${phone}` };
    return [
      { part: 'apply', what: `${hour} 截止报名`, starts },
      ...sessions.map(({ starts, ends }, index) => ({
        part: `session-${index}`,
        what: '志愿服务',
        starts,
        ends,
        ...where,
      })),
    ];
  },
  described: (data, { url, issuer, place }) => {
    const sessions = data.sessions.map(({ starts, ends, places, taken }) => ({
      '@type': 'Event',
      startDate: starts,
      endDate: ends,
      maximumAttendeeCapacity: places,
      remainingAttendeeCapacity: taken === undefined ? undefined : places - taken,
    }));
    const [first] = sessions;
    return [
      {
        '@type': 'Event',
        name: data.title,
        url,
        ...(sessions.length === 1 ? first : { subEvent: sessions }),
        organizer: issuer,
        location:
          place(data.place) ?? (data.address === undefined ? undefined : { '@type': 'Place', address: data.address }),
      },
    ];
  },
  deadline: ({ applyBy, sessions }, now) => {
    const days = sessions.map(({ starts }) => beijingDay(starts)).sort();
    const [first, last] = [days[0]!, days.at(-1)!].map((day) => shortDay(day, now));
    return {
      until: applyBy,
      note: `${first === last ? first : `${first}至${last}`}活动，${momentName(applyBy, now)} 报名截止`,
    };
  },
});
