import { expect, test } from 'vitest';
import { phrase, runsOf, spaced, unspaced } from '../../src/search/tokens.ts';

test.each([
  ['高龄津贴，每月100元。', '高 龄 津 贴， 每 月 100 元。'],
  ['青街办发〔2026〕12号', '青 街 办 发〔 2026〕 12 号'],
  ['共 1,284 人，占 20.5%', '共 1, 284 人， 占 20. 5%'],
  ['电话0999-5550108', '电 话 0999- 5550108'],
  ['用WiFi上网', '用 WiFi 上 网'],
  ['第３季度', '第 3 季 度'],
])('%s is cut for the index and reads as before', (text, cut) => {
  expect(spaced(text)).toBe(cut);
  expect(unspaced(cut)).toBe(text.replace('３', '3').replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, ''));
});

test('a query is cut like the index, whatever brackets and widths it is typed in', () => {
  const number = ['青街办发', '2026', '12', '号'];
  for (const query of ['青街办发〔2026〕12号', '青街办发[2026]12号', '青街办发（２０２６）12号']) {
    expect(runsOf(query)).toEqual(number);
  }
  expect(runsOf(' 高龄津贴  WiFi 高龄津贴')).toEqual(['高龄津贴', 'wifi']);
  expect(runsOf('？！')).toEqual([]);
});

test('a run of Han is asked for as a phrase', () => {
  expect(phrase('听证')).toBe('"听 证"');
  expect(phrase('2026')).toBe('2026');
});
