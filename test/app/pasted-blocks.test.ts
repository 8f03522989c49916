import { describe, expect, it } from 'vitest';
import type { EditorNode } from '../../cms/app/body/editor-node.ts';
import { pastedBlocks } from '../../cms/app/body/pasted-blocks.ts';
import { page } from './pasted-page.ts';

/** A short hand for blocks: `paragraph 一`, `table 项目 | 金额 / 打印纸 | 320.00`. */
const lines = (html: string) => pastedBlocks(page(html)).map((block) => `${block.type!} ${inside(block)}`);
function inside(node: EditorNode): string {
  const { type = '', text, url, children = [] } = node;
  if (text !== undefined) {
    const mark = node.bold ? '**' : node.italic ? '*' : node.delete ? '~~' : '';
    return mark + text + mark;
  }
  const parts = children.map(inside);
  if (type === 'break') return '⏎';
  if (type === 'link') return `[${parts.join('')}](${url!})`;
  return parts.join(/^table$|-list$|item$|^quote$/.test(type) ? ' / ' : type === 'table-row' ? ' | ' : '');
}

describe('what is pasted keeps its order', () => {
  it('paragraphs, divisions and bare words', () => {
    const html =
      '<p>一、先办的事。</p><div>二、后办的事。</div>中间的话。<p>三、其他。</p><div><div>四、附则。</div></div><span>五、</span>完。';
    expect(lines(html)).toEqual([
      'paragraph 一、先办的事。',
      'paragraph 二、后办的事。',
      'paragraph 中间的话。',
      'paragraph 三、其他。',
      'paragraph 四、附则。',
      'paragraph 五、完。',
    ]);
  });

  it('a table stays in its place', () => {
    const html =
      '<p>收支如下：</p><table border=1><tr><td>项目</td><td>金额</td></tr><tr><td>打印纸</td><td>320.00</td></tr></table><p>特此公示。</p>';
    expect(lines(html)).toEqual([
      'paragraph 收支如下：',
      'table 项目 | 金额 / 打印纸 | 320.00',
      'paragraph 特此公示。',
    ]);
  });

  it('lists, quotations, headings and lines', () => {
    const html =
      '<h2>一、<b>依据</b></h2>话：<ul><li>甲</li><li><p>乙</p><ol><li>丙</li></ol></li></ul><hr><blockquote>引<p>文</p></blockquote><pre>第一行\n第二行</pre>';
    expect(lines(html)).toEqual([
      'heading-two 一、**依据**',
      'paragraph 话：',
      'bulleted-list 甲 / 乙 / 丙',
      'thematic-break ',
      'quote 引 / 文',
      'paragraph 第一行',
      'paragraph 第二行',
    ]);
  });
});

describe('words inside a line', () => {
  it('keep marks, links that lead somewhere, and breaks', () => {
    const html =
      '<p><b style="font-weight:normal">平<span style="font-weight:700">粗</span></b><i>斜</i><s>删</s><br><a href="https://example.org/">去</a><a href="file:///C:/a.doc">文件</a></p>';
    expect(lines(html)).toEqual(['paragraph 平**粗***斜*~~删~~⏎[去](https://example.org/)文件']);
  });

  it('are joined where the source of the page breaks the line, without a space between Han characters', () => {
    expect(lines('<p>\n  社区\n  居民\n  Word 97\n  文件　</p>')).toEqual(['paragraph 社区居民 Word 97 文件　']);
  });

  it('of what nobody sees are left out', () => {
    expect(lines('<style>p{}</style><!-- 批注 --><p> </p><p>见</p><script>x</script>')).toEqual(['paragraph 见']);
  });

  it('of a picture are its description', () => {
    expect(lines('<p>图：<img src="data:x" alt="公示栏"></p>')).toEqual(['paragraph 图：公示栏']);
  });
});

describe('tables', () => {
  it('cells over several columns or rows leave the others under their headings', () => {
    const html =
      '<table><caption>表一</caption><thead><tr><th>类</th><th colspan=2>金额</th></tr></thead><tr><td rowspan=2>收</td><td>1</td><td>2</td></tr><tr><td>3</td><td><p>4</p><p>5</p></td></tr></table>';
    expect(lines(html)).toEqual(['paragraph 表一', 'table 类 | 金额 |  / 收 | 1 | 2 /  | 3 | 4 5']);
  });

  it('of one column only lay out the page', () => {
    expect(lines('<table><tr><td><p>甲</p><p>乙</p></td></tr><tr><td>丙</td></tr></table>')).toEqual([
      'paragraph 甲',
      'paragraph 乙',
      'paragraph 丙',
    ]);
  });
});
