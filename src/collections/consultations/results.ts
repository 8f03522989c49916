import type * as z from 'zod';
import { reference } from '../../schema/fields/contact.ts';
import { list } from '../../schema/fields/nested.ts';

/** What came of a consultation, by the fields that name it: the collection, and what it is called. */
export const resultKinds = {
  project: { collection: 'projects', label: '项目' },
  disclosure: { collection: 'disclosures', label: '公示' },
  policy: { collection: 'policies', label: '文件' },
  meeting: { collection: 'meetings', label: '会议' },
} as const;

export const results = list({
  label: '后来落到了哪里',
  hint: '意见定下来以后立的项目、登的公示、发的文件，一行选一篇；那一篇的页面上会写明这件事征求过意见。',
  required: false,
  carried: 'never',
  of: {
    project: reference({ label: '项目与实事', to: 'projects', required: false }),
    disclosure: reference({ label: '居务公开', to: 'disclosures', required: false }),
    policy: reference({ label: '政策文件', to: 'policies', required: false }),
    meeting: reference({ label: '会议与选举', to: 'meetings', required: false }),
  },
});

type Results = z.output<typeof results>;

/** The entries that are named, in order. */
export const resultsIn = (rows: Results = []) =>
  rows.flatMap((row) =>
    Object.entries(resultKinds).flatMap(([field, { collection, label }]) => {
      const id = row[field as keyof typeof resultKinds];
      return id === undefined ? [] : [{ collection, label, id }];
    }),
  );

/** Each row names one entry; a rule between fields. */
export function checkResults({ results: rows = [] }: { results?: Results }, context: z.RefinementCtx): void {
  rows.forEach((row, index) => {
    const named = resultsIn([row]).length;
    if (named === 1) return;
    const message = named === 0 ? '这一行还没有选，选一篇或者删掉这一行' : '一行只选一篇，其余的另起一行';
    context.addIssue({ code: 'custom', path: ['results', index], message });
  });
}
