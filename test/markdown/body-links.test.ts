import { describe, expect, test } from 'vitest';
import { blocksHtml } from '../../src/markdown/blocks-html.ts';
import { readBlocks } from '../../src/markdown/blocks.ts';
import { bodyLinks } from '../../src/markdown/body-links.ts';
import { losses } from '../../src/markdown/losses/losses.ts';
import { render } from '../../src/markdown/render.ts';
import { growth } from '../growth.ts';
import { randomFrom } from '../random-from.ts';

/** [as it is written, what the sentence says] */
const NOWHERE: readonly (readonly [string, string])[] = [
  ['[报名表](www.example.gov.cn/form)', '请写成 https://www.example.gov.cn/form'],
  ['[报名表](example.gov.cn)', '请写成 https://example.gov.cn'],
  ['[说明](https：//example.gov.cn/help)', '请写成 https://example.gov.cn/help'],
  ['[说明](http:／／example.gov.cn)', '请写成 http://example.gov.cn'],
  ['[说明](：//example.gov.cn)', '请写成 https://example.gov.cn'],
  ['[说明](https:/example.gov.cn/a)', '请写成 https://example.gov.cn/a'],
  ['[说明](https://ｗｗｗ。example。cn/)', '请写成 https://www.example.cn/'],
  ['[说明](https://example.cn，)', '请写成 https://example.cn'],
  ['[说明](//example.gov.cn/)', '请写成 https://example.gov.cn/'],
  ['[申请表](C:\\Users\\admin\\申请表.docx)', '一台电脑里的文件'],
  ['[申请表](file:///C:/tmp/a.docx)', '一台电脑里的文件'],
  ['[共享](<\\\\\\\\server\\\\表.xls>)', '一台电脑里的文件'],
  ['![图](file:///C:/Temp/msohtmlclip1/01/clip_image002.png)', '图片“图”的地址'],
  ['![印章](data:image/png;base64,iVBORw0KGgo=)', '用“图片”上传'],
  ['![印章](blob:http://localhost/1)', '用“图片”上传'],
  ['[点](javascript:alert(1))', '不能用 javascript: 开头'],
  ['[点](weixin://dl/x)', '不能用 weixin: 开头'],
  ['[点](https://10.1.2.3/oa)', '内部网络'],
  ['http://192.168.1.8/oa', '内部网络'],
  ['[点](http://localhost:4321/)', '内部网络'],
  ['[点](https://admin:123456@example.cn/)', '用户名或密码'],
  ['[写信](a@example.cn)', '请写成 mailto:a@example.cn'],
  ['[拨打](0999-5550108)', '请写成 tel:0999-5550108'],
  ['[拨打](tel：12345)', '请写成 tel:12345'],
  ['[看](a\\\\b\\\\c)', '里有反斜杠'],
  ['[办理条件]()', '链接“办理条件”还没有网址'],
  ['![示意图]()', '图片“示意图”还没有网址'],
  ['[](https://example.cn/)', '前面的方括号里没有字'],
  ['[公告]（https://example.gov.cn/1.html）', '请写成 [公告](https://example.gov.cn/1.html)'],
  ['[公告] (https://example.gov.cn/1.html)', '请写成 [公告](https://example.gov.cn/1.html)'],
  ['[公告](https://example.gov.cn/a b.html)', '请写成 [公告](https://example.gov.cn/a%20b.html)'],
  ['网址：https://example.gov.cn/政策/第3号.html。', '<https://example.gov.cn/政策/第3号.html>'],
  ['| 表 |\n| --- |\n| [甲](D:\\a.xls) |', '一台电脑里的文件'],
  ['- 一\n  - [甲](D:\\a.xls)', '一台电脑里的文件'],
  ['> **[甲](www.example.cn)**', '开头少了 https://'],
];

test.each(NOWHERE)('%s', (body, sentence) => {
  const { problems } = bodyLinks(body);
  expect(problems).toEqual([expect.stringContaining(sentence)]);
});

