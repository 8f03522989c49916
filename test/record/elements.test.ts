import { expect, test } from 'vitest';
import { missingElements } from '../../src/record/elements.ts';
import { bent } from '../model/bent-entries.ts';

const accounts = { opening: 0, closing: 0 };
const missing = (elements: string[], also: object, headings: string[] = []) =>
  missingElements({ ...bent('disclosures', 'x', { accounts: undefined, ...also }), headings }, elements);

test.each<[string, string[], object, string[]]>([
  ['a heading has its words', ['维修地点'], {}, ['一、维修地点和时间']],
  ['a heading is half of it', ['大额支出明细'], {}, ['支出明细']],
  ['a text of the form has its words', ['应缴'], { summary: '应缴 1,200 元，实缴 1,200 元。' }, []],
  ['a filled field is called so', ['办法'], { objections: { contact: '监督委员会' }, summary: '办法' }, []],
  ['accounts show each of their sums, also of nothing', ['收入', '支出', '结余'], { accounts }, []],
  ['each of those that it joins is there', ['应缴、实缴'], { summary: '应缴 1 元' }, ['实缴']],
  ['what stands in brackets does not matter', ['经办人（岗位）'], {}, ['经办人']],
])('an element is there when %s', (_, elements, also, headings) => {
  expect(missing(elements, also, headings)).toEqual([]);
});

test('what is not there is named, in the order of the catalogue', () => {
  expect(missing(['中标单位', '合同金额', '工期'], {}, ['合同金额'])).toEqual(['中标单位', '工期']);
  expect(missing(['应缴、实缴'], { summary: '应缴 1 元' })).toEqual(['应缴、实缴']);
});

test('a short heading does not stand for a long element', () => {
  expect(missing(['大额支出情况说明'], {}, ['支出'])).toEqual(['大额支出情况说明']);
});

test('a text in Traditional characters is not said to lack words that the catalogue has in Simplified ones', () => {
  const entry = { ...bent('disclosures', 'x', { accounts: undefined }), language: 'zh-Hant' as const };
  expect(missingElements(entry, ['维修地点', '经办人'])).toEqual([]);
  expect(missingElements(entry, ['維護地點與時間', '經辦單位'])).toEqual(['維護地點與時間', '經辦單位']);
});
