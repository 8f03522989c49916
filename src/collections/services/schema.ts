import * as z from 'zod';
import { basis, checkBasis } from '../../schema/groups/basis.ts';
import { defineCollection } from '../../schema/collection.ts';
import { hoursDescribed, someOf } from '../../schema/described.ts';
import { choice, choices } from '../../schema/fields/choice.ts';
import { link, phone, reference } from '../../schema/fields/contact.ts';
import { items, list } from '../../schema/fields/nested.ts';
import { flag, number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { checkHours, checkOverlaps, optionalOpeningHours } from '../../schema/opening.ts';
import { withRules } from '../../schema/rules.ts';
import { life } from '../life/concerned-life.ts';
import { notBoards } from '../places/offered.ts';
import { servedHours, type Window } from './served-hours.ts';
import { suspension, suspensionRemarks, suspensionWords } from './suspension.ts';
import { audiences, audienceSlugs, categorySlugs, serviceCategories } from './categories.ts';

export const states = { open: '正常办理', suspended: '暂停办理', ended: '已停办' } as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    category: choice({ label: '服务类别', options: serviceCategories }),
    audience: choices({ label: '服务对象', options: audiences }),
    status: choice({ label: '办理状态', options: states, first: 'open', carried: 'never' }),
    ...suspension,
    conditions: prose({ label: '办理条件', hint: '什么人、满足什么才能办。', max: 500, required: false }),
    materials: list({
      label: '带什么',
      hint: '不需要材料的可以不填。',
      required: false,
      summary: '{{fields.name}}',
      of: {
        name: text({ label: '材料', max: 60 }),
        original: number({ label: '原件（份）', required: false, carried: 'again' }),
        copies: number({ label: '复印件（份）', required: false, carried: 'again' }),
        note: text({ label: '说明', max: 100, required: false }),
      },
    }),
    steps: items({
      label: '怎么办',
      hint: '一步一行，写清到哪里、找谁、多久。',
      of: text({ label: '步骤', max: 160 }),
    }),
    timeLimit: text({ label: '办理时限', hint: '如“15 个工作日”“当场办结”。', max: 60 }),
    fee: text({ label: '收费', hint: '不收费就写“不收费”。', max: 60 }),
    basis,
    places: items({
      label: '去哪里办',
      required: false,
      of: reference({ label: '服务场所', to: 'places', among: notBoards }),
    }),
    hours: optionalOpeningHours,
    phones: items({ label: '咨询电话', of: phone({ label: '电话' }), carried: 'usual' }),
    online: link({
      label: '网上办',
      hint: '能在网上办的，写打开就能办的那一页的网址。',
      required: false,
      carried: 'never',
    }),
    byProxy: flag({ label: '可以代办', hint: '家属或工作人员可以替本人办。' }),
    anywhere: flag({ label: '全街道通办', hint: '到任何一个社区都能办。' }),
    checked: day({ label: '最近核对', hint: '核对过电话、地点和材料的日子，至少半年一次。', first: 'today' }),
    checkedBy: text({ label: '核对岗位', hint: '写岗位，不写人名。', max: 40, post: true, carried: 'usual' }),
    life,
    ...record,
  }),
  checkPublishAt,
  checkBasis,
  checkHours,
  checkOverlaps,
);

export type Service = z.output<typeof schema>;

/** Wording of a fee that says there is none. */
const FREE = /^(不收费|免费)/;

export const services = defineCollection({
  name: 'services',
  label: '办事指南',
  singular: '办事指南',
  short: '办事',
  counter: '项',
  icon: 'paper',
  lead: '带什么、去哪里、几点开门、打哪个电话，一页说清。办不了的，窗口会一次告诉您缺什么。',
  schema,
  body: { label: '补充说明', hint: '上门办理、样表、常见问题写在这里；没有可以不写。' },
  folders: 'flat',
  menu: 'main',
  shown: ['conditions', 'materials', 'places', 'hours'],
  facets: [
    { field: 'audience', label: '谁来办', slugs: audienceSlugs },
    { field: 'category', label: '类别', slugs: categorySlugs },
  ],
  category: 'category',
  grouping: { field: 'category' },
  summary: '{{title}}（{{fields.checked}} 核对）',
  review: suspensionRemarks,
  line: (data) => [
    ...suspensionWords(data),
    data.fee,
    data.timeLimit,
    ...(data.byProxy ? ['可代办'] : []),
    ...(data.anywhere ? ['全街道通办'] : []),
  ],
  described: (data, { url, issuer, area, place, dataOf }) =>
    data.status === 'ended'
      ? []
      : [
          {
            '@type': 'GovernmentService',
            name: data.title,
            url,
            serviceType: serviceCategories[data.category],
            audience: data.audience.map((who) => ({ '@type': 'Audience', audienceType: audiences[who] })),
            areaServed: area,
            provider: issuer,
            hoursAvailable: hoursDescribed(
              servedHours(
                data,
                (data.places ?? []).flatMap((id) => (dataOf('places', id) as Window | undefined) ?? []),
              ).week,
            ),
            offers: FREE.test(data.fee) ? { '@type': 'Offer', price: 0, priceCurrency: 'CNY' } : undefined,
            availableChannel: {
              '@type': 'ServiceChannel',
              serviceUrl: data.online,
              servicePhone: someOf(data.phones.map((telephone) => ({ '@type': 'ContactPoint', telephone }))),
              serviceLocation: someOf((data.places ?? []).flatMap((id) => place(id) ?? [])),
            },
          },
        ],
  status: ({ status }) =>
    status === 'open' ? [] : [{ from: null, code: status === 'ended' ? 'closed' : 'wait', label: states[status] }],
});
