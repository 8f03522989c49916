import { expect, test } from 'vitest';
import { landedRows } from '../../../cms/app/grid/change-rows.ts';
import type { Column } from '../../../cms/app/grid/column.ts';

const columns: Column[] = [
  { name: 'item', label: '收入项目', kind: 'text', required: true },
  { name: 'source', label: '来源', kind: 'choice', required: true },
  { name: 'amount', label: '金额', kind: 'money', required: true },
];
const names = ['item', 'amount'];
const begun = [
  { item: '场地费', source: '自筹' },
  { item: '旧物义卖', source: '捐赠' },
  { item: '活动 补贴', source: '街镇' },
];
const pasted = [
  { item: '活动补贴', amount: 300 },
  { item: '场地费', amount: 120.5 },
  { item: '电费返还', amount: 8 },
];

test.each([0, 3])('a sheet pasted at row %i goes on with the lines of last time, and the others make way', (at) => {
  expect(landedRows(columns, begun, pasted, names, at)).toEqual({
    rows: [
      { item: '活动补贴', source: '街镇', amount: 300 },
      { item: '场地费', source: '自筹', amount: 120.5 },
      { item: '电费返还', amount: 8 },
    ],
    first: 0,
    replaced: 1,
    removed: [begun[1]],
  });
});

test('lines with an amount stay, also of the same name', () => {
  const filled = [{ item: '场地费', source: '自筹', amount: 50 }];
  expect(landedRows(columns, filled, pasted, names, 0)).toEqual({
    ...{ rows: [...filled, ...pasted], first: 1, replaced: 0, removed: [] },
  });
});

test('a single column goes over what stands there', () => {
  const amounts = [{ amount: 1 }, { amount: 2 }, { amount: 3 }];
  expect(landedRows(columns, begun, amounts, ['amount'], 0).rows).toEqual(
    begun.map((row, at) => ({ ...row, ...amounts[at] })),
  );
});
