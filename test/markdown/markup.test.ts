import { describe, expect, it } from 'vitest';
import { render } from '../../src/markdown/render.ts';

const OURS = { host: 'gongshi.example' };

describe('tables', () => {
  it('of figures scroll in a named region, with headers, labels and amounts', () => {
    expect(
      render(
        '表1　公开期限\n\n| 事项 | 频次 | 户数 | 金额 |\n| --- | --- | ---: | ---: |\n| 经费 | 每季 | 20 | 1,200.00 |',
      ).html,
    ).toBe(
      '<div class="wide" role="region" tabindex="0" aria-label="表1　公开期限，可左右滑动"><table>' +
        '<caption>表1　公开期限 <span class="small">左右滑动看全表</span></caption>' +
        '<thead><tr><th scope="col">事项</th><th scope="col">频次</th><th scope="col" class="amt">户数</th><th scope="col" class="amt">金额</th></tr></thead>' +
        '<tbody><tr><th scope="row" class="short">经费</th><td class="short">每季</td><td class="amt">20</td><td class="amt">1,200.00</td></tr></tbody></table></div>\n',
    );
  });

  it('of words wrap, and name each cell for when their rows are stacked', () => {
    const { html } = render(
      '| 段 | 位置 | 怎么绕 |\n| --- | --- | --- |\n| 甲 | 老年餐桌门前到 6 号楼 | 走 3 号楼后巷，餐桌改由后门进 |',
    );
    expect(html).not.toContain('role="region"');
    expect(html).toContain('<div class="fit fit-20">');
    expect(html).toContain('<td data-label="位置">老年餐桌门前到 6 号楼</td>');
  });

  it('of figures need no caption, and are told apart without one', () => {
    const table = '| 序号 | 数 | 占比 | 合计 |\n| --- | --- | --- | --- |\n| 1 | 30% | 1 | 2 |\n\n文\n\n';
    const { html } = render(table + table);
    expect(html.match(/aria-label="[^"]+"/g)).toEqual([
      'aria-label="表格，可左右滑动"',
      'aria-label="表格2，可左右滑动"',
    ]);
    expect(html).toContain('<tbody><tr><td class="short">1</td><td class="amt">30%</td>');
  });

  it('take 表：标题 as a caption but no sentence about a table', () => {
    expect(render('表：收支\n\n| 甲 | 乙 |\n|---|---|\n| 子 | 丑 |').html).toContain('<caption>表：收支</caption>');
    expect(render('表1列出收支。\n\n| 甲 | 乙 |\n|---|---|\n| 子 | 丑 |').html).toContain('<p>表1列出收支。</p>');
    expect(render('表演 时间\n\n| 甲 | 乙 |\n|---|---|\n| 子 | 丑 |').html).toContain('<p>表演 时间</p>');
  });

  it('leave an empty corner empty, and phones and words to the left', () => {
    const { html } = render('| | 电话 |\n|---|---|\n| 窗口 | 0999-5550108 |');
    expect(html).toContain('<thead><tr><td></td><th scope="col">电话</th></tr></thead>');
    expect(html).toContain(
      '<th scope="row" class="short">窗口</th><td class="short" data-label="电话">0999-5550108</td>',
    );
  });
});

describe('images', () => {
  const options = {
    ...OURS,
    image: (src: string) => (src === '/media/a.jpg' ? { width: 800, height: 600 } : undefined),
  };

  it('that stand alone are figures with size and caption', () => {
    expect(render('![广场](/media/a.jpg "改造后")', options).html).toBe(
      '<figure><img src="/media/a.jpg" alt="广场" width="800" height="600" loading="lazy" decoding="async"><figcaption>改造后</figcaption></figure>\n',
    );
  });

  it('may have an empty alt and an unknown size', () => {
    expect(render('见图![](/media/b.jpg)。', options).html).toBe(
      '<p>见图<img src="/media/b.jpg" alt="" loading="lazy" decoding="async">。</p>\n',
    );
    expect(render('![甲](https://gongshi.example/media/b.jpg)', options).html).toContain(
      '<figure><img src="https://gongshi.example/media/b.jpg"',
    );
  });

  it('of other sites are links, never loaded', () => {
    expect(render('![他站的图](https://other.example/a.png "题")', options).html).toBe(
      '<p><a href="https://other.example/a.png" rel="noopener external">他站的图<span class="vh">（外部网站）</span></a></p>\n',
    );
    expect(render('[![图](https://other.example/a.png)](/a)', options).html).toBe('<p><a href="/a">图</a></p>\n');
    expect(render('![图](data:image/png;base64,AA)', options).html).toBe('<p>图</p>\n');
  });
});

describe('links', () => {
  it.each([
    [
      '[街道](https://other.example/a)',
      '<a href="https://other.example/a" rel="noopener external">街道<span class="vh">（外部网站）</span></a>',
    ],
    ['[本站](https://gongshi.example/a)', '<a href="https://gongshi.example/a">本站</a>'],
    ['[申请表](/media/form.docx)', '<a href="/media/form.docx">申请表（Word）</a>'],
    ['[申请表.pdf](/media/form.pdf)', '<a href="/media/form.pdf">申请表.pdf</a>'],
    ['[收支](/media/a.xlsx?v=2)', '<a href="/media/a.xlsx?v=2">收支（Excel）</a>'],
    ['[文件](/media/公约.pdf)', '<a href="/media/%E5%85%AC%E7%BA%A6.pdf">文件（PDF）</a>'],
    ['[甲](/a "提示 \\"乙\\"")', '<a href="/a" title="提示 &quot;乙&quot;">甲</a>'],
    ['[](/a)', '<a href="/a">/a</a>'],
    [
      '详见https://other.example/a?b=1&c=2。再看',
      '详见<a href="https://other.example/a?b=1&amp;c=2" rel="noopener external">https://other.example/a?b=1&amp;c=2<span class="vh">（外部网站）</span></a>。再看',
    ],
    ['（https://gongshi.example/a）', '（<a href="https://gongshi.example/a">https://gongshi.example/a</a>）'],
    ['邮箱 jiedao@example.org。', '邮箱 <a href="mailto:jiedao@example.org">jiedao@example.org</a>。'],
    ['[打电话](tel:0999-5550108)', '<a href="tel:0999-5550108">打电话</a>'],
    ['电话 0999-5550108', '电话 0999-5550108'],
  ])('%s', (markdown, html) => {
    expect(render(markdown, OURS).html).toBe(`<p>${html}</p>\n`);
  });
});

describe('other blocks', () => {
  it.each([
    [
      '- [x] 报名\n- [ ] 分组',
      '<ul>\n<li><span role="img" aria-label="已完成">✓</span> 报名</li>\n<li><span role="img" aria-label="未完成">○</span> 分组</li>\n</ul>\n',
    ],
    ['3. 甲\n4. 乙', '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>\n'],
    ['- 甲\n\n- 乙', '<ul>\n<li><p>甲</p>\n</li>\n<li><p>乙</p>\n</li>\n</ul>\n'],
    ['> 引用\n正文', '<blockquote>\n<p>引用</p>\n</blockquote>\n<p>正文</p>\n'],
    ['```\n<b>\n```', '<pre tabindex="0"><code>&lt;b&gt;</code></pre>\n'],
    ['甲\n\n---\n\n乙', '<p>甲</p>\n<hr>\n<p>乙</p>\n'],
    ['<b>粗</b>', '<p>粗</p>\n'],
    ['', ''],
  ])('%j', (markdown, html) => {
    expect(render(markdown).html).toBe(html);
  });
});
