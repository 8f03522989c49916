import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { expectStrictHtml } from './strict-html.ts';

const page = (markdown: string) => render(markdown).html;

describe('what Markdown would swallow is shown', () => {
  it.each([
    ['支出见[注]，共 3 笔[1]。', '<p>支出见[注]，共 3 笔[1]。</p>\n'],
    ['[1]: 含税价格', '<p>[1]: 含税价格</p>\n'],
    ['[注]: 金额按元计', '<p>[注]: 金额按元计</p>\n'],
    ['[全文][1]\n\n[1]: /a/', '<p>[全文][1]</p>\n<p>[1]: /a/</p>\n'],
    ['见表[^1]。\n\n[^1]: 截至十月', '<p>见表[^1]。</p>\n<p>[^1]: 截至十月</p>\n'],
    ['支出[注](单位：元)见下', '<p>支出[注](单位：元)见下</p>\n'],
    ['1.5万元以上的要公示', '<p>1.5万元以上的要公示</p>\n'],
    ['-3.5万元', '<p>-3.5万元</p>\n'],
    ['+ 300 元', '<p>+ 300 元</p>\n'],
    ['>60㎡的住房', '<p>&gt;60㎡的住房</p>\n'],
    ['#1楼停水', '<p>#1楼停水</p>\n'],
    ['面积<60㎡，a < b > c，每份<10元>', '<p>面积&lt;60㎡，a &lt; b &gt; c，每份&lt;10元&gt;</p>\n'],
    ['C:\\共享\\表格', '<p>C:\\共享\\表格</p>\n'],
    ['在 \\\\192.168.1.5\\共享 里', '<p>在 \\\\192.168.1.5\\共享 里</p>\n'],
    ['周二|周四', '<p>周二|周四</p>\n'],
    ['价格 $5$，:smile:', '<p>价格 $5$，:smile:</p>\n'],
    ['01. 甲\n02. 乙', '<p id="item-1">01. 甲</p>\n<p id="item-2">02. 乙</p>\n'],
    ['(1) 甲\n(2) 乙', '<p id="point-1">(1) 甲</p>\n<p id="point-2">(2) 乙</p>\n'],
    ['~~~ 通知 ~~~', '<p>~~~ 通知 ~~~</p>\n'],
  ])('%j', (markdown, html) => {
    expect(page(markdown)).toBe(html);
  });

  it('numbers of a list are those that were written', () => {
    expect(page('1. 甲\n3. 乙\n4. 丙')).toBe('<ol>\n<li>甲</li>\n<li value="3">乙</li>\n<li>丙</li>\n</ol>\n');
    expect(page('2026. 甲\n2028. 乙')).toBe('<ol start="2026">\n<li>甲</li>\n<li value="2028">乙</li>\n</ol>\n');
    expect(render('1. 甲\n3. 乙', { numbered: true }).html).toContain('<li id="item-3" value="3">乙</li>');
    expect(plainText('1. 甲\n3. 乙\n\n   续')).toBe('1. 甲\n3. 乙\n续');
  });
});

