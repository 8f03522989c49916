import * as z from 'zod';
import { basis, checkBasis } from '../../schema/groups/basis.ts';
import { beijingDay, endOfDay, shortDay } from '../../schema/beijing.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice, choices } from '../../schema/fields/choice.ts';
import { phone } from '../../schema/fields/contact.ts';
import { group } from '../../schema/fields/nested.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { checkNamed, named } from '../../schema/groups/named.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { withRules } from '../../schema/rules.ts';
import { accountRemarks } from './account-remarks.ts';
import { bookMarks } from './account-report.ts';
import { accounts, accountsGap } from './accounts.ts';
import { categories } from './categories.ts';
import { lineRemarks } from './line-remarks.ts';

export const streams = { residents: '居务', party: '党务', finance: '财务', services: '服务事项' } as const;
export const channels = { site: '网站', board: '公开栏', meeting: '会议', screen: '显示屏', wechat: '微信' } as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    stream: choice({ label: '公开类别', options: streams }),
    category: choice({ label: '公开事项', options: categories }),
    ...owed,
    channels: choices({
      label: '公开渠道',
      hint: '除网站外还在哪里公开，公开栏是法定渠道。',
      options: channels,
      carried: 'usual',
    }),
    issuer: text({ label: '发布机构', hint: '如“南巷社区居民委员会”。', max: 60, carried: 'usual' }),
    responsible: text({
      label: '负责岗位',
      hint: '写岗位，不写人名，如“居务监督委员会主任”。',
      post: true,
      max: 40,
      carried: 'usual',
    }),
    procedure: group({
      label: '议定过程',
      required: false,
      of: {
        proposed: day({ label: '拟定日期', required: false }),
        reviewed: day({ label: '审核日期', required: false }),
        approved: day({ label: '通过日期', required: false }),
        reviewer: text({ label: '审核岗位', hint: '如“居务监督委员会”。', max: 40, post: true, required: false }),
      },
    }),
    publicity: group({
      label: '公示期',
      required: false,
      of: { from: day({ label: '公示开始' }), to: day({ label: '公示截止', hint: '含这一天。' }) },
    }),
    objections: group({
      label: '异议怎么提',
      required: false,
      of: {
        contact: text({ label: '向谁提', hint: '写机构或岗位和地点，如“居务监督委员会，南巷 21 号”。', max: 80 }),
        phone: phone({ label: '联系电话', required: false }),
        until: day({ label: '最晚哪天提', required: false }),
      },
    }),
    basis,
    accounts,
    named,
    ...record,
  }),
  checkPublishAt,
  ({ publicity }, context) => {
    if (!publicity || publicity.to >= publicity.from) return;
    const message = `公示截止 ${publicity.to} 早于公示开始 ${publicity.from}，请改成开始当天或以后`;
    context.addIssue({ code: 'custom', path: ['publicity', 'to'], message });
  },
  ({ accounts }, context) => {
    const gap = accounts && accountsGap(accounts);
    if (gap) context.addIssue({ code: 'custom', path: ['accounts', 'closing'], message: gap });
  },
  checkBasis,
  checkNamed,
);

export type Disclosure = z.output<typeof schema>;

export const disclosures = defineCollection({
  name: 'disclosures',
  label: '居务公开',
  singular: '公开事项',
  short: '公开',
  icon: 'board',
  lead: '社区花了什么钱、定了什么事、评了哪些名额，都登在这里；与楼下公开栏的内容一致。',
  schema,
  body: { label: '正文', hint: '先写结果，再写经过。名单写在“有姓名的名单”里，这里不写姓名。' },
  folders: 'year',
  menu: 'main',
  shown: ['period', 'publicity', 'accounts', 'attachments'],
  facets: [
    { field: 'stream', label: '类别' },
    { field: 'community', label: '社区' },
    { field: 'category', label: '事项', slugs: { party: 'party-affairs' } },
    { field: 'period', label: '期间' },
  ],
  category: 'category',
  grouping: 'month',
  summary: '{{title}}（{{published}}）',
  line: (data) => [streams[data.stream]],
  issuer: (data) => data.issuer,
  status: ({ publicity }) =>
    publicity
      ? [
          { from: null, code: 'wait', label: '公示未开始' },
          { from: publicity.from, code: 'open', label: '公示中' },
          { from: endOfDay(publicity.to), code: 'closed', label: '公示期满' },
        ]
      : [],
  kin: ({ data }) => (data.accounts && data.period !== undefined ? bookMarks(data) : []),
  record: true,
  review: (entries) => [...accountRemarks(entries), ...lineRemarks(entries)],
  events: ({ publicity, objections }) => {
    const until = objections?.until ?? publicity?.to;
    const note = objections && `有异议向${objections.contact}提出`;
    return [
      ...(publicity ? [{ part: 'publicity', what: '公示最后一天', starts: publicity.to, note }] : []),
      ...(until && until !== publicity?.to
        ? [{ part: 'objections', what: '提异议的最后一天', starts: until, note }]
        : []),
    ];
  },
  deadline: ({ publicity, objections }, now) => {
    if (!publicity) return undefined;
    const until = beijingDay(objections?.until ?? publicity.to);
    return {
      until,
      note: objections ? `有异议请在${shortDay(until, now)}（含）前提出` : `公示到${shortDay(until, now)}`,
    };
  },
});
