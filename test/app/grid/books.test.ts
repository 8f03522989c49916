import { describe, expect, test } from 'vitest';
import type { Column } from '../../../cms/app/grid/column.ts';
import { placeSheet } from '../../../cms/app/grid/sheet/place-sheet.ts';
import { tabSeparated } from '../../../cms/app/grid/sheet/tab-separated.ts';
import { fieldConfigs } from '../../../cms/app/form/field-config.ts';
import { accounts } from '../../../src/collections/disclosures/accounts.ts';
import { fieldOf } from '../../../src/schema/fields-of.ts';
import { sheetAmount } from '../../../src/sheet/amount.ts';
import { sidesOf } from '../../../src/sheet/sides.ts';

const sheet = (...lines: string[]) => tabSeparated(lines.join('\n').replaceAll(' | ', '\t'));
const shown = (range: string[][]) =>
  Object.fromEntries(
    Object.entries(sidesOf(range) ?? {}).map(([side, rows]) => [side, rows.map((row) => row.join(' ').trim())]),
  );
const HEADS = '项目 | 金额';

describe('a book goes to both of its lists', () => {
  test('two tables in one clipboard, each by its title or its heads', () => {
    const halves = { 收入: ['项目 金额', '拨款 5', '合计 5'], 支出: ['项目 金额', '木条 2'] };
    expect(shown(sheet('一、收入', HEADS, '拨款 | 5', '合计 | 5', '二、支出', HEADS, '木条 | 2'))).toEqual(halves);
    // Heads only over the first part.
    expect(shown(sheet('一、收入', HEADS, '拨款 | 5', '合计 | 5', '二、支出', '木条 | 2'))).toEqual(halves);
    // A merged title is repeated in every column.
    expect(
      shown(sheet('一、收入 | 一、收入', HEADS, '拨款 | 5', '合计 | 5', '二、支出 | 二、支出', HEADS, '木条 | 2')),
    ).toEqual(halves);
    expect(shown(sheet('项目 | 来源 | 金额', '拨款 | 街镇 | 5', '项目 | 收款单位 | 金额', '木条 | 甲店 | 2'))).toEqual({
      收入: ['项目 来源 金额', '拨款 街镇 5'],
      支出: ['项目 收款单位 金额', '木条 甲店 2'],
    });
  });

  test('a ledger goes whole to both, and nothing that is in the other list is said to be missing', () => {
    const ledger = sheet(
      '日期 | 摘要 | 收入 | 支出 | 余额',
      '10.3 | 街镇拨付工作经费 | 500 |  | 1500',
      '10.9 | 木条 |  | 200 | 1300',
      '10.10 | 结账 |  |  | 1300',
    );
    expect(Object.keys(sidesOf(ledger)!)).toEqual(['收入', '支出']);
    const columns = (name: string) => {
      const list = fieldOf('accounts', accounts).fields!.find((field) => field.name === name)!;
      return (fieldConfigs([list], { choices: {} }) as unknown as [{ columns: Column[] }])[0].columns;
    };
    const placed = (name: string, list: string) =>
      placeSheet(ledger, { columns: columns(name), list, at: 0, isShared: true }, '2026-11-29');
    // The source has no column, and is named by the words.
    expect(placed('income', '收入')).toMatchObject({
      rows: [{ item: '街镇拨付工作经费', source: '街镇', amount: 500 }],
      said: [
        '金额一共 500.00 元',
        '“街镇拨付工作经费”的来源记作“街镇拨付”',
        '没有放进来的：“日期”这一列、“余额”这一列、没有收入金额的 1 行',
      ],
    });
    expect(placed('spending', '支出')).toMatchObject({
      rows: [{ item: '木条', amount: 200 }],
      said: ['金额一共 200.00 元', '没有放进来的：“日期”这一列、“余额”这一列、没有支出金额的 1 行'],
    });
  });

  test.each([
    ['no side is named', [HEADS, '木条 | 2']],
    ['rows before the first part', ['木条 | 2', '二、支出', HEADS, '人工 | 3']],
  ])('where %s, it goes where the cursor is', (_, lines) => expect(sidesOf(sheet(...lines))).toBeUndefined());
});

test.each([
  ['（红字）1,200', '-1200'],
  ['300.50（红字）', '-300.50'],
  ['红字 36', '-36'],
  ['（红字）-5', undefined],
  ['红字', undefined],
])('an amount written in red, %s', (cell, digits) => expect(sheetAmount(cell)?.digits).toBe(digits));
