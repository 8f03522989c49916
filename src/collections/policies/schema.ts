import * as z from 'zod';
import { defineCollection, type Remark, type Reviewed } from '../../schema/collection.ts';
import { parseDocumentNumber } from '../../schema/document-number.ts';
import { someOf } from '../../schema/described.ts';
import { choice } from '../../schema/fields/choice.ts';
import { reference } from '../../schema/fields/contact.ts';
import { items } from '../../schema/fields/nested.ts';
import { prose, text } from '../../schema/fields/text.ts';
import { day, partialDate, UNKNOWN_DATE } from '../../schema/fields/time.ts';
import type { StatusCode } from '../../schema/schedule.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { withRules } from '../../schema/rules.ts';
import { life } from '../life/concerned-life.ts';
import { documentNumber, otherNumber } from './document-number.ts';
import { explanations } from './plain-words.ts';
import { policyStatus, validities } from './status.ts';

export const levels = {
  national: '国家',
  province: '省',
  city: '市',
  district: '区县',
  street: '街道',
  community: '社区',
} as const;
export const kinds = {
  law: '法律',
  regulation: '法规',
  plan: '规划',
  opinion: '意见',
  measure: '办法',
  charter: '居民公约',
} as const;

const schema = withRules(
  z.strictObject({
    ...heading,
    docNumber: documentNumber,
    otherNumber,
    issuer: text({ label: '发文机关', max: 60, carried: 'usual' }),
    made: partialDate({
      label: '成文日期',
      hint: '只知道年月的写 2019年8月，只知道年份的写 2019年，都不知道的写“不详”。',
    }),
    effective: day({ label: '施行日期', hint: '原文没有写的不填，页面上写成文日期。', required: false }),
    expires: day({ label: '失效日期', hint: '有效期的最后一天。', required: false }),
    topic: text({ label: '主题分类', hint: '如“基层治理”“养老服务”。', max: 30 }),
    level: choice({ label: '文件级别', options: levels }),
    kind: choice({ label: '文件种类', options: kinds }),
    validity: choice({ label: '有效性', options: validities, first: 'in-force', carried: 'never' }),
    replaces: items({
      label: '取代的旧文件',
      required: false,
      carried: 'never',
      of: reference({ label: '旧文件', to: 'policies' }),
    }),
    plain: prose({
      label: '通俗解读',
      hint: '用大白话写和居民有关的几件事，一行一件。解释某一条的，在行首写“第三条：”或“二、（一）：”，页面上就排在那一条旁边。',
      max: 3000,
      required: false,
    }),
    life,
    ...record,
  }),
  checkPublishAt,
  ({ expires, effective }, context) => {
    if (!expires || !effective || expires >= effective) return;
    const message = `失效日期 ${expires} 早于施行日期 ${effective}，请核对`;
    context.addIssue({ code: 'custom', path: ['expires'], message });
  },
  ({ effective, made }, context) => {
    if (!effective || made === UNKNOWN_DATE || effective.slice(0, made.length) >= made) return;
    const message = `施行日期 ${effective} 早于成文日期 ${made}，请核对`;
    context.addIssue({ code: 'custom', path: ['effective'], message });
  },
  ({ made, published }, context) => {
    if (made === UNKNOWN_DATE || published.slice(0, made.length) >= made) return;
    const message = `成文日期 ${made} 晚于发布日期 ${published}，请核对`;
    context.addIssue({ code: 'custom', path: ['made'], message });
  },
);

export type Policy = z.output<typeof schema>;

/** As schema.org calls it; it has no word for a text that was amended and holds so. */
const FORCE: Partial<Record<StatusCode, string>> = {
  open: 'https://schema.org/InForce',
  wait: 'https://schema.org/NotInForce',
  withdrawn: 'https://schema.org/NotInForce',
};

export const policies = defineCollection({
  name: 'policies',
  label: '政策文件',
  singular: '政策文件',
  short: '政策',
  icon: 'scroll',
  lead: '和居民生活有关的规定原文，标明现在还管不管用；每一段都有编号，可以直接引用。',
  schema,
  body: {
    label: '全文',
    hint: '从原文件粘贴；“一、”“（一）”开头的小标题会自动认出，单独一行或写在段首都行。',
    numbered: true,
  },
  folders: 'flat',
  menu: 'main',
  shown: ['docNumber', 'effective'],
  facets: [
    { field: 'validity', label: '有效性' },
    { field: 'level', label: '级别' },
    { field: 'kind', label: '种类' },
  ],
  category: 'kind',
  grouping: 'month',
  summary: '{{title}}（{{fields.made}}）',
  line: ({ issuer, docNumber, otherNumber }) => [issuer, docNumber ?? otherNumber ?? ''].filter(Boolean),
  issuer: (data) => data.issuer,
  number: ({ docNumber, otherNumber }) => docNumber ?? otherNumber,
  status: (data, _calendar, replacedFrom) => policyStatus(data, replacedFrom),
  described: (data, { url, urlOf, status }) => [
    {
      '@type': 'Legislation',
      name: data.title,
      url,
      legislationIdentifier: data.docNumber ?? data.otherNumber,
      legislationType: kinds[data.kind],
      legislationDate: data.made === UNKNOWN_DATE ? undefined : data.made,
      legislationDateOfApplicability: data.effective,
      legislationPassedBy: { '@type': 'Organization', name: data.issuer },
      legislationLegalForce: status && FORCE[status],
      legislationRepeals: someOf(
        (data.replaces ?? []).flatMap((id) => {
          const earlier = urlOf('policies', id);
          return earlier === undefined ? [] : [{ '@type': 'Legislation', url: earlier }];
        }),
      ),
      expires: data.expires,
      datePublished: data.published,
    },
  ],
  explains: { field: 'plain', in: ({ plain }) => explanations(plain) },
  kin: ({ id, data }) => [id, ...(data.replaces ?? [])],
  review: (entries) => [...withoutYear(entries), ...replacedInForce(entries)],
});

function withoutYear(entries: readonly Reviewed<Policy>[]): Remark[] {
  return entries.flatMap(({ id, data: { docNumber } }) => {
    const parts = docNumber === undefined ? undefined : parseDocumentNumber(docNumber);
    if (!parts || parts.year !== undefined) return [];
    const message = `“${docNumber}”缺年份，请查原文补上；原文就没有的，可以不管这条提醒`;
    return [{ id, path: ['docNumber'], message }];
  });
}

function replacedInForce(entries: readonly Reviewed<Policy>[]): Remark[] {
  const held = entries.filter(({ data }) => !data.withdrawn);
  const replacing = new Map<string, Policy>();
  for (const { data } of held.toReversed()) for (const id of data.replaces ?? []) replacing.set(id, data);
  return held.flatMap(({ id, data }) => {
    const by = replacing.get(id);
    if (data.validity !== 'in-force' || !by) return [];
    const message = `“${by.title}”写明取代这一份；它施行以后，请把这里的“现行有效”改成“已废止”或“已修改”`;
    return [{ id, path: ['validity'], message }];
  });
}
