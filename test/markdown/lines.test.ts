import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { sections } from '../../src/markdown/sections.ts';

describe('lines stay lines where notices mean them', () => {
  it.each([
    ['　　第一段写到\n这里。\n　　第二段。', '<p>第一段写到这里。</p>\n<p>第二段。</p>\n'],
    ['    第一段。\n    第二段。', '<p>第一段。</p>\n<p>第二段。</p>\n'],
    [
      '时间：周六上午\n地点：活动室\n电话：0999-5550142',
      '<p>时间：周六上午<br>地点：活动室<br>电话：0999-5550142</p>\n',
    ],
    ['**时间：**周六\n**地点：**一楼', '<p><strong>时间：</strong>周六<br><strong>地点：</strong>一楼</p>\n'],
    ['欢迎报名参加\n报名时间：周六', '<p>欢迎报名参加<br>报名时间：周六</p>\n'],
    ['周六开始。\n主讲人：社区医生', '<p>周六开始。<br>主讲人：社区医生</p>\n'],
    ['请带：\n· 身份证\n· 户口本', '<p>请带：</p>\n<p>· 身份证<br>· 户口本</p>\n'],
    ['①先登记\n②后领取', '<p>①先登记<br>②后领取</p>\n'],
    ['——严控新增\n——逐步清退', '<p>——严控新增<br>——逐步清退</p>\n'],
    ['●周一\n●周二', '<p>●周一<br>●周二</p>\n'],
    ['1) 甲\n2) 乙', '<p>1) 甲<br>2) 乙</p>\n'],
    ['[1]: 含税\n[2]: 不含税', '<p>[1]: 含税<br>[2]: 不含税</p>\n'],
    ['各位居民：\n周六停水，请备水。', '<p>各位居民：</p>\n<p>周六停水，请备水。</p>\n'],
    ['联  系 人：王主任\n传　　真：0999-5550142', '<p>联  系 人：王主任<br>传　　真：0999-5550142</p>\n'],
    [
      '青街办发〔2026〕12号\n各社区居民委员会：\n现印发给你们。\n青石街道办事处\n2026年11月2日\n为了方便居民，制定本办法。',
      '<p>青街办发〔2026〕12号</p>\n<p>各社区居民委员会：</p>\n<p>现印发给你们。</p>\n<p class="signoff">青石街道办事处<br><time datetime="2026-11-02">2026年11月2日</time></p>\n<p>为了方便居民，制定本办法。</p>\n',
    ],
    ['- 时间：周六\n  地点：一楼', '<ul>\n<li>时间：周六<br>地点：一楼</li>\n</ul>\n'],
    ['> 时间：周六\n> 地点：一楼', '<blockquote>\n<p>时间：周六<br>地点：一楼</p>\n</blockquote>\n'],
    [
      '现予公示。\n南巷社区居民委员会\n2026年11月2日',
      '<p>现予公示。</p>\n<p class="signoff">南巷社区居民委员会<br><time datetime="2026-11-02">2026年11月2日</time></p>\n',
    ],
    [
      '特此通知\n南巷社区居民委员会\n柳桥社区居民委员会\n2026年11月2日',
      '<p>特此通知</p>\n<p class="signoff">南巷社区居民委员会<br>柳桥社区居民委员会<br><time datetime="2026-11-02">2026年11月2日</time></p>\n',
    ],
    [
      '特此通知。\n南巷社区居民委员会\n2026年11月2日\n（此件公开发布）',
      '<p>特此通知。</p>\n<p class="signoff">南巷社区居民委员会<br><time datetime="2026-11-02">2026年11月2日</time></p>\n<p>（此件公开发布）</p>\n',
    ],
    ['特此通知。\n南巷社区居民委员会', '<p>特此通知。</p>\n<p class="signoff">南巷社区居民委员会</p>\n'],
  ])('%j', (markdown, html) => {
    expect(render(markdown).html).toBe(html);
  });

  it.each([
    ['一句话没有写\n完，接着写。', '<p>一句话没有写完，接着写。</p>\n'],
    ['现将有关\n事项公布如下：一是登记', '<p>现将有关事项公布如下：一是登记</p>\n'],
    ['地点：青石路12号\n党群服务中心二楼', '<p>地点：青石路12号党群服务中心二楼</p>\n'],
    ['会议由东里社区居民委员会\n主持召开', '<p>会议由东里社区居民委员会主持召开</p>\n'],
    ['自\n2026年11月2日\n起施行', '<p>自\n2026年11月2日起施行</p>\n'],
  ])('a wrapped sentence does not: %j', (markdown, html) => {
    expect(render(markdown).html).toBe(html);
  });

  it('in the plain text too, and so in search, feeds and open data', () => {
    const body = '各位居民：\n时间：周六\n地点：一楼\n　　请准时\n到场。\n南巷社区居民委员会\n2026年11月2日';
    const lines = ['各位居民：', '时间：周六', '地点：一楼', '请准时到场。', '南巷社区居民委员会', '2026年11月2日'];
    expect(plainText(body).split('\n')).toEqual(lines);
    expect(sections(body)[0]?.text.split('\n')).toEqual(lines);
  });
});
