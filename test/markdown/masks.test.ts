import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';

const inner = (markdown: string) => render(markdown).html.replace(/^<p>|<\/p>\n$/g, '');

describe('masks stay as they are written', () => {
  it.each([
    '入选三户：邱*梅、贺*国、樊*。',
    '两字的：邱*、贺*。',
    '邱*，贺*，樊*',
    '*某、贺*',
    '*某',
    '*晓*',
    '（*晓*）',
    '邱**、贺**、樊**',
    '邱**等三户、贺**等两户',
    '由邱**负责，贺**协助',
    '邱**（3人）、贺**（2人）、樊**（1人）',
    '邱**贺**',
    '**邱**梅',
    '**芳、**明',
    '***芳，***明',
    '咨询 139****0042，139****0057',
    '尾号**1234、**5678',
    '卡号**1234和**5678',
    '高**、周**，周**（2人）、高**（1人）',
    '139**（移动）、138**（联通）',
    '1390042*1390057*1380011',
    '6501**********1234',
    '编号甲_乙_丙',
    '3_4_5',
    '8:00~~12:00，14:00~~18:00',
    '带*的交原件，不带*的交复印件。',
    '注意*：不*要',
    '请*务必*带',
  ])('%s', (text) => {
    expect(inner(text)).toBe(text);
    for (const body of [
      `- ${text}`,
      `> ${text}`,
      `| ${text} | 备注 |\n| --- | --- |\n| 户 | ${text} |`,
      `## ${text}`,
    ]) {
      expect(plainText(body)).toContain(text);
    }
    expect(plainText(`[${text}](/a/)`)).toBe(text);
  });

  it('beside honest emphasis in the same line', () => {
    expect(inner('户主邱**（3人）。**重要**：请核对')).toBe('户主邱**（3人）。<strong>重要</strong>：请核对');
    expect(inner('邱**（2人）、贺**（3人）、樊**（1人）和**其他**人')).toBe(
      '邱**（2人）、贺**（3人）、樊**（1人）和<strong>其他</strong>人',
    );
    expect(inner('**名单**：邱*梅、贺*国')).toBe('<strong>名单</strong>：邱*梅、贺*国');
    expect(inner('**邱*梅、贺*国**两户')).toBe('<strong>邱*梅、贺*国</strong>两户');
  });

  it('one name a line, or in one cell each', () => {
    expect(plainText('邱**\n贺**\n樊**')).toBe('邱**\n贺**\n樊**');
    expect(plainText('| 邱* | 贺* |\n| --- | --- |\n| 樊*丽 | *某 |')).toBe('邱* 贺*\n樊*丽 *某');
  });
});

describe('emphasis goes on working', () => {
  it.each([
    ['**重要**的', '<strong>重要</strong>的'],
    ['**重要**的。', '<strong>重要</strong>的。'],
    ['**“重要”**', '<strong>“重要”</strong>'],
    ['**时间：**周六。**地点：**一楼。', '<strong>时间：</strong>周六。<strong>地点：</strong>一楼。'],
    ['**第一，**先登记。', '<strong>第一，</strong>先登记。'],
    ['对**老、弱、病、残**等优先', '对<strong>老、弱、病、残</strong>等优先'],
    ['共**5**户', '共<strong>5</strong>户'],
    ['**2026年**11月2日', '<strong>2026年</strong>11月2日'],
    ['办理流程**时间：**周六', '办理流程<strong>时间：</strong>周六'],
    ['工程**第一阶段**已完，付款流程**不变**', '工程<strong>第一阶段</strong>已完，付款流程<strong>不变</strong>'],
    ['**丙**，部门的；**丁**，社区的', '<strong>丙</strong>，部门的；<strong>丁</strong>，社区的'],
    ['**不**得转让', '<strong>不</strong>得转让'],
    ['**一律**按**原价**收', '<strong>一律</strong>按<strong>原价</strong>收'],
    ['请看**[公约](/a/)**全文', '请看<strong><a href="/a/">公约</a></strong>全文'],
    ['*重要*', '<em>重要</em>'],
    ['（_重要_）', '（<em>重要</em>）'],
    ['原价 ~~20 元~~，现价 15 元', '原价 <del>20 元</del>，现价 15 元'],
  ])('%s', (markdown, html) => {
    expect(inner(markdown)).toBe(html);
  });

  it.each([
    // What the editor writes for stars that were typed, and for bold text around them.
    ['邱\\*梅、贺\\*国、樊*丽', '邱*梅、贺*国、樊*丽'],
    ['139\\*\\*\\*\\*0042', '139****0042'],
    ['**邱\\*梅**一户', '<strong>邱*梅</strong>一户'],
  ])('as the editor writes it: %s', (markdown, html) => {
    expect(inner(markdown)).toBe(html);
  });
});
