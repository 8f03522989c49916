import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { areaDescribed } from '../../schema/described.ts';
import { choice } from '../../schema/fields/choice.ts';
import { phone, reference } from '../../schema/fields/contact.ts';
import { items, list } from '../../schema/fields/nested.ts';
import { number } from '../../schema/fields/number.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { checkHours, checkOverlaps, openingHours } from '../../schema/opening.ts';
import { withRules } from '../../schema/rules.ts';
import { urgentLabels } from '../settings/urgent-kinds.ts';

export const levels = { street: '街道', community: '社区' } as const;

const fields = z.strictObject({
  title: text({ label: '名称', hint: '如“南巷社区”。', max: 40 }),
  code: text({ label: '代码', hint: '索引号的开头，如 QS103。', max: 20, carried: 'never' }),
  parent: reference({ label: '上级', hint: '社区填所属街道。', to: 'communities', required: false }),
  level: choice({ label: '级别', options: levels }),
  address: text({ label: '地址', max: 80 }),
  phones: items({ label: '电话', of: phone({ label: '电话' }) }),
  hours: openingHours,
  hotlines: list({
    label: '急事电话',
    hint: '本社区自己的，如各小区的物业、电梯急修；全街道都一样的写在网站设置里。',
    required: false,
    summary: '{{fields.name}} {{fields.phone}}',
    // A number of somebody else is worse than none.
    carried: 'never',
    of: {
      kind: choice({ label: '急事类别', options: urgentLabels }),
      name: text({ label: '名称', hint: '是谁接，如“南巷物业”。', max: 30 }),
      phone: phone({ label: '电话' }),
      hours: text({ label: '接听时间', hint: '如“全天”。', max: 40 }),
    },
  }),
  households: number({ label: '户数', required: false }),
  residents: number({ label: '常住人口', required: false }),
  grids: number({ label: '网格数', required: false }),
  boundary: prose({ label: '四至范围', hint: '东、南、西、北各到哪里。', max: 200, required: false }),
});

const schema = withRules(fields, checkHours, checkOverlaps);

export type Community = z.output<typeof schema>;

const parentOf = (url: string | undefined) =>
  url === undefined ? undefined : { '@type': 'GovernmentOrganization', url };

export const communities = defineCollection({
  name: 'communities',
  label: '社区',
  singular: '社区',
  short: '社区',
  counter: '个',
  icon: 'people',
  lead: '每个社区的地址、电话和办公时间，以及和它有关的公开内容。',
  schema,
  body: { label: '社区介绍' },
  folders: 'flat',
  menu: 'more',
  facets: [],
  grouping: { field: 'level' },
  summary: '{{title}}',
  line: (data) => [data.address],
  described: (data, { url, urlOf }) => [
    {
      '@type': 'GovernmentOrganization',
      name: data.level === 'community' ? `${data.title}居民委员会` : data.title,
      url,
      address: data.address,
      areaServed: areaDescribed(data.title),
      telephone: data.phones,
      parentOrganization: parentOf(data.parent && urlOf('communities', data.parent)),
    },
  ],
});
