import { describe, expect, it } from 'vitest';
import { render } from '../../src/markdown/render.ts';

const inner = (markdown: string) => render(markdown).html.replace(/^<p>|<\/p>\n$/g, '');

describe('emphasis beside Chinese punctuation', () => {
  it.each([
    ['**“引号”**文字', '<strong>“引号”</strong>文字'],
    ['**说明：**后面', '<strong>说明：</strong>后面'],
    ['请看**《公约》**全文', '请看<strong>《公约》</strong>全文'],
    ['**（必读）**请带证件', '<strong>（必读）</strong>请带证件'],
    ['**必读(一)**请带证件', '<strong>必读(一)</strong>请带证件'],
    ['这是**“一”**和**“二”**。', '这是<strong>“一”</strong>和<strong>“二”</strong>。'],
    ['请**务必**带', '请<strong>务必</strong>带'],
    ['（*务必*）', '（<em>务必</em>）'],
    ['选**和哪些社区有关**。', '选<strong>和哪些社区有关</strong>。'],
    ['点**没有文件，粘贴文字**。', '点<strong>没有文件，粘贴文字</strong>。'],
    ['点**密码和登录**，再填', '点<strong>密码和登录</strong>，再填'],
    ['“该做的事”的**等您处理的草稿**里', '“该做的事”的<strong>等您处理的草稿</strong>里'],
    ['***“很重要”***的', '<em><strong>“很重要”</strong></em>的'],
    ['**甲 *乙丙* 丁：**戊', '<strong>甲 <em>乙丙</em> 丁：</strong>戊'],
    ['“**全文**”', '“<strong>全文</strong>”'],
    ['~~原价。~~现价', '<del>原价。</del>现价'],
    ['**一楼的，先搬；**', '<strong>一楼的，先搬；</strong>'],
    ['**一楼先搬，**  \n二楼后搬', '<strong>一楼先搬，</strong><br>二楼后搬'],
  ])('%s', (markdown, html) => {
    expect(inner(markdown)).toBe(html);
  });

  it.each([
    '2*3*5 米',
    '3 * 4 * 5',
    '8:00~12:00 和 14:00~17:30',
    '表_收入_2026',
    '0999-5550108',
    '2026-03-02',
    '** 空格 **',
  ])('leaves %s as it is', (text) => {
    expect(inner(text)).toBe(text);
  });
});

describe('lines', () => {
  it.each([
    ['一行没写完，\n接着写', '一行没写完，接着写'],
    ['重点是\n**安全**\n二字', '重点是<strong>安全</strong>二字'],
    ['共有 Wi-Fi\n和电话', '共有 Wi-Fi\n和电话'],
    ['地址  \n电话', '地址<br>电话'],
    ['地址\\\n电话', '地址<br>电话'],
    ['　　首行空两格', '首行空两格'],
    ['    四个空格不是代码', '四个空格不是代码'],
    ['A&amp;B &mdash; &#20013; &hello; &', 'A&amp;B — 中 &amp;hello; &amp;'],
  ])('%j', (markdown, html) => {
    expect(inner(markdown)).toBe(html);
  });
});
