import { describe, expect, test } from 'vitest';
import type { Column, Row } from '../../../cms/app/grid/column.ts';
import { placeSheet, type Answers, type Placed } from '../../../cms/app/grid/sheet/place-sheet.ts';
import { tabSeparated } from '../../../cms/app/grid/sheet/tab-separated.ts';
import { fieldConfigs } from '../../../cms/app/form/field-config.ts';
import { accounts } from '../../../src/collections/disclosures/accounts.ts';
import { settings } from '../../../src/collections/settings/schema.ts';
import { fieldOf, fieldsOf } from '../../../src/schema/fields-of.ts';

/** The columns of a list as the form has them. */
function columnsOf(fields: Parameters<typeof fieldConfigs>[0], name: string): Column[] {
  const list = fields.find((field) => field.name === name)!;
  const [config] = fieldConfigs([list], { choices: {} }) as unknown as [{ widget: string; columns: Column[] }];
  expect(config.widget).toBe('rows');
  return config.columns;
}
const ofAccounts = fieldOf('accounts', accounts).fields!;
const income = { columns: columnsOf(ofAccounts, 'income'), list: '收入', at: 0 };
const spending = { columns: columnsOf(ofAccounts, 'spending'), list: '支出', at: 0 };
const hotlines = { columns: columnsOf(fieldsOf(settings.schema.shape), 'hotlines'), list: '常用电话', at: 0 };

const sheet = (...lines: string[]) => tabSeparated(lines.join('\n').replaceAll(' | ', '\t'));
const place = (range: string[][], target: typeof income, answers?: Answers): Placed =>
  placeSheet(range, target, '2026-11-29', answers);
function placed(range: string[][], target: typeof income, answers?: Answers) {
  const result = place(range, target, answers);
  if ('question' in result) throw new Error(result.question);
  return { ...result, said: result.said.join('；') };
}
const rowsOf = (range: string[][], target = spending): readonly Row[] => placed(range, target).rows;

const TWO: Row[] = [
  { item: '防腐木条', payee: '青石木器店', amount: 3820.5 },
  { item: '拆装人工', payee: '北巷维修队', amount: 2600 },
];