test('the right way to write it is right', () => {
  for (const [body] of NOWHERE) {
    const [, right] = /请写成 (\[.*\]\(.*\)|\S+?)(?:：|$)/.exec(bodyLinks(body).problems[0] ?? '') ?? [];
    if (right) expect(bodyLinks(right.startsWith('[') ? right : `[甲](${right})`).problems, right).toEqual([]);
  }
});

test('a picture of ours without words is asked about where it stands, one that only decorates is not', () => {
  const asked = (body: string) => bodyLinks(body).pictures.map(({ path, label }) => `${path} ${label}`);
  expect(
    asked(
      '![](/media/a.jpg)\n\n![两个人](/media/b.jpg)\n\n看![](/media/c.jpg)图\n\n- ![](/media/d.jpg)\n\n![ ](/media/e.jpg)',
    ),
  ).toEqual([
    'body.0.alt 图里是什么（第 1 张图）',
    'body 图里是什么（第 3 张图）',
    'body 图里是什么（第 4 张图）',
    'body.1.alt 图里是什么（第 5 张图）',
  ]);
  expect(asked('![装饰](/media/a.jpg)\n\n![](https://example.cn/b.jpg)\n\n![][1]')).toEqual([]);
  expect(blocksHtml(readBlocks('![装饰](/media/a.jpg)'), {})).toContain('alt=""');
  expect(losses('![装饰](/media/a.jpg)')).toEqual([]);
});

describe('what leads somewhere, or is no link', () => {
  test.each([
    ['[甲](https://example.gov.cn/a?b=1&amp;c=2#d "标题")', ['https://example.gov.cn/a?b=1&c=2#d']],
    ['[甲](<https://example.gov.cn/政策/第 3 号.html>)', ['https://example.gov.cn/政策/第 3 号.html']],
    ['<https://example.gov.cn/政策/3.html>', ['https://example.gov.cn/政策/3.html']],
    ['登录https://example.gov.cn办理，或看 www.example.cn。', ['https://example.gov.cn', 'http://www.example.cn']],
    ['[拨打](tel:110)、[写信](mailto:a@example.cn)', ['tel:110', 'mailto:a@example.cn']],
    ['[甲](/services/a/)、[乙](../b/)、![丙](  /media/a.png  "说明")', ['/services/a/', '../b/', '/media/a.png']],
    ['`[甲](C:\\a)` 与 \\[乙](http：//example.cn)', []],
    ['见附件[1]（第二页），依据〔2026〕3号', []],
  ])('%s', (body, addresses) => {
    expect(bodyLinks(body)).toEqual({ problems: [], addresses, pictures: [] });
  });
});

test('every address that is not complained of becomes a link or a picture of the page', () => {
  const random = randomFrom(11);
  const parts = [
    'https',
    'http',
    ':',
    '：',
    '//',
    '/',
    '\\',
    'C',
    'www.',
    'example.cn',
    '甲',
    ' ',
    '%',
    '&',
    '#',
    '?',
    '@',
    '1',
    'file',
    'tel',
    '.',
  ];
  let good = 0;
  for (let round = 0; round < 4_000; round++) {
    const address = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => parts[Math.floor(random() * parts.length)],
    ).join('');
    const body = `[甲乙](<${address}>)`;
    const { problems, addresses } = bodyLinks(body);
    const { html } = render(body);
    if (problems.length === 0 && addresses.length > 0) {
      good++;
      expect(html, address).toContain('<a href=');
    } else if (!/<a href=|\[甲乙\]/.test(html)) expect(problems.length, `${address}: ${html}`).toBeGreaterThan(0);
  }
  expect(good).toBeGreaterThan(200);
});

test.each(['[', '[](', '[甲]（', 'https://a.cn/甲', '[a](b)', '[a]( ', '<a@b.cn>'])(
  '200 KB of %s take time in step',
  async (piece) => {
    // A body that was read before is not read again: each is another one.
    let turn = 0;
    const inputOf = (size: number) => piece.repeat(size / piece.length);
    const work = (body: string) => bodyLinks(`${body}\n\n${String((turn += 1))}`);
    expect(await growth(inputOf, 12_000, work, 3)).toBeLessThan(3);
  },
);
