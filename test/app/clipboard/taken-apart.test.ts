import { describe, expect, it } from 'vitest';
import { takenApart, type Clipboard } from '../../../cms/app/clipboard/taken-apart.ts';
import type { HtmlNode } from '../../../src/conversion/html/node.ts';
import { parsedHtml } from '../../../src/conversion/parsed-html.ts';

const apart = (clipboard: Partial<Clipboard>) =>
  takenApart({ html: '', parse: parsedHtml, text: '', rtf: '', files: [], host: 'notice.example.org', ...clipboard });

const picture = (name: string) => new File([new Uint8Array(500)], name, { type: 'image/png' });
const PIXELS = `data:image/png;base64,${btoa('x'.repeat(300))}`;

describe('a page', () => {
  it('wins over the text and the picture that Word and Excel put beside it', () => {
    const { markdown, pictures } = apart({
      html: '<p>停水<b>通知</b></p>',
      text: '停水通知',
      files: [picture('image.png')],
    });
    expect([markdown, pictures]).toEqual(['停水**通知**', []]);
  });

  it('that is one picture only loses to its content', () => {
    const { pictures, dropped } = apart({
      html: '<img src="https://example.org/a.png">',
      files: [picture('image.png')],
    });
    expect([pictures.length, dropped]).toEqual([1, []]);
  });

  it('hands over pictures that it holds itself', () => {
    const { markdown, pictures, dropped } = apart({ html: `<p>见图<img src="${PIXELS}" alt="公示栏"></p>` });
    expect([markdown, pictures.map(({ name }) => name), dropped]).toEqual(['见图', ['公示栏.png'], []]);
  });

  it('of one table is rows too, in plain text a line each', () => {
    const { rows, plain } = apart({
      html: '<table><tr><td>打印纸</td><td>320.00</td></tr><tr><td>水<br>三桶</td><td>9.50</td></tr></table>',
    });
    expect(rows).toEqual([
      ['打印纸', '320.00'],
      ['水 三桶', '9.50'],
    ]);
    expect(plain).toBe('打印纸 320.00\n水 三桶 9.50');
  });

  it('too deep for anybody leaves the words of the text', () => {
    const deep = apart({ html: '…', parse: bottomless, text: '照样在' });
    expect(deep.markdown).toBe('照样在');
  });

  it('that nothing can be taken of, not even a text, is told', () => {
    expect(apart({ html: '…', parse: bottomless }).dropped).toEqual([{ what: 'words', name: '整段内容' }]);
  });
});

describe('a text', () => {
  it('longer than a body may be stays as it is', () => {
    const long = `${'居民的话*'.repeat(20_000)}完`;
    for (const clipboard of [{ text: long }, { text: long, html: `<p>${long}</p>` }]) {
      const { markdown, plain } = apart(clipboard);
      expect([markdown === long, plain === long]).toEqual([true, true]);
    }
  });
});

/** Elements in elements, deeper than any browser reads them. */
function bottomless(): HtmlNode {
  let node: HtmlNode = { nodeType: 3, nodeName: '#text', nodeValue: '深', childNodes: [] };
  for (let depth = 0; depth < 50_000; depth++) {
    node = { nodeType: 1, nodeName: 'DIV', nodeValue: null, childNodes: [node], getAttribute: () => null };
  }
  return node;
}

describe('a text', () => {
  it('with tabs is rows, quoted cells with line feeds as well', () => {
    const { rows, markdown } = apart({ text: '项目\t金额（元）\r\n"水\n三桶"\t9.50\r\n' });
    expect(rows).toEqual([
      ['项目', '金额（元）'],
      ['水\n三桶', '9.50'],
    ]);
    expect(markdown).toBe('| 项目 | 金额（元） |\n| --- | ---: |\n| 水 三桶 | 9.50 |');
  });

  it('of a PDF loses the breaks inside its sentences and keeps those that are meant', () => {
    const text =
      '关于停水的通知\n各位居民：\n因管道检修，我社区定于十二月一日上午八时至下午五时\n暂停供水，请提前储水，给您带来的不便，敬请\n谅解。\n时间：12月1日\n地点：全社区\n柳桥社区居委会\n2026年11月28日';
    expect(apart({ text }).markdown).toBe(
      '关于停水的通知\n\n各位居民：\n\n因管道检修，我社区定于十二月一日上午八时至下午五时暂停供水，请提前储水，给您带来的不便，敬请谅解。\n时间：12月1日\n地点：全社区\n\n柳桥社区居委会\n2026年11月28日',
    );
  });

  it('of the viewer of PDFs in Firefox counts more than the page of lines beside it', () => {
    const html =
      '<span>冬季用电量大，请各位居民检查家里的线路，发现老化的</span><br role="presentation"><span>及时更换。</span>';
    const text = '冬季用电量大，请各位居民检查家里的线路，发现老化的\n及时更换。';
    expect(apart({ html, text }).markdown).toBe('冬季用电量大，请各位居民检查家里的线路，发现老化的及时更换。');
  });

  it('has lists, and signs that are words', () => {
    expect(apart({ text: '请带：\n- 身份证\n- 户口簿\n2026. 年\n\n陆*明、温*华' }).markdown).toBe(
      '请带：\n\n- 身份证\n- 户口簿\n\n2026\\. 年\n\n陆*明、温*华',
    );
  });

  it('that is Markdown stays so, unless residents would not read all of it', () => {
    const text = '## 时间\n\n**周二**上午\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |';
    expect(apart({ text }).markdown).toBe(text);
    expect(apart({ text: '## 时间\n<!-- 内部 -->' }).markdown).toContain('\\<!--');
  });
});

describe('files and RTF', () => {
  it('pictures are handed over, other files are named', () => {
    const { pictures, dropped } = apart({ text: '表.docx', files: [picture('现场.png'), new File(['x'], '表.docx')] });
    expect([pictures.map(({ name }) => name), dropped]).toEqual([['现场.png'], [{ what: 'file', name: '表.docx' }]]);
  });

  it('RTF alone gives its words, in whatever way they are written', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0 SimSun;}}{\*\generator x;}\uc1 \u20572?\u27700?\b \'cd\'a8\'d6\'aa\b0\par A\{1\}\line B{\pict 0102}\par}`;
    expect(apart({ rtf })).toMatchObject({
      markdown: '停水通知\n\nA{1} B',
      dropped: [{ what: 'picture', name: '第 1 张图' }],
    });
  });

  it('nothing is nothing', () => {
    expect(apart({})).toEqual({ markdown: '', plain: '', pictures: [], dropped: [], unmarked: [] });
  });
});
