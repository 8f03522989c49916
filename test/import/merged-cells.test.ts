import { expect, test } from 'vitest';
import { makeXlsx } from '../attachments/make-office.ts';
import { bytesOf, imported } from './board.ts';

const sheet = (rows: (string | number)[][], ...ranges: string[]) =>
  makeXlsx([
    {
      name: '表1',
      rows,
      after: `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    },
  ]);

test('words under a merged cell, which nobody sees in the sheet, are not in the entry but are said', async () => {
  const rows = [
    ['青石社区2026年第三季度收支公示'],
    ['项目', '来源', '金额'],
    ['停车费', '小区', '1000.00'],
    ['合计', '以上各项', '1000.00'],
    ['', '空格盖住的', '无'],
  ];
  const file = await imported('表.xlsx', sheet(rows, 'A1:C1', 'A4:B4', 'A5:B5'), 'notices');
  expect(file.gap).toBeUndefined();
  expect(file.left).toContainEqual({ why: '合并格盖住的字', text: '以上各项 空格盖住的' });
  const bodies = file.entries.map(({ body }) => body).join('\n');
  expect(bodies).toContain('停车费');
  expect(bodies).not.toMatch(/以上各项|空格盖住的/);
});

test('a cell merged over the whole sheet is no row of two hundred', async () => {
  const rows = [
    ['项目', '金额'],
    ['停车费', '10'],
    ['广告费', '20'],
  ];
  const file = await imported('表.xlsx', sheet(rows, 'A1:XFD1048576'), 'notices');
  expect(file.gap).toBeUndefined();
  expect(file.left).toContainEqual({ why: '合并格盖住的字', text: '金额 停车费 10 广告费 20' });
});

test('why a text is refused ends with one full stop', async () => {
  const file = await imported('长.txt', bytesOf('居民会议开过了。\n'.repeat(20_000)), 'notices');
  expect(file.refused).toMatch(/或者改用附件$/);
});
