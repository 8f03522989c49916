import { describe, expect, it } from 'vitest';
import { numeral } from '../../src/markdown/numerals.ts';
import { render } from '../../src/markdown/render.ts';
import { CHARTER, OPINION } from './samples.ts';

const outline = (markdown: string) => render(markdown).headings.map(({ id, text, depth }) => `${depth} ${id} ${text}`);

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['九百九十九', 999],
    ['两百', 200],
    ['二〇二六', 2026],
    ['12', 12],
    ['３０', 30],
  ])('%s is %i', (written, value) => {
    expect(numeral(written)).toBe(value);
  });

  it.each(['', '百十一千', '十百', '甲', '一十二百'])('%j is none', (written) => {
    expect(numeral(written)).toBeUndefined();
  });
});

describe('headings by official numbers, without any Markdown mark', () => {
  it('reads a whole opinion', () => {
    expect(outline(OPINION)).toEqual([
      '2 part-1 第一部分　总的考虑',
      '3 part-1-s1 一、总体要求',
      '4 part-1-s1-1 （一）做好登记',
      '4 part-1-s1-2 （二）经费与资产',
      '5 part-1-s1-2-1 1．收入',
      '2 part-2 第二部分　主要任务',
      '3 part-2-s1 一、目标任务',
      '3 part-2-s2 二、监督检查',
    ]);
  });

  it('reads a charter: articles are paragraphs, items belong to their article', () => {
    expect(outline(CHARTER)).toEqual(['2 ch-1 第一章　总则', '2 ch-2 第二章　附则']);
    const { html } = render(CHARTER);
    expect([...html.matchAll(/<p id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'art-1',
      'art-2',
      'art-2-1',
      'art-2-2',
      'art-3',
    ]);
  });

  it.each([
    ['一、总体要求', '<h2 id="s1">一、总体要求</h2>\n<p>正文。</p>\n'],
    ['第二部分　主要任务', '<h2 id="part-2">第二部分　主要任务</h2>\n<p>正文。</p>\n'],
    ['（一）经费与资产', '<h2 id="sub-1">（一）经费与资产</h2>\n<p>正文。</p>\n'],
    ['第三章 监督', '<h2 id="ch-3">第三章 监督</h2>\n<p>正文。</p>\n'],
    ['第十二章总则', '<h2 id="ch-12">第十二章总则</h2>\n<p>正文。</p>\n'],
    ['第三条　适用范围', '<h2 id="art-3">第三条　适用范围</h2>\n<p>正文。</p>\n'],
    ['第一百零三条', '<h2 id="art-103">第一百零三条</h2>\n<p>正文。</p>\n'],
    ['**一、总体要求**', '<h2 id="s1">一、总体要求</h2>\n<p>正文。</p>\n'],
    ['一、提高认识，加强领导', '<h2 id="s1">一、提高认识，加强领导</h2>\n<p>正文。</p>\n'],
    ['1、收入', '<h2 id="item-1">1、收入</h2>\n<p>正文。</p>\n'],
    ['（2）支出', '<h2 id="point-2">（2）支出</h2>\n<p>正文。</p>\n'],
    ['（一）做好登记。先登记，后公开。', '<p id="sub-1">（一）做好登记。先登记，后公开。</p>\n<p>正文。</p>\n'],
    ['第五条　本公约自通过之日起施行。', '<p id="art-5">第五条　本公约自通过之日起施行。</p>\n<p>正文。</p>\n'],
    ['第十条之一　补充规定如下。', '<p id="art-10_1">第十条之一　补充规定如下。</p>\n<p>正文。</p>\n'],
    ['一、时间：3月2日', '<p id="s1">一、时间：3月2日</p>\n<p>正文。</p>\n'],
    ['一、二、三号楼停水', '<p>一、二、三号楼停水</p>\n<p>正文。</p>\n'],
    ['第五条所称居民，指常住人口', '<p>第五条所称居民，指常住人口</p>\n<p>正文。</p>\n'],
    ['第三章规定的事项由街道办理', '<p>第三章规定的事项由街道办理</p>\n<p>正文。</p>\n'],
    ['第一季度收支', '<p>第一季度收支</p>\n<p>正文。</p>\n'],
    ['1.5米线外等候', '<p>1.5米线外等候</p>\n<p>正文。</p>\n'],
    ['2026年工作要点', '<p>2026年工作要点</p>\n<p>正文。</p>\n'],
  ])('%s', (line, html) => {
    expect(render(`${line}\n\n正文。`).html).toBe(html);
  });

  it('takes an agenda and a list of papers for what they are', () => {
    expect(outline('会议议程：\n\n一、宣读名单\n\n二、审议预算\n\n散会。')).toEqual([]);
    expect(outline('一、总体要求\n\n要带的材料：\n\n1、身份证\n\n2、户口本\n\n3、照片\n\n以上。')).toEqual([
      '2 s1 一、总体要求',
    ]);
    expect(outline('现通知如下：\n\n一、时间安排\n\n下周。\n\n二、工作要求\n\n照办。')).toEqual([
      '2 s1 一、时间安排',
      '2 s2 二、工作要求',
    ]);
  });

  it('separates numbered lines typed without blank lines', () => {
    expect(render('一、总体要求\n坚持公开。\n（一）先登记。\n（二）后公开。').html).toBe(
      '<h2 id="s1">一、总体要求</h2>\n<p>坚持公开。</p>\n<p id="s1-1">（一）先登记。</p>\n<p id="s1-2">（二）后公开。</p>\n',
    );
  });
});

describe('headings marked by #', () => {
  it('start at h2, never skip a level, and leave h1 to the page', () => {
    expect(outline('# 甲\n\n### 乙\n\n###### 丙\n\n## 丁\n\n# 戊').map((line) => line.replace(/ h-\w+/, ''))).toEqual([
      '2 甲',
      '3 乙',
      '4 丙',
      '3 丁',
      '2 戊',
    ]);
  });

  it('get short ASCII ids that depend on their words alone', () => {
    const [first] = render('## 报名办法').headings;
    const later = render('## 时间\n\n正文\n\n## **报名办法**').headings[1];
    expect(first?.id).toMatch(/^h-[0-9a-z]{5,7}$/);
    expect(later?.id).toBe(first?.id);
  });

  it('nest by their numbers where they have them', () => {
    expect(outline('## 一、甲\n\n## （一）乙\n\n## 1. 丙\n\n## 二、丁')).toEqual([
      '2 s1 一、甲',
      '3 s1-1 （一）乙',
      '4 s1-1-1 1. 丙',
      '2 s2 二、丁',
    ]);
    expect(outline('## 第一节　甲\n\n## 第二章　乙\n\n### 第一节　丙')).toEqual([
      '2 sec-1 第一节　甲',
      '2 ch-2 第二章　乙',
      '3 ch-2-sec-1 第一节　丙',
    ]);
  });

  it('mix with unmarked numbers', () => {
    const lines = outline('一、甲\n\n正文\n\n## 说明\n\n正文\n\n二、乙\n\n正文\n\n### 细则\n\n（一）丙\n\n正文');
    expect(lines.map((line) => line.replace(/h-\w+/, 'h'))).toEqual([
      '2 s1 一、甲',
      '2 h 说明',
      '2 s2 二、乙',
      '3 h 细则',
      '4 h-1 （一）丙',
    ]);
  });

  it('number their doubles', () => {
    const ids = render('一、甲\n\n文\n\n一、乙\n\n文\n\n一、丙\n\n文').headings.map(({ id }) => id);
    expect(ids).toEqual(['s1', 's1_2', 's1_3']);
  });

  it('are bold lines inside a quotation or a list, where the outline of the page does not reach', () => {
    expect(render('> # 原文\n> 话').html).toBe(
      '<blockquote>\n<p><strong>原文</strong></p>\n<p>话</p>\n</blockquote>\n',
    );
  });
});

describe('numbered paragraphs', () => {
  const { html } = render(OPINION, { numbered: true });

  it('are numbered from the first of the body to the last before the signature', () => {
    expect(html).toContain('<p>各社区居民委员会，街道各科室：</p>');
    expect(html).toContain(
      '<p id="p1"><a class="pn" href="#p1" aria-label="第1段">1</a>为把居务公开做细做实，现提出以下意见。</p>',
    );
    expect(html).toContain(
      '<p id="p2"><a class="pn" href="#p2" aria-label="第2段">2</a>' +
        '<strong id="part-1-s1-1" role="heading" aria-level="4">（一）做好登记。</strong>凡要公开的事项先登记，后公开。</p>',
    );
    expect(html.match(/id="p\d+"/g)).toEqual(['id="p1"', 'id="p2"', 'id="p3"', 'id="p4"']);
    expect(html).toMatch(
      /<p class="signoff">青石街道办事处<br><time datetime="2026-03-02">2026年3月2日<\/time><\/p>\n$/,
    );
  });

  it('give items of ordered lists an address', () => {
    expect(html).toContain('<li id="part-1-s1-2-1-1">财政拨款</li>');
    expect(render('1. 甲\n2. 乙\n   1. 丙', { numbered: true }).html).toContain('<li id="item-2-1">丙</li>');
    expect(render('1. 甲').html).toBe('<ol>\n<li>甲</li>\n</ol>\n');
  });

  it('never change the address of a heading', () => {
    for (const sample of [OPINION, CHARTER, '## 一、甲\n\n1. 项\n\n（一）乙\n\n正文']) {
      expect(render(sample, { numbered: true }).headings).toEqual(render(sample).headings);
    }
  });

  it('leave no id twice', () => {
    for (const sample of [OPINION, CHARTER, '一、甲。\n\n1. 子\n\n一、乙。\n\n1. 子']) {
      const ids = [...render(sample, { numbered: true }).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('the signature', () => {
  it.each([
    ['东里社区居民委员会\n2026年3月2日', '东里社区居民委员会<br><time datetime="2026-03-02">2026年3月2日</time>'],
    [
      '东里社区居委会\n\n柳桥社区居委会\n\n二〇二六年三月二日',
      '东里社区居委会<br>柳桥社区居委会<br><time datetime="2026-03-02">二〇二六年三月二日</time>',
    ],
    ['2026年12月20日', '<time datetime="2026-12-20">2026年12月20日</time>'],
    ['　　青石街道办事处', '青石街道办事处'],
    [
      '青石供水有限公司（盖章）\n2026年3月2日',
      '青石供水有限公司（盖章）<br><time datetime="2026-03-02">2026年3月2日</time>',
    ],
    ['东里社区居委会　　2026年3月2日', '东里社区居委会<br><time datetime="2026-03-02">2026年3月2日</time>'],
  ])('%j', (lines, html) => {
    expect(render(`正文。\n\n特此通知\n\n${lines}\n`).html).toBe(
      `<p>正文。</p>\n<p>特此通知</p>\n<p class="signoff">${html}</p>\n`,
    );
  });

  it.each([
    '青石供水有限公司\n2026年3月2日',
    '东里社区居委会\n青石物业公司\n2026年3月2日',
    '东里社区居委会（盖章）\n2026年3月2日',
    '东里社区居委会  2026年3月2日',
    '青石幼儿园\n2026年3月2日',
    '东里合唱队发起人\n2026-03-02',
  ])('%j is one under a sentence without a blank line', (lines) => {
    const shown = lines
      .replace(/\n| {2}/g, '<br>')
      .replace(/2026.*$/, (day) => `<time datetime="2026-03-02">${day}</time>`);
    expect(render(`正文。\n${lines}`).html).toBe(`<p>正文。</p>\n<p class="signoff">${shown}</p>\n`);
  });

  it('may be followed by 附件 and 抄送, and is not a body sentence', () => {
    expect(render('正文。\n\n青石街道办事处\n\n2026年3月2日\n\n附件：样表').html).toContain(
      '</p>\n<p>附件：样表</p>\n',
    );
    expect(render('甲。\n\n活动定在社区广场').html).not.toContain('signoff');
    expect(render('青石街道办事处').html).not.toContain('signoff');
  });
});
