import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { randomFrom } from '../random-from.ts';

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
    '**芳；**明；',
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

/** Masks of two and more in words, as lists of people, numbers and addresses have them. */
const IN_WORDS = `
受助人佟**伟、苗**芳，欧阳**峰、司马**光。
佟**（3人）、苗**（2人）
佟**（户主）和苗**
居民佟**反映，居民苗**答复
张**和周**
由佟**和苗**负责
由佟**协助苗**办理
佟**伟和苗**芳
佟**伟 苗**芳
佟***、苗***等
陆**和温
本社区的马**芳、何**伟
受助人周**伟、受助人马**芳
**明、**华、**芳列入名单
张某**与李某**
给**先生、**女士发放
买买提**江、古丽**汗
欧阳**、司马**、诸葛**
佟***、苗***
身份证尾号**1234、**5678
3-*-401、3-*-402
鲁A**34、鲁B**78号
鲁AD**123、鲁BD**456
京**-12345、京**-67890
南巷**号楼单元**室
3号楼*单元***室，4号楼*单元***室
3-**-401、3-**-402
南巷**路5号、南巷**路6号
尾号**12、尾号**34
ab**cd、ef**gh
z***@qq.com、l***@163.com
王~~明、李~~华
x**2+y**2
（**芳）、（**明）`
  .trim()
  .split('\n');

const starsOf = (text: string) => text.replace(/[^*~]/g, '');

describe('masks of two and more within words', () => {
  it.each(IN_WORDS)('%s, once and twice in a paragraph, and wherever words stand', (text) => {
    for (const body of [...['', '\n', '，', '。', '、'].map((between) => `${text}${between}${text}`), text])
      expect(starsOf(plainText(body)), body).toBe(starsOf(body));
    for (const body of [`- ${text}`, `> ${text}`, `| ${text} | 备注 |\n| --- | --- |\n| 户 | ${text} |`, `## ${text}`])
      expect(plainText(body)).toContain(text);
    expect(plainText(`[${text}](/a/)`)).toBe(text);
  });

  it('whoever the people are', () => {
    const random = randomFrom(7);
    const oneOf = (all: readonly string[]) => all[Math.floor(random() * all.length)]!;
    const names = [...'王李张刘马何佟苗陆温邱贺方文高安时应车水', '欧阳', '司马', '诸葛', '尉迟', '买买提', '古丽江'];
    const ends = ['伟', '芳', '建国', '玉英', '志强', '阿依古'];
    const frames = [
      '受助人：Xx、Yy。',
      'X（3人）、Y（2人）',
      '居民X反映，居民Y答复',
      'X和Y',
      '由X和Y负责',
      'X、Y等',
      'Xx与Yy',
      'X家、Y家',
      'X 和 Y',
    ];
    for (const frame of frames) {
      for (let round = 0; round < 60; round++) {
        const stars = oneOf(['**', '***']);
        const text = frame.replace(/[XYxy]/g, (slot) => (/[XY]/.test(slot) ? oneOf(names) + stars : oneOf(ends)));
        expect(plainText(text)).toBe(text);
      }
    }
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
    ...[
      '由**居委会**负责',
      '请看**《公约》、《章程》**全文',
      '共**1,200**元',
      '把**周一、周三**改为周二',
      '凭**身份证、户口本**办理',
      '请于**3月5日至3月8日**到居委会办理',
      '咨询电话**0999-5550101**转3',
      '本次补贴**每户500元**，一次发放',
      '都带工作证，**不推销、不收钱、不问存款**。遇到',
      '没人应门，**不要离开，也不要自己撬门**，马上打电话',
      '**交通管制。**每晚',
      '关闭**东门**、**西门**和**南门**',
      '投票结果**同意 120 票**，反对 3 票',
      '建设**和谐社区**',
      '请您**务必**带',
    ].map((text): [string, string] => [text, text.replace(/\*\*(.*?)\*\*/g, '<strong>$1</strong>')]),
    ['原价~~20元~~现价15元', '原价<del>20元</del>现价15元'],
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
