import { expect, test } from 'vitest';
import { labelAt, placesWith } from '../../src/compare/places-with.ts';

test('a place is called as the form calls it, rows by their number', () => {
  expect(labelAt('disclosures', 'accounts.spending.1.item')).toBe('收支账目 › 支出 第 2 项 › 支出项目');
  expect(labelAt('policies', 'summary')).toBe('摘要');
  expect(labelAt('disclosures', 'body')).toBe('正文');
  expect(labelAt('policies', 'nothing.3')).toBe('');
});

test('words of a page are found in the fields that hold them, as they are shown', () => {
  const values = {
    title: '三季度账目',
    summary: '三季度\n账目公开',
    accounts: {
      spending: [
        { item: '花土', amount: 100 },
        { item: '水管', amount: '2600' },
      ],
    },
  };
  const found = (words: string) => placesWith('disclosures', values, words, () => undefined).map(({ place }) => place);
  expect(found('三季度账目')).toEqual(['title', 'summary']);
  expect(found('2,600.00')).toEqual(['accounts.spending.1.amount']);
  expect(found('水管')).toEqual(['accounts.spending.1.item']);
  expect(found('没有写过')).toEqual([]);
});
