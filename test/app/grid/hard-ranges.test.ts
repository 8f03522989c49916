import { describe, expect, test } from 'vitest';
import type { Column } from '../../../cms/app/grid/column.ts';
import { placeSheet, type Answers } from '../../../cms/app/grid/sheet/place-sheet.ts';
import { separated } from '../../../cms/app/grid/sheet/separated.ts';

const columns: Column[] = [
  { name: 'item', label: '支出项目', kind: 'text', required: true },
  { name: 'payee', label: '收款单位', kind: 'text', required: false },
  { name: 'amount', label: '金额（元）', kind: 'money', required: true },
];
const sheet = (...lines: string[]) => lines.map((line) => line.split('|').map((cell) => cell.trim()));
const place = (range: string[][], answers?: Answers) =>
  placeSheet(range, { columns, list: '支出', at: 0 }, '2026-11-29', answers);
function placed(range: string[][], answers?: Answers) {
  const result = place(range, answers);
  if ('question' in result) throw new Error(result.question);
  return { rows: result.rows, said: result.said.join('；') };
}

test('the format for accounts: `¥ -` is nothing, `¥ (300.50)` is less than nothing', () => {
  const { rows } = placed(sheet('项目|金额', '纸|¥ 1,200.00', '水|¥ -', '退款|¥ (300.50)'));
  expect(rows.map(({ amount }) => amount)).toEqual([1200, undefined, -300.5]);
});

describe('amounts in several columns', () => {
  const bank = sheet('摘要|借方金额|贷方金额', '打印纸|320.00|', '利息||1.20');

  test('are asked about by their heads when none fits better, never taken in silence', () => {
    const asked = place(bank);
    expect('question' in asked && asked.choices.map(({ label }) => label)).toEqual([
      '“借方金额”：320.00……这一列',
      '“贷方金额”：1.20……这一列',
    ]);
    const { rows, said } = placed(bank, { amounts: 1 });
    expect(rows).toEqual([{ item: '打印纸', amount: 320 }]);
    expect(said).toContain('没有支出金额的 1 行');
  });

  test('are not asked about where one is called 金额 and the others are not', () => {
    expect(placed(sheet('项目|单价|金额|税额', '纸|80|320|0')).rows).toEqual([{ item: '纸', amount: 320 }]);
  });

  test('have two lines of heads, which are one', () => {
    const asked = place(sheet('类别|项目|金额（元）|', '||计划|实际', '办公|纸|400|320'));
    expect('question' in asked && asked.choices[1]!.label).toBe('“金额（元） 实际”：320……这一列');
    const joint = sheet('类别|项目|金额（元） 计划|金额（元） 实际', '办公|纸|400|320');
    expect(placed(joint, { amounts: 3 }).rows).toEqual([{ item: '纸', amount: 320 }]);
  });
});

test('a sum that is also written out is no row, and one that cannot be read is said', () => {
  const { rows, said } = placed(sheet('项目|金额', '纸|320', '合计（大写）：人民币叁佰贰拾元整|320.00'));
  expect([rows.length, said]).toEqual([1, '金额一共 320.00 元，与表里的合计相符']);
  expect(placed(sheet('项目|金额', '纸|320', '合计|#REF!')).said).toContain('表里的合计“#REF!”认不出来，没有核对');
});

test('lines without tabs are cells where all fall into the same parts and one is an amount', () => {
  const cells = [
    ['项目', '金额'],
    ['打印纸', '320'],
  ];
  for (const between of ['  ', ' ', ',', ' | '])
    expect(separated(cells.map((row) => row.join(between)).join('\n'))).toEqual(cells);
  for (const text of ['打印纸,320', '南巷，一号\n北巷，二号', '打印纸 320\n水', '甲\t1\n乙,\t2'])
    expect(separated(text)).toEqual(text.split('\n').map((line) => line.split('\t')));
});
