import { expect, it } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';

const markdown = (html: string) => markdownOf(convertHtml(parsedHtml(html)).blocks);

it('items are items with an element of a program around them, and without a list around them', () => {
  expect(markdown('<ol start=3><x-node><li>甲</li><x-node><li>乙</li></x-node></x-node></ol>')).toBe('3. 甲\n4. 乙');
  expect(markdown('<li>甲</li><li class="item"><input type=checkbox>乙</li><p>丙</p>')).toBe('- 甲\n- 乙\n\n丙');
  expect(markdown('<ul><x-node style="display:none"><li>甲</li></x-node><li>乙</li></ul>')).toBe('- 乙');
});

it('a list goes on with its number after one of letters that stands before its first item', () => {
  const html = '<ol start=2 type=1><ol start=3 type=a><li>丙</li></ol><li>三楼</li></ol>';
  expect(markdown(html)).toBe('c. 丙\n\n2. 三楼');
});

it('items of Word in a list of the page lie below the paragraphs that are items', () => {
  const item = (level: number, words: string, tag = 'li') =>
    `<${tag} class=MsoNormal style="mso-list:l0 level${String(level)} lfo1">${words}</${tag}>`;
  const mark = '<span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>';
  const html = `${item(1, `${mark}甲栋`, 'p')}<ul><ul>${item(2, '一单元')}${item(2, '二单元')}</ul></ul>${item(1, `${mark}乙栋`, 'p')}`;
  expect(markdown(html)).toBe('- 甲栋\n  - 一单元\n  - 二单元\n- 乙栋');
  expect(markdown(`<ol start=4>${item(1, '甲栋')}${item(1, '乙栋')}</ol>`)).toBe('4. 甲栋\n5. 乙栋');
});

it('a table stays one with headings in its cells, unless they head what else stands there', () => {
  const row = (...cells: string[]) => `<tr><td>${cells.join('</td><td>')}</td></tr>`;
  expect(markdown(`<table>${row('楼栋', '<h1>安排</h1>')}${row('甲栋', '周一')}</table>`)).toBe(
    '| 楼栋 | 安排 |\n| --- | --- |\n| 甲栋 | 周一 |',
  );
  expect(markdown(`<table>${row('<h2>甲栋</h2>周一', '<h2>乙栋</h2>周二')}</table>`)).toBe(
    '## 甲栋\n\n周一\n\n## 乙栋\n\n周二',
  );
});