describe('rows of a spreadsheet', () => {
  test('twelve rows with heads land as they are, and the sum is said', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `第${String(n + 1)}次活动 | 自筹 | ${String(100 + n)}.10`);
    const { rows, said } = placed(sheet('项目 | 来源 | 金额', ...lines), income);
    expect(rows).toHaveLength(12);
    expect(rows[11]).toEqual({ item: '第12次活动', source: '自筹', amount: 111.1 });
    expect(said).toBe('金额一共 1,267.20 元');
  });

  test.each([
    ['without heads, column by column', ['防腐木条 | 青石木器店 | 3820.5', '拆装人工 | 北巷维修队 | 2600']],
    [
      'in another order, by the heads',
      ['金额 | 收款单位 | 内容', '3820.50 | 青石木器店 | 防腐木条', '2600 | 北巷维修队 | 拆装人工'],
    ],
    ['in another order, by what they hold', ['3820.50 | 防腐木条 | 青石木器店', '2600 | 拆装人工 | 北巷维修队']],
    [
      'with other words for the same',
      ['摘 要 | 对方单位 | 支出金额（元）', '防腐木条 | 青石木器店 | 3,820.50', '拆装人工 | 北巷维修队 | 2,600.00'],
    ],
    [
      'with numbers in front',
      ['序号 | 支出项目 | 收款单位 | 金额', '1 | 防腐木条 | 青石木器店 | 3820.5', '2 | 拆装人工 | 北巷维修队 | 2600'],
    ],
    ['with numbers in front and no heads', ['1 | 防腐木条 | 青石木器店 | 3820.5', '2 | 拆装人工 | 北巷维修队 | 2600']],
    ['in full width, with signs', ['防腐木条 | 青石木器店 | ￥３，８２０．５０', '拆装人工 | 北巷维修队 | 2600元']],
    [
      'with blank rows and columns between',
      ['防腐木条 |  | 青石木器店 | 3820.50', ' |  |  | ', '拆装人工 |  | 北巷维修队 | 2600'],
    ],
    [
      'with sums, which are left out',
      [
        '项目 | 收款单位 | 金额',
        '防腐木条 | 青石木器店 | 3820.5',
        '小 计 |  | 3820.50',
        '拆装人工 | 北巷维修队 | 2600',
        '合  计 |  | 6,420.50',
      ],
    ],
  ])('%s', (_, lines) => expect(rowsOf(sheet(...lines))).toEqual(TWO));

  test('sums of the sheet are compared with the rows', () => {
    const lines = ['项目 | 收款单位 | 金额', '木条 | 甲店 | 100', '人工 | 乙队 | 200'];
    expect(placed(sheet(...lines, '合计 |  | 300.00'), spending).said).toBe('金额一共 300.00 元，与表里的合计相符');
    expect(placed(sheet(...lines, '合计 |  | 305'), spending).said).toContain(
      '表里“合计”是 305.00，各行加起来是 300.00，相差 5.00，请核对',
    );
    expect(
      placed(sheet(...lines, '小计 |  | 300', '灯 | 丙店 | 50', '小计 |  | 50', '总计 |  | 350'), spending).said,
    ).toBe('金额一共 350.00 元，与表里的合计相符');
  });

  test('less than nothing and nothing at all are read as accounts write them', () => {
    const rows = rowsOf(
      sheet('木条 | 甲店 | -36.00', '退款 | 甲店 | (1,200.00)', '人工 | 乙队 | －5', '赠送 | 丙店 | -'),
    );
    expect(rows.map(({ amount }) => amount)).toEqual([-36, -1200, -5, undefined]);
  });

  test('amounts in 万元 are asked about', () => {
    const range = sheet('项目 | 收款单位 | 金额（万元）', '木条 | 甲店 | 1.23456');
    const asked = place(range, spending);
    expect(asked).toMatchObject({ question: '表里写着“万元”。“1.23456”是多少？' });
    expect('choices' in asked && asked.choices.map(({ label }) => label)).toEqual([
      '换算成元：12,345.60 元',
      '就是 1.23456 元',
    ]);
    expect(placed(range, spending, { tenThousands: true }).rows).toEqual([
      { item: '木条', payee: '甲店', amount: 12345.6 },
    ]);
    expect(place(sheet('单位：万元', '项目 | 金额', '木条 | 2'), spending)).toHaveProperty('question');
    expect(rowsOf(sheet('项目 | 金额', '木条 | 1.2万元'))).toEqual([{ item: '木条', amount: 12000 }]);
  });

  test('which of several columns is the amount is asked', () => {
    const range = sheet('木条 | 18 | 200 | 3600', '铁钉 | 10 | 5 | 50');
    const asked = place(range, spending);
    expect(asked).toMatchObject({ question: '有几列都像金额，金额是哪一列？' });
    expect(placed(range, spending, { amounts: 3 }).rows).toEqual([
      { item: '木条', amount: 3600 },
      { item: '铁钉', amount: 50 },
    ]);
  });

  test('what has no place is said, line by line', () => {
    const { rows, said } = placed(
      sheet(
        '2026年第四季度支出明细表',
        '日期 | 内容 | 单价 | 金额 | 备注',
        '10月3日 | 木条 | 10 | 100 | 廊架用',
        '合计 |  |  | 100 | ',
        '制表：财务岗 |  |  |  | 审核：监督委员会',
      ),
      spending,
    );
    expect(rows).toEqual([{ item: '木条', amount: 100, note: '廊架用' }]);
    expect(said).toContain('“日期”这一列、“单价”这一列');
    expect(said).toContain('“2026年第四季度支出明细表”这一行、“制表：财务岗 审核：监督委员会”这一行');
  });

  test('of a ledger each list takes its own side, without balances', () => {
    const ledger = sheet(
      '日期 | 摘要 | 收入 | 支出 | 余额',
      ' | 上期结余 |  |  | 1000',
      '10.3 | 拨款 | 500 |  | 1500',
      '10.9 | 木条 |  | 200 | 1300',
    );
    expect(rowsOf(ledger, income)).toEqual([{ item: '拨款', amount: 500 }]);
    const { rows, said } = placed(ledger, spending);
    expect(rows).toEqual([{ item: '木条', amount: 200 }]);
    expect(said).toContain('没有支出金额的 1 行');
    expect(said).toContain('上期结余 1000');
  });

  test('a cell that is no amount, or no choice, is kept as it is and said', () => {
    const { rows, said } = placed(
      sheet('项目 | 来源 | 金额', '拨款 | 上级补助 | 待定', '捐款 | 区财政拨款 | 5'),
      income,
    );
    expect(rows).toEqual([
      { item: '拨款', source: '上级补助', amount: '待定' },
      { item: '捐款', source: '财政', amount: 5 },
    ]);
    expect(said).toContain('“区财政拨款”记作“财政拨款”');
    expect(said).toContain('有 2 格认不出来');
  });

  test('one column goes into the one where the cursor is', () => {
    const result = placed(sheet('1', '2', '3'), { ...spending, at: 2 });
    expect(result.names).toEqual(['amount']);
    expect(result.rows.map(({ amount }) => amount)).toEqual([1, 2, 3]);
  });

  test('cells with line ends and quotes are one cell', () => {
    expect(tabSeparated('"木条\n铁钉"\t"甲""店"\t5\r\n灯\t\t6\r\n')).toEqual([
      ['木条\n铁钉', '甲"店', '5'],
      ['灯', '', '6'],
    ]);
    expect(rowsOf(tabSeparated('"木条\n铁钉"\t甲店\t5'))).toEqual([{ item: '木条 铁钉', payee: '甲店', amount: 5 }]);
  });

  test('other lists take sheets by the same rule', () => {
    const range = sheet(
      '电话 | 名称 | 接听时间',
      '0999-5550108 | 居委会 | 工作日',
      '０９９９－５５５０１０９ | 物业 | 全天',
    );
    expect(rowsOf(range, hotlines)).toEqual([
      { name: '居委会', phone: '0999-5550108', hours: '工作日' },
      { name: '物业', phone: '0999-5550109', hours: '全天' },
    ]);
  });
});