describe('tables', () => {
  const cells = (markdown: string) =>
    [...page(markdown).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    );

  it('are as wide as their widest row', () => {
    expect(cells('| 项目 | 金额 |\n| --- | --- |\n| 桶装水 | 96.00 | 已付 |\n| 纸 |')).toEqual([
      ['项目', '金额', ''],
      ['桶装水', '96.00', '已付'],
      ['纸', '', ''],
    ]);
    expect(cells('项目 | 金额\n--- | ---\n水 | 96 | 已付')).toEqual([
      ['项目', '金额', ''],
      ['水', '96', '已付'],
    ]);
    expect(cells('| 项目 | 金额 | 备注 |\n| --- | --- |\n| 水 | 96 | 已付 |')[1]).toEqual(['水', '96', '已付']);
  });

  it('keep a bar that was escaped, and one that was not divides', () => {
    expect(cells('| 时间 | 地点 |\n| --- | --- |\n| 周二\\|周四 | 大厅 |')[1]).toEqual(['周二|周四', '大厅']);
    expect(cells('| 时间 | 地点 |\n| --- | --- |\n| 周二|周四 | 大厅 |')[1]).toEqual(['周二', '周四', '大厅']);
  });

  it('end above the first line without a bar', () => {
    const body = '| 楼号 | 元 |\n| --- | --- |\n| 三号楼 | 96 |\n现予公示。\n南巷社区居委会\n2026年8月5日';
    expect(cells(body)).toEqual([
      ['楼号', '元'],
      ['三号楼', '96'],
    ]);
    expect(page(body)).toMatch(/<\/div>\n<p>现予公示。<\/p>\n<p class="signoff">南巷社区居委会<br>/);
    expect(page('楼号 | 元\n--- | ---\n三号楼 | 96\n共一户')).toMatch(/<\/div>\n<p>共一户<\/p>\n$/);
  });

  it('so uneven that they would be a page of empty cells are shown as written', () => {
    const body = `|a|\n|-|\n${'|b|\n'.repeat(2_000)}|${'c|'.repeat(500)}`;
    const html = page(body);
    expect(html).toContain('<pre tabindex="0"><code>|a|');
    expect(html.length).toBeLessThan(body.length * 2);
  });
});

describe('a sentence or a sum over a line of dashes is no title', () => {
  it.each([
    ['明天停水，请备水。\n----------', '<p>明天停水，请备水。</p>\n<hr>\n'],
    ['明天停水；\n=====', '<p>明天停水；</p>\n<hr>\n'],
    ['带好以下材料，\n---', '<p>带好以下材料，</p>\n<hr>\n'],
    ['甲。\n\n~~~~~~\n\n乙。', '<p>甲。</p>\n<hr>\n<p>乙。</p>\n'],
    ['时间：周六\n---', '<p>时间：周六</p>\n<hr>\n'],
    ['合计\n=====', '<p>合计</p>\n<hr>\n'],
    ['总计 96 元\n---', '<p>总计 96 元</p>\n<hr>\n'],
  ])('%j', (markdown, html) => {
    expect(page(markdown)).toBe(html);
  });

  it('but words over it are', () => {
    expect(page('停水安排\n----')).toMatch(/^<h2 id="h-\w+">停水安排<\/h2>\n$/);
    expect(page('停水安排\n====')).toMatch(/^<h2 /);
  });
});

describe('tags that lay out and comments', () => {
  it.each([
    ['甲<br>乙<br/>丙<BR />丁', '<p>甲<br>乙<br>丙<br>丁</p>\n'],
    ['<p align="center">2026年第三批</p>', '<p>2026年第三批</p>\n'],
    ['<div><p>甲</p><p>乙</p></div>', '<p>甲<br>乙</p>\n'],
    ['<u>下划</u><span style="color:red">红字</span><font color=red>字</font><o:p></o:p>', '<p>下划红字字</p>\n'],
    ['80 m<sup>2</sup>、CO<sub>2</sub>、见<sup>注</sup>', '<p>80 m²、CO₂、见注</p>\n'],
    ['甲<!-- 发布前核对 -->乙', '<p>甲乙</p>\n'],
    ['<!-- 发布前\n\n核对 -->\n\n正文', '<p>正文</p>\n'],
    ['空&nbsp;格', '<p>空 格</p>\n'],
    ['<p></p>\n\n正文', '<p>正文</p>\n'],
    ['没写完的 <!-- 批注', '<p>没写完的 &lt;!-- 批注</p>\n'],
    ['<table><tr><td>甲</td><td>乙</td></tr></table>', '<p> 甲  乙 </p>\n'],
    ['`<br>`', '<p><code>&lt;br&gt;</code></p>\n'],
  ])('%j', (markdown, html) => {
    expect(page(markdown)).toBe(html);
    expectStrictHtml(page(markdown));
  });

  it('break the line in a cell', () => {
    const body = '| 站点 | 电话 |\n| --- | --- |\n| 东站 | 0999-5550142<br>0999-5550143<br> |';
    expect(page(body)).toContain('<td>0999-5550142<br>0999-5550143</td>');
    expect(plainText(body)).toBe('站点 电话\n东站 0999-5550142 0999-5550143');
  });
});
