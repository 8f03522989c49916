import { expect, test } from 'vitest';
import { rowTables } from '../../src/compare/row-tables.ts';

const text = (...rows: string[]) =>
  `---\ntitle: 账\naccounts:\n  opening: 10\n  spending:\n${rows.map((row) => `    - ${row}\n`).join('')}  closing: 1\n---\n`;
const shown = (before: string | null, after: string) =>
  rowTables('disclosures', before, after, () => undefined).map(({ label, columns, rows }) => [
    label,
    columns.map((column) => column.label).join(),
    ...rows.map(({ mark, cells }) =>
      [mark, ...cells.map((runs) => runs.map(({ text: words }) => words).join('→'))].join(' '),
    ),
  ]);

test('accounts are a table of which changed lines are told apart', () => {
  const before = text('{ item: 花土, amount: 100 }', '{ item: 花苗, amount: 80.5 }', '{ item: 水管, amount: 60 }');
  const after = text('{ item: 花土, amount: 120 }', '{ item: 花苗, amount: 80.5 }');
  expect(shown(before, after)).toEqual([
    ['收支账目 › 支出', '支出项目,金额（元）', 'changed 花土 100.00→120.00', 'same 花苗 80.50', 'removed 水管 60.00'],
  ]);
  expect(shown(before, before)).toEqual([]);
  expect(shown(null, after)[0]?.slice(2)).toEqual(['added 花土 120.00', 'added 花苗 80.50']);
});
