import { describe, expect, it } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';

const convert = (html: string) => convertHtml(parsedHtml(html), { host: 'notice.example.org' });
const markdown = (html: string) => markdownOf(convert(html).blocks);
const dropped = (html: string) =>
  convert(html).dropped.map(({ what, name }) => (name === undefined ? what : `${what} ${name}`));

describe('order', () => {
  it('of paragraphs, divisions and bare words', () => {
    expect(
      markdown(
        '<p>一、先办的事。</p><div>二、后办的事。</div>中间的话。<p>三、其他。</p><div><div>四、附则。</div></div><span>五、</span>完。',
      ),
    ).toBe('一、先办的事。\n\n二、后办的事。\n\n中间的话。\n\n三、其他。\n\n四、附则。\n\n五、完。');
  });

  it('of a table between paragraphs', () => {
    expect(
      markdown(
        '<p>收支如下：</p><table border=1><tr><td>项目</td><td>金额</td></tr><tr><td>打印纸</td><td>320.00</td></tr></table><p>特此公示。</p>',
      ),
    ).toBe('收支如下：\n\n| 项目 | 金额 |\n| --- | ---: |\n| 打印纸 | 320.00 |\n\n特此公示。');
  });

  it('of lists, quotations, headings and lines', () => {
    expect(
      markdown(
        '<h2>一、<b>依据</b></h2>话：<ul><li>甲</li><li><p>乙</p><ol start=3><li>丙</li></ol></li><ul><li>丁</li></ul></ul><hr><blockquote>引<p>文</p></blockquote><pre>第一行\n第二行</pre>',
      ),
    ).toBe('## 一、**依据**\n\n话：\n\n- 甲\n\n- 乙\n\n  3. 丙\n\n  - 丁\n\n---\n\n> 引\n>\n> 文\n\n第一行\n第二行');
  });

  it('of blocks inside of elements of a line, with their marks and links', () => {
    expect(markdown('<b><p>粗</p>又<a href="https://example.org/"><div>去</div></a></b>平')).toBe(
      '**粗**\n\n**又**\n\n**[去](https://example.org/)**\n\n平',
    );
  });
});

describe('words inside a line', () => {
  it('keep marks, links that lead somewhere, and breaks', () => {
    expect(
      markdown(
        '<p><b style="font-weight:normal">请<span style="font-weight:700">务必</span>带</b>（<i>原件</i>）<s>删</s><br><a href="https://example.org/">去</a>' +
          '<a href="file:///C:/a.doc">文件</a><a href="javascript:void(0)">点</a><a href="#top">顶</a><a href="https://notice.example.org/services/">本站</a><a href="tel:0999-5550101">电话</a></p>',
      ),
    ).toBe(
      '请**务必**带（*原件*）~~删~~\n[去](https://example.org/)文件点顶[本站](/services/)[电话](tel:0999-5550101)',
    );
  });

  it('are joined where the source of the page breaks the line, without a space between Han characters', () => {
    expect(markdown('<p>\n  社区\n  居民\n  Word 97\n  文件　</p>')).toBe('社区居民 Word 97 文件');
    expect(markdown('<p>社区<b>\n居民</b> 甲&nbsp;&nbsp;乙\u200b丙</p>')).toBe('社区**居民** 甲 乙丙');
  });

  it('begin a paragraph after an empty line, an indent and a number', () => {
    expect(markdown('<div>甲<br><br>乙<br>丙<br>　　丁<br>一、戊</div>')).toBe('甲\n\n乙\n丙\n\n丁\n\n一、戊');
  });

  it('that nobody sees are left out', () => {
    const html =
      '<style>.h{display:none}</style><!-- 批注 --><p> </p><p>见<span class=h>不</span><span style="mso-hide:all">不</span></p><script>x</script><div hidden>不</div>';
    expect(markdown(html)).toBe('见');
    expect(dropped(html)).toEqual([]);
  });

  it('are no bolder than the text when all of it is bold', () => {
    expect(markdown('<b><p>甲</p><p>乙</p><p>丙</p></b>')).toBe('甲\n\n乙\n\n丙');
  });
});

describe('tables', () => {
  it('repeat what is merged over rows, and call each column by all that stands over it', () => {
    const html =
      '<table><tr><td colspan=4>收支表</td></tr><tr><td rowspan=2>类</td><td rowspan=2>项目</td><td colspan=2>金额</td></tr><tr><td>预算</td><td>决算</td></tr>' +
      '<tr><td rowspan=2>支</td><td>纸</td><td>1.00</td><td>2.00</td></tr><tr><td>水</td><td>3.00</td><td><p>4.00</p></td></tr><tr><td colspan=2>合计</td><td>4.00</td><td>6.00</td></tr><tr><td colspan=4>注：含税</td></tr></table>';
    expect(markdown(html)).toBe(
      [
        '收支表',
        '',
        '| 类 | 项目 | 金额 预算 | 金额 决算 |',
        '| --- | --- | ---: | ---: |',
        '| 支 | 纸 | 1.00 | 2.00 |',
        '| 支 | 水 | 3.00 | 4.00 |',
        '| 合计 |  | 4.00 | 6.00 |',
        '',
        '注：含税',
      ].join('\n'),
    );
  });

  it('of one column, and those with tables inside, only lay out the page', () => {
    expect(markdown('<table><tr><td><p>甲</p><p>乙</p></td></tr><tr><td>丙</td></tr></table>')).toBe('甲\n\n乙\n\n丙');
    expect(
      markdown(
        '<table><tr><td>页首</td><td>栏</td></tr><tr><td colspan=2><table><tr><td>项目</td><td>数</td></tr><tr><td>纸</td><td>2</td></tr></table></td></tr></table>',
      ),
    ).toBe('页首\n\n栏\n\n| 项目 | 数 |\n| --- | --- |\n| 纸 | 2 |');
  });

  it('without a head get an empty one, and lines of a cell stay lines', () => {
    expect(markdown('<table><tr><td>纸</td><td>1.00</td></tr><tr><td>水<br>三桶</td><td>2.50</td></tr></table>')).toBe(
      '|  |  |\n| --- | ---: |\n| 纸 | 1.00 |\n| 水<br>三桶 | 2.50 |',
    );
  });

  it('have no rows and columns that are hidden', () => {
    expect(
      markdown(
        '<table><col><col style="display:none"><col><tr><td>a</td><td>b</td><td>c</td></tr><tr style="display:none"><td>x</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      ),
    ).toBe('| a | c |\n| --- | --- |\n| 1 | 3 |');
  });
});

it('what cannot be brought along is named', () => {
  const html =
    '<p>见图<img src="https://example.org/a.png" alt="公示栏"><img src="https://example.org/b.png" alt="图片"><img width=1 height=1 src="https://example.org/c.gif"></p>' +
    '<button><svg viewBox="0 0 24 24"><path d="M1 1"/></svg>复制</button><svg width="16" height="16px"></svg><svg width="300" height="200"></svg>' +
    '<video title="宣传片"></video><math><mi>x</mi></math><input placeholder="姓名"><p>完<img src="/media/a.jpg" alt="楼"></p><iframe src="https://example.org/"></iframe><del datetime="2026-01-01">旧话</del>';
  expect(markdown(html)).toBe('见图\n\n完![楼](/media/a.jpg)');
  expect(dropped(html)).toEqual([
    'picture 公示栏',
    'picture 第 2 张图',
    'button 复制',
    'drawing',
    'file 宣传片',
    'formula x',
    'form 姓名',
    'file',
    'words 旧话',
  ]);
});
