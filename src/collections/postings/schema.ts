import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { link, reference } from '../../schema/fields/contact.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';
import { withRules } from '../../schema/rules.ts';
import { boards } from '../places/offered.ts';

const schema = withRules(
  z.strictObject({
    entry: link({
      label: '贴的是哪一篇',
      hint: '写那一篇在本站的地址，如 /disclosures/dongli-2026-q3/。',
      carried: 'never',
    }),
    board: reference({ label: '贴在哪里', hint: '选公开栏。', to: 'places', among: boards }),
    posted: day({ label: '张贴日期', first: 'today' }),
    removed: day({ label: '撤下日期', hint: '还贴着的不填，撤下那天再来填。', required: false }),
    title: text({
      label: '备注',
      hint: '如“大字版”“淋湿了重贴”，居民看得到；不写张贴人的姓名。没有就不填。',
      max: 40,
      required: false,
      carried: 'never',
    }),
  }),
  ({ posted, removed }, context) => {
    if (removed === undefined || removed >= posted) return;
    const message = `撤下日期 ${removed} 早于张贴日期 ${posted}，请核对`;
    context.addIssue({ code: 'custom', path: ['removed'], message });
  },
  ({ entry }, context) => {
    if (postedEntry(entry) !== undefined) return;
    const message = '要写本站一篇内容的地址，如 /disclosures/dongli-2026-q3/';
    context.addIssue({ code: 'custom', path: ['entry'], message });
  },
);

const DONE = { posted: '贴', removed: '撤' } as const;

export type Posting = z.output<typeof schema>;

/** The entry at an address of this site, as `<collection>/<id>`. */
export const postedEntry = (address: string): string | undefined => /^\/([a-z]+\/[a-z0-9-]+)\/?$/.exec(address)?.[1];

/** What hung where, and from when to when. In files of their own: that a text was put up changes nothing in it. */
export const postings = defineCollection({
  name: 'postings',
  label: '张贴登记',
  singular: '张贴登记',
  short: '张贴',
  icon: 'board',
  lead: '哪一篇在哪块公开栏上，从哪天贴到哪天。',
  schema,
  body: { label: '说明', hint: '一般不用写。' },
  folders: 'year',
  menu: 'none',
  outlives: true,
  shown: ['removed'],
  facets: [],
  grouping: { field: 'board' },
  summary: '{{fields.entry}}（{{fields.posted}} 张贴）',
  /** What hangs is entered when it hangs. */
  review: (entries, today) =>
    today === undefined
      ? []
      : entries.flatMap(({ id, data: { posted, removed } }) =>
          Object.entries({ posted, removed }).flatMap(([field, day]) =>
            day === undefined || day <= today
              ? []
              : [
                  {
                    id,
                    path: [field],
                    message: `${day} 还没有到，今天是 ${today}；${DONE[field as keyof typeof DONE]}了再登记`,
                  },
                ],
          ),
        ),
});
