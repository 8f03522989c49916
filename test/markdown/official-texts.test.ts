import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { sections } from '../../src/markdown/sections.ts';

const outline = (markdown: string) => render(markdown).headings.map(({ id, text, depth }) => `${depth} ${id} ${text}`);
const signed = (markdown: string) => /<p class="signoff">(.*)<\/p>/.exec(render(markdown).html)?.[1];

/** An opinion whose titles stand on the line of their paragraphs, or on one of their own with a full stop. */
const RUN_IN = `现就做好楼道清理提出以下意见。

一、总体要求

（一）指导思想。把楼道还给居民，清得干净，也守得住。

（二）工作目标。

年底前东里社区四十二个单元全部清完。

二、主要任务

（三）摸清底数，登记造册。每个单元由楼长走一遍，堆放的物品逐件记下，写明是谁的、放了多久。

（四）加强楼长队伍建设。始终把熟悉情况的邻居请进来，每个单元至少一名，名单贴在一楼。

**（五）做好宣传。**先讲道理，再定日子，把为什么清、怎么清说给每一户听。

1.上门说明。楼长带着告知书到每一户，当面讲清哪天清、放到哪里、几天内可以取回，老人家里多去一趟。

2.张贴告示。清理前七天在单元门口贴告示，写明联系人和电话，撕掉的当天补贴，直到清理结束为止。

青石街道办事处

2026年3月2日
`;

describe('titles on the line of their paragraphs', () => {
  it('reach the contents list without their full stop, nested by their numbers', () => {
    expect(outline(RUN_IN)).toEqual([
      '2 s1 一、总体要求',
      '3 s1-1 （一）指导思想',
      '3 s1-2 （二）工作目标',
      '2 s2 二、主要任务',
      '3 s2-3 （三）摸清底数，登记造册',
      '3 s2-4 （四）加强楼长队伍建设',
      '3 s2-5 （五）做好宣传',
      '4 s2-5-1 1.上门说明',
      '4 s2-5-2 2.张贴告示',
    ]);
  });

  it('stay where they were written, as headings to those who move by headings', () => {
    const { html } = render(RUN_IN);
    expect(html).toContain(
      '<p><strong id="s2-4" role="heading" aria-level="3">（四）加强楼长队伍建设。</strong>始终把熟悉情况的邻居请进来',
    );
    expect(html).toContain('<strong id="s2-5" role="heading" aria-level="3">（五）做好宣传。</strong>先讲道理');
    expect(html).toContain('<h3 id="s1-2">（二）工作目标。</h3>\n<p>年底前');
  });

  it('lose no character and double none', () => {
    expect(plainText(RUN_IN).replace(/\s/g, '')).toBe(RUN_IN.replace(/[\s*]/g, ''));
  });

  it('lead a passage of the search to its own address', () => {
    expect(sections(RUN_IN).find(({ text }) => text.includes('熟悉情况的邻居'))).toMatchObject({
      id: 's2-4',
      heading: '（四）加强楼长队伍建设',
      begins: true,
    });
  });

  it.each([
    ['steps', '办理步骤：\n\n1.带身份证。没有身份证的带户口本。\n\n2.到窗口取号。等叫号。\n\n3.签字。签完拿回执。'],
    [
      'rules in sentences',
      '（一）楼道不堆东西。堆了的三天内搬走，搬不动的找楼长。\n\n（二）充电到充电点去，不从窗户甩线。',
    ],
    [
      'few titles among sentences',
      '（一）会议不录像。记录由代表签名，当天贴出来。\n\n（二）每人先说三分钟，轮完再补充。\n\n（三）散会。',
    ],
    [
      'items of an article',
      '第一条　居民委员会的任务：\n\n（一）宣传法律。教育居民依法办事，爱护公共财产。\n\n（二）办理公益。',
    ],
    ['sums', '1.5万元以下的项目，直接办。超过的，先议后办。'],
    ['一是 and 二是', '一是抓宣传。进楼入户。二是抓落实。一户一档。'],
    ['a way to apply beside others', '报名办法：\n\n1、电话报名：0999-5550142\n\n2、现场报名\n\n名额有限。'],
    ['items that say all they say', '一、请自带水杯。现场不备一次性杯子，也不卖瓶装水。'],
    ['a list of aims', '（一）改造三处服务站。\n\n（二）开通老年送餐。\n\n（三）按季公开居务。\n\n特此说明。'],
  ])('are told from %s', (_, markdown) => {
    expect(outline(markdown)).toEqual([]);
  });
});

