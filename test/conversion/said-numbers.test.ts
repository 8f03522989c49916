import { expect, it } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';

/** A paragraph of WPS or Word that counts by itself. */
const counted = (number: string, words: string, tag = 'p') =>
  `<${tag} style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-weight:bold;">` +
  `<span style='mso-list:Ignore;'>${number}<span>&nbsp;&nbsp;</span></span></span><![endif]>${words}</${tag}>`;

const markdown = (html: string) => markdownOf(convertHtml(parsedHtml(html)).blocks);

it('stand apart from the words where no sign of their own does it, so that 第一条 is read as an article', () => {
  expect(markdown(counted('第一条', '为了大家住得安心。'))).toBe('第一条 为了大家住得安心。');
  expect(markdown(counted('A', '停水一天'))).toBe('A 停水一天');
  for (const number of ['一、', '（二）', '③', '(4)', '5)'])
    expect(markdown(counted(number, '停水'))).toBe(/^[（一③]/.test(number) ? `${number}停水` : `${number} 停水`);
});

it('are as bold as what they count, and headings are not bold by their numbers', () => {
  expect(markdown(counted('一、', '<b>报名办法</b>'))).toBe('**一、报名办法**');
  expect(markdown(counted('一、', '<b>时间</b>：下周三'))).toBe('一、**时间**：下周三');
  expect(markdown(counted('1.', '<b>报名办法</b>', 'h2'))).toBe('## 1. 报名办法');
});
