import * as z from 'zod';
import { basis, checkBasis } from '../../schema/groups/basis.ts';
import { shortDay } from '../../schema/beijing.ts';
import { defineCollection } from '../../schema/collection.ts';
import { choice } from '../../schema/fields/choice.ts';
import { reference } from '../../schema/fields/contact.ts';
import { list } from '../../schema/fields/nested.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { checkPublishAt, heading, record } from '../../schema/groups/notice.ts';
import { owed } from '../../schema/groups/owed.ts';
import { papers } from '../../schema/groups/papers.ts';
import { withRules } from '../../schema/rules.ts';
import { partId } from '../notice/part-id.ts';
import { handledWords, kinds } from './handled.ts';

const schema = withRules(
  z.strictObject({
    ...heading,
    kind: choice({ label: '哪一种清单', options: kinds }),
    ...owed,
    asOf: day({ label: '清单截至', hint: '清单是哪一天的样子；改了清单，也改这一天。', first: 'today' }),
    items: list({
      label: '清单上的事项',
      hint: '一样一行，还办的、不再办的都写上，居民按事项来找。',
      summary: '{{fields.name}} {{fields.handled}}',
      of: {
        name: text({ label: '事项', hint: '居民怎么叫就怎么写，如“亲属关系证明”。', max: 60 }),
        handled: choice({ label: '还办不办', options: { yes: '还办', no: '不再办' } }),
        group: text({ label: '部门或分类', hint: '如“民政”“乙类”。', max: 30, required: false }),
        where: text({
          label: '怎么办，改到哪里办',
          hint: '不再办的一定要写：改到哪里、用什么代替。',
          max: 120,
          required: false,
        }),
        basis: text({ label: '依据', max: 80, required: false }),
        service: reference({ label: '办事指南', to: 'services', required: false }),
      },
    }),
    basis,
    papers,
    ...record,
  }),
  checkPublishAt,
  checkBasis,
  ({ items: rows }, context) =>
    rows.forEach(({ name, handled, where, service }, index) => {
      if (handled !== 'no' || where || service) return;
      const message = `“${name}”不再办了，要写改到哪里办、用什么代替`;
      context.addIssue({ code: 'custom', path: ['items', index, 'where'], message });
    }),
  ({ items: rows }, context) => {
    const seen = new Set<string>();
    rows.forEach(({ name }, index) => {
      if (seen.has(name))
        context.addIssue({ code: 'custom', path: ['items', index, 'name'], message: `“${name}”写了两次，请留一行` });
      seen.add(name);
    });
  },
);

export type Register = z.output<typeof schema>;

export const registers = defineCollection({
  name: 'registers',
  label: '事项清单',
  singular: '清单',
  short: '清单',
  icon: 'list',
  lead: '哪些事社区还办、哪些证明不再开、章能盖在哪里；不再办的，写明改到哪里办。',
  schema,
  body: { label: '说明', hint: '清单怎么用、单位还要证明时找谁；没有可以不写。' },
  folders: 'flat',
  menu: 'more',
  facets: [
    { field: 'kind', label: '清单' },
    { field: 'community', label: '社区' },
  ],
  category: 'kind',
  grouping: { field: 'kind' },
  summary: '{{title}}（{{fields.asOf}}）',
  line: ({ kind, items, asOf }) => {
    const no = items.filter(({ handled }) => handled === 'no').length;
    const words = handledWords[kind];
    const yes = items.length - no;
    return [
      kinds[kind],
      ...(yes > 0 ? [`${words.yes} ${yes} 项`] : []),
      ...(no > 0 ? [`${words.no} ${no} 项`] : []),
      `截至 ${asOf.slice(0, 4)}年${shortDay(asOf, asOf)}`,
    ];
  },
  parts: ({ kind, items }) =>
    items.map(({ name, handled, group, where }, index) => ({
      id: partId(index),
      title: name,
      text: [group, handledWords[kind][handled], where].filter(Boolean).join('，'),
    })),
  record: true,
});