describe('a contents list pasted with its text', () => {
  const text =
    '第一章　总则\n\n第一条　为了邻里和睦，制定本办法。\n\n第二章　附则\n\n第二条　本办法自公布之日起施行。\n';

  it.each([
    ['as lines', '目　　录\n\n第一章　总则\n\n第二章　附则\n\n'],
    ['without blank lines, with page numbers', '目录\n第一章 总则……1\n第二章 附则……3\n\n'],
    ['with tabs and a word that differs', '目录\n\n第一章 总则\t1\n\n第一章之二 罚责\t2\n\n第二章 附则\t3\n\n'],
    ['with marks of headings', '# 目录\n\n## 第一章　总则\n\n## 第二章　附则\n\n'],
  ])('%s leaves the chapters their addresses and stays on the page', (_, list) => {
    const { headings, html } = render(list + text);
    expect(headings).toEqual(render(text).headings);
    expect(html).toMatch(
      /<p><a href="#ch-1">第一章[\s　]总则(?:……1|\t1)?<\/a><\/p>\n(?:<p>.*罚责.*)?\s*<p><a href="#ch-2">第二章/,
    );
    expect(html).toMatch(/目(?:　　)?录/);
    expect(plainText(list + text).match(/总则/g)).toHaveLength(2);
    expect(sections(list + text).filter(({ text: words }) => words.includes('附则'))).toEqual([]);
  });

  it('is recognised without 目录 by three lines or more', () => {
    const rest = `${text}\n第三章　罚则\n\n第三条　无。\n`;
    expect(outline(`第一章　总则\n\n第二章　附则\n\n第三章　罚则\n\n${rest}`)).toEqual(outline(rest));
  });

  it('is not seen where titles only repeat', () => {
    expect(outline('一、时间\n\n周六。\n\n二、地点\n\n广场。\n\n一、时间\n\n周日。')).toHaveLength(3);
  });
});

describe('what is enclosed', () => {
  const articles = '第一章　总则\n\n第一条　收费见附表。\n\n第二条　自公布之日起施行。\n\n';

  it('has headings of its own and does not continue the last article', () => {
    const { headings, html } = render(
      `${articles}附表　收费标准\n\n| 项目 | 元 |\n| --- | --- |\n| 停车 | 5 |\n\n附件2：\n\n1. 先登记\n`,
      { numbered: true },
    );
    expect(headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
      '2 第一章　总则',
      '2 附表　收费标准',
      '2 附件2',
    ]);
    expect(html).toContain(`<li id="${headings[2]?.id ?? ''}-1">先登记</li>`);
    expect(html).toContain('附件2：</h2>');
  });

  it.each([
    '正文。\n\n附件：登记表\n\n东里社区居委会\n\n2026年3月2日',
    '正文。\n\n附件：1．申请表\n2．承诺书\n\n东里社区居委会\n\n2026年3月2日',
    '正文。\n\n东里社区居委会\n\n2026年3月2日\n\n附件1．申请表\n\n2．承诺书',
    '正文。\n\n附件：\n1. 申请表\n2. 承诺书\n\n东里社区居委会\n\n2026年3月2日',
    '正文。\n\n附件：\n1．申请表\n\n东里社区居委会\n\n2026年3月2日',
    '正文。\n\n附件1：申请表\n附件2：承诺书\n联系电话：0999-5550142',
    '正文。附件三所列的项目免收。\n\n附件三所列的项目免收',
  ])('is only named in %j', (markdown) => {
    expect(outline(markdown)).toEqual([]);
  });

  it.each([
    ['正文。\n附件：1．申请表\n　　　2．承诺书', '<p>正文。</p>\n<p>附件：1．申请表<br>2．承诺书</p>\n'],
    [
      '电话：0999-5550142\n附件：1.申请表\n      2.承诺书',
      '<p>电话：0999-5550142</p>\n<p>附件：1.申请表<br>2.承诺书</p>\n',
    ],
    ['附件：1. 申请表\n2. 承诺书\n3. 样表', '<p>附件：1. 申请表<br>2. 承诺书<br>3. 样表</p>\n'],
    ['附件1：申请表\n附件2：承诺书', '<p>附件1：申请表<br>附件2：承诺书</p>\n'],
  ])('is a list of lines in %j', (markdown, html) => {
    expect(render(markdown).html).toBe(html);
  });

  it('follows the signature, which stays apart', () => {
    const markdown = '正文。\n\n附件：申请表\n\n东里社区居委会\n\n2026年3月2日\n\n附件\n\n申请表\n\n姓名填在第一行。';
    expect(signed(markdown)).toBe('东里社区居委会<br><time datetime="2026-03-02">2026年3月2日</time>');
    expect(outline(markdown).map((line) => line.replace(/h-\w+/, 'h'))).toEqual(['2 h 附件']);
  });
});

describe('lines below the date', () => {
  it.each([
    '公开方式：主动公开',
    '来源：街道网站',
    '责任编辑：青石街道办公室',
    '（此件公开发布）',
    '**公开属性：**主动公开\n\n来源：街道网站',
    '值班：党群服务中心',
    '青石街道办公室　　　2026年3月2日印发',
    '附件：1．申请表\n2．承诺书',
  ])('%j leave issuer and date recognised', (line) => {
    expect(signed(`正文一句话。\n\n东里社区居委会\n\n2026年3月2日\n\n${line}`)).toBe(
      '东里社区居委会<br><time datetime="2026-03-02">2026年3月2日</time>',
    );
  });

  it.each(['2026-03-02', '2026/3/2', '2026.3.2'])('the date may be %s', (day) => {
    expect(signed(`特此公示。\n\n东里社区居委会\n\n${day}`)).toBe(
      `东里社区居委会<br><time datetime="2026-03-02">${day}</time>`,
    );
  });

  it('make no signature of what is none', () => {
    expect(signed('活动通知。\n\n2026年3月2日\n\n时间：上午九点\n\n地点：活动室')).toBeUndefined();
    expect(signed('活动通知。\n\n柳桥社区服务站\n\n时间：上午九点')).toBeUndefined();
  });
});
