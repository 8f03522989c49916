import { expect, test } from 'vitest';
import { maskedText } from '../../cms/app/privacy/mask-text.ts';
import type { Kind } from '../../src/privacy/finding.ts';
import { bankCard, dice, mobile, plate, residentId } from './invented-people.ts';
import { saidOf } from './body-findings.ts';

const throws = dice(12);
const id = residentId(throws);
const phone = mobile(throws);
const card = bankCard(throws);
const car = plate(throws);
const [p1, p2, p3] = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
const [i1, i2, i3] = [id.slice(0, 6), id.slice(6, 14), id.slice(14)];

const each = (text: string, change: (sign: string) => string) => text.replace(/\d/g, change);
const from = (first: number) => (digit: string) => String.fromCodePoint(first + Number(digit));
const signs = (kind: string) => (digit: string) => [...kind][Number(digit)]!;
const apart = (text: string, by: string) => [...text].join(by);

/** How a number may stand in the source of a body so that residents read it whole. */
const forms: readonly (readonly [string, Kind, string])[] = [
  ['手机号：原样', 'mobile', `请打${phone}。`],
  ['手机号：加粗一段', 'mobile', `电话 ${p1}**${p2}**${p3}`],
  ['手机号：一半加粗', 'mobile', `电话 **${p1}**${p2}${p3}`],
  ['手机号：斜体一段', 'mobile', `电话 ${p1}_${p2}_${p3}`],
  ['手机号：星号隔开', 'mobile', `电话 ${p1}*${p2}*${p3}`],
  ['手机号：删除线', 'mobile', `电话 ${p1}~~${p2}~~${p3}`],
  ['手机号：代码', 'mobile', `电话 \`${p1}\`${p2}${p3}`],
  ['手机号：十进制字符引用', 'mobile', `电话 &#${phone.charCodeAt(0)};${phone.slice(1)}`],
  ['手机号：十六进制字符引用', 'mobile', `电话 &#x${phone.charCodeAt(0).toString(16)};${phone.slice(1)}`],
  ['手机号：空格引用', 'mobile', `电话 ${p1}&nbsp;${p2}&ensp;${p3}`],
  ['手机号：零宽引用', 'mobile', `电话 ${p1}&ZeroWidthSpace;${p2}&zwnj;${p3}`],
  ['手机号：换行标签', 'mobile', `电话 ${p1}<br>${p2}<br/>${p3}`],
  ['手机号：反斜杠换行', 'mobile', `电话 ${p1}\\\n${p2}\\\n${p3}`],
  ['手机号：行末两个空格', 'mobile', `电话 ${p1}  \n${p2}  \n${p3}`],
  ['手机号：写成两行', 'mobile', `电话 ${p1}${p2}\n${p3}`],
  ['手机号：全角', 'mobile', `电话 ${each(phone, from(0xff10))}`],
  ['手机号：带圈', 'mobile', `电话 ${each(phone, signs('⓪①②③④⑤⑥⑦⑧⑨'))}`],
  ['手机号：带圈，空格隔开', 'mobile', `电话 ${apart(each(phone, signs('⓪①②③④⑤⑥⑦⑧⑨')), ' ')}`],
  ['手机号：黑底圈', 'mobile', `电话 ${each(phone, signs('⓿❶❷❸❹❺❻❼❽❾'))}`],
  ['手机号：括号数字', 'mobile', `电话 ${each(phone, signs('⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼'))}`],
  ['手机号：上标', 'mobile', `电话 ${each(phone, signs('⁰¹²³⁴⁵⁶⁷⁸⁹'))}`],
  ['手机号：双线体', 'mobile', `电话 ${each(phone, from(0x1d7d8))}`],
  ['手机号：数学粗体', 'mobile', `电话 ${each(phone, from(0x1d7ce))}`],
  ['手机号：等宽体', 'mobile', `电话 ${each(phone, from(0x1d7f6))}`],
  ['手机号：键帽', 'mobile', `电话 ${each(phone, (digit) => `${digit}\ufe0f\u20e3`)}`],
  ['手机号：汉字', 'mobile', `电话 ${each(phone, signs('〇一二三四五六七八九'))}`],
  ['手机号：汉字，零和幺', 'mobile', `电话 ${each(phone, signs('零幺二三四五六七八九'))}`],
  ['手机号：汉字，顿号隔开', 'mobile', `电话 ${apart(each(phone, signs('〇一二三四五六七八九')), '、')}`],
  ['手机号：大写汉字', 'mobile', `电话 ${each(phone, signs('零壹贰叁肆伍陆柒捌玖'))}`],
  ['手机号：一半汉字', 'mobile', `电话 ${p1}${each(p2, signs('零一二三四五六七八九'))}${p3}`],
  ['手机号：圈里的汉字', 'mobile', `电话 ${each(phone, signs('零㊀㊁㊂㊃㊄㊅㊆㊇㊈'))}`],
  ['手机号：苏州码子', 'mobile', `电话 ${each(phone, signs('〇〡〢〣〤〥〦〧〨〩'))}`],
  ['手机号：阿拉伯文数字', 'mobile', `电话 ${each(phone, from(0x0660))}`],
  ['手机号：波斯文数字', 'mobile', `电话 ${each(phone, from(0x06f0))}`],
  ['手机号：天城文数字', 'mobile', `电话 ${each(phone, from(0x0966))}`],
  ['手机号：藏文数字', 'mobile', `电话 ${each(phone, from(0x0f20))}`],
  ['手机号：蒙古文数字', 'mobile', `电话 ${each(phone, from(0x1810))}`],
  ['手机号：泰文数字', 'mobile', `电话 ${each(phone, from(0x0e50))}`],
  ['手机号：逐个空格', 'mobile', `电话 ${apart(phone, ' ')}`],
  ['手机号：逐个斜杠', 'mobile', `电话 ${apart(phone, '/')}`],
  ['手机号：逐个点', 'mobile', `电话 ${apart(phone, '.')}`],
  ['手机号：逐个间隔号', 'mobile', `电话 ${apart(phone, '·')}`],
  ['手机号：逐个横线', 'mobile', `电话 ${apart(phone, '-')}`],
  ['手机号：逐个破折号', 'mobile', `电话 ${apart(phone, '—')}`],
  ['手机号：逐个逗号', 'mobile', `电话 ${apart(phone, '，')}`],
  ['手机号：逐个零宽字符', 'mobile', `电话 ${apart(phone, '\u200b')}`],
  ['手机号：逐个软连字符', 'mobile', `电话 ${apart(phone, '\u00ad')}`],
  ['手机号：逐个小图', 'mobile', `电话 ${apart(phone, '📞')}`],
  ['手机号：逐个加号', 'mobile', `电话 ${apart(phone, '+')}`],
  ['手机号：斜杠分段', 'mobile', `电话 ${p1}/${p2}/${p3}`],
  ['手机号：全角斜杠分段', 'mobile', `电话 ${p1}／${p2}／${p3}`],
  ['手机号：国家代码', 'mobile', `电话 （+86）${phone}，或 0086-${phone}`],
  ['手机号：少见的分段', 'mobile', `联系电话 ${phone.slice(0, 5)} ${phone.slice(5)}`],
  ['手机号：图片说明', 'mobile', `![张贴的电话 ${p1}&#45;${p2}-${p3}](/media/a.jpg)`],
  ['手机号：图片标题', 'mobile', `![海报](/media/a.jpg "电话 ${p1}&#32;${p2} ${p3}")`],
  ['手机号：链接标题', 'mobile', `[这里](/services/ "电话 ${each(phone, (digit) => `&#${digit.charCodeAt(0)};`)}")`],
  ['手机号：链接地址', 'mobile', `[拨打](tel:${phone})`],
  ['手机号：编过码的链接地址', 'mobile', `[拨打](tel:${each(phone, (digit) => `%3${digit}`)})`],
  ['手机号：链接文字拆开', 'mobile', `[${p1}${p2}](/services/)${p3}`],
  ['手机号：批注里', 'mobile', `好。\n\n<!-- 问 ${phone} -->`],
  ['手机号：引用定义里', 'mobile', `好。\n\n[1]: /services/ "${phone}"`],
  ['手机号：单元格里加粗', 'mobile', `| 事项 | 电话 |\n| --- | --- |\n| 报名 | ${p1}**${p2}**${p3} |`],
  ['手机号：引用块里', 'mobile', `> 电话 ${p1}\n> ${p2}\n> ${p3}`],
  ['手机号：列表里', 'mobile', `- 电话 ${p1}**${p2}**${p3}`],
  ['身份证号：拆在两格', 'id', `| 证号前半 | 证号后半 |\n| --- | --- |\n| ${i1}${i2} | ${i3} |`],
  ['身份证号：拆在三格', 'id', `| 一 | 二 | 三 |\n| --- | --- | --- |\n| ${i1} | ${i2} | ${i3} |`],
  [
    '身份证号：一格一个',
    'id',
    `| 证号 | ${[...id].map(() => ' ').join(' | ')} |\n|${' --- |'.repeat(19)}\n| 张某 | ${apart(id, ' | ')} |`,
  ],
  ['身份证号：序号挨着', 'id', `| 序号 | 证号 | 续 |\n| --- | --- | --- |\n| 2018 | ${i1}${i2} | ${i3} |`],
  ['身份证号：换行标签', 'id', `证号 ${i1}<br>${i2}<br>${i3}`],
  ['身份证号：写成两行', 'id', `证号 ${i1}${i2}\n${i3}`],
  ['身份证号：加粗生日', 'id', `证号 ${i1}**${i2}**${i3}`],
  ['身份证号：汉字', 'id', `证号 ${each(id, signs('〇一二三四五六七八九'))}`],
  ['身份证号：阿拉伯文数字', 'id', `证号 ${each(id, from(0x0660))}`],
  ['身份证号：逐个斜杠', 'id', `证号 ${apart(id, '/')}`],
  ['身份证号：逐个空格', 'id', `证号 ${apart(id, ' ')}`],
  ['身份证号：残疾人证', 'id', `残疾人证号 ${id}43`],
  ['银行卡号：加粗一段', 'card', `卡号 ${card.slice(0, 4)}**${card.slice(4, 8)}**${card.slice(8)}`],
  ['银行卡号：四位一空', 'card', `开户银行与账号：${card.replace(/(\d{4})(?=\d)/g, '$1 ')}`],
  ['银行卡号：逐个空格', 'card', `卡号 ${apart(card, ' ')}`],
  ['银行卡号：汉字', 'card', `卡号 ${each(card, signs('〇一二三四五六七八九'))}`],
  ['银行卡号：个人的账户', 'card', `户名：张建国，开户行：青石银行向阳支行，账号：${card}`],
  [
    '银行卡号：居民的收款账户',
    'card',
    `| 居民 | 所在社区 | 银行卡号 |\n| --- | --- | --- |\n| 张某 | 向阳社区居委会 | ${card} |`,
  ],
  ['车牌号：加粗', 'plate', `车牌 ${car.slice(0, 2)}**${car.slice(2)}**`],
  ['车牌号：全角', 'plate', `车牌 ${car.slice(0, 2)}${each(car.slice(2), from(0xff10))}`],
  ['住址：加粗', 'home', `住在3号楼**1单元**101室`],
  ['住址：换行', 'home', `住在3号楼\n1单元101室`],
  ['住址：服务站上门', 'home', `服务站工作人员到3号楼1单元101室张某家慰问。`],
  ['姓名：单元格里加粗', 'name-column', `| 姓名 | 金额 |\n| --- | --- |\n| **张建国** | 600 |`],
  ['姓名：没有职务的人', 'name-column', '| 姓名 | 职务 |\n| --- | --- |\n| 张建国 | 无 |'],
  ['姓名：旁边的一栏叫负责人', 'name-column', '| 姓名 | 负责人 |\n| --- | --- |\n| 张建国 | 未定 |'],
  ['姓名：经办的有职务', 'name-column', '| 姓名 | 金额 | 经办人 |\n| --- | --- | --- |\n| 张建国 | 600 | 李主任 |'],
  ['姓名：户主', 'name-column', '| 户主 | 备注 |\n| --- | --- |\n| 张建国 | 主任已核 |'],
  ['姓名：字符引用', 'name-column', `| 姓名 | 金额 |\n| --- | --- |\n| 张&#x5efa;国 | 600 |`],
  ['姓名：表头拆开', 'name-column', `| 姓&emsp;名 | 金额 |\n| --- | --- |\n| 张建国 | 600 |`],
  ['身份证号：学籍号里', 'id', `学籍号 G${id}`],
  ['身份证号：操作证号里', 'id', `特种作业操作证号：T${id}`],
  ['身份证号：后面跟着字母', 'id', `证号 ${id}a`],
  ['身份证号：叫作登记编号', 'id', `登记编号：${id}`],
  ['身份证号：叫作申请编号', 'id', `申请编号：${id}`],
  ['身份证号：叫作户编号', 'id', `户编号：${id}`],
  ['身份证号：叫作许可证号', 'id', `许可证号：${id}`],
  ['身份证号：叫作工号', 'id', `工号：${id}`],
  ['身份证号：叫作税号', 'id', `税号：${id}（自然人）`],
  ['身份证号：第几号', 'id', `第${id}号`],
  ['身份证号：在编号那一栏', 'id', `| 编号 | 申请人 |\n| --- | --- |\n| ${id} | 张某 |`],
];

test.each(forms)('%s', (_, kind, text) => {
  expect(saidOf(text).map(({ personal }) => personal.kind)).toContain(kind);
});

test.each(forms)('%s: masked, nothing more is found, or it is said that it must be done by hand', (_, kind, text) => {
  let body = text;
  for (let said = saidOf(body); said.length > 0; said = saidOf(body)) {
    const byHand = said.filter(({ personal }) => personal.found === undefined);
    if (byHand.length > 0) return expect(byHand[0]!.message).toContain('请您自己改');
    const before = body;
    body = maskedText(
      body,
      said.map(({ personal }) => ({ found: personal.found!, masked: personal.masked })),
      true,
    );
    expect(body).not.toBe(before);
  }
  expect(body).toContain(kind === 'home' ? '*' : '\\*');
});

const flat = '3号楼1单元101室';
/** What reads like a thing, a body or a place, and is a person's all the same. */
const persons: readonly string[] = [
  `残疾证号${id}`,
  `证件编号：${id}`,
  `身份证编号 ${id}`,
  `联系登记 ${phone}`,
  `编外联系人 ${phone}`,
  `王阿姨 ${phone}`,
  `账号 ${card} 户名 张建国`,
  `户名：张建国 账号：${card}，请转居委会`,
  `居委会代发，张建国账号：${card}`,
  `社区居民张建国的账号${card}`,
  `家住${flat}`,
  `独居老人张某（${flat}）`,
  `地址：${flat}`,
  `服务站上门到${flat}`,
  `${flat}王某家的物业费`,
  `${flat}漏水，物业公司已修`,
  `| 姓名 | 备注 |\n|---|---|\n| 张建国 | 困难 |`,
  `| 姓名 | 金额 |\n|---|---|\n| 张建国 | 600 |\n| 李梅 | 600 |\n| 经办 | 主任 |`,
  `姓名：张建国，由主任核实`,
  `微信号 ${phone}`,
  `手机号码：${phone}`,
  `| 编号 | 电话 |\n|---|---|\n| 1 | ${phone} |`,
  `| 项目编号 | 联系人电话 |\n|---|---|\n| 12 | ${phone} |`,
  `电话号码：${phone}`,
  `业务号码：${phone}`,
  `户主姓名：张建国`,
  `支付宝账号 ${phone}`,
  `${phone}号`,
  `工资卡号${card}`,
  `青石银行股份有限公司账号${card}`,
];

test.each(persons)('%#: a word nearby excuses nothing', (text) => expect(saidOf(text)).not.toEqual([]));

test('what is written in pieces is told as it is read, and to be mended by hand', () => {
  const [said] = saidOf(`好。\n\n找王阿姨 [${p1}${p2}](/services/)${p3}，谢谢。`);
  expect(said?.message).toBe(
    `“找王阿姨 ${p1}****${p3}，谢谢。”：有手机号。请删掉，或写成 ${p1}****${p3}；是办公电话的，先登记到“网站设置”的“办公电话名单”。它在源文字里是拆开写的，不能一下子遮住，请您自己改`,
  );
  expect(said?.personal).toEqual({ kind: 'mobile', masked: `${p1}****${p3}` });
});

test('there are at least sixty of them', () => expect(forms.length).toBeGreaterThanOrEqual(60));
