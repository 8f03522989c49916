import { describe, expect, it } from 'vitest';
import { digitsOf } from '../../src/privacy/mobile.ts';
import { masked, reported } from '../../src/privacy/report.ts';
import { scan } from '../../src/privacy/scan.ts';
import { bankCard, dice, mobile, plate, residentId } from './invented-people.ts';

const throws = dice(7);
const id = residentId(throws);
const phone = mobile(throws);
const card = bankCard(throws);
const car = plate(throws);
const kinds = (text: string, allow: string[] = []) => scan(text, { allow: digitsOf(allow) }).map(({ kind }) => kind);
const full = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

describe('numbers are found however they are written', () => {
  it.each([
    ['plain', id],
    ['in groups', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['with dashes', `${id.slice(0, 6)}－${id.slice(6, 14)}–${id.slice(14)}`],
    ['full width', full(id)],
    ['with invisible characters', `${id.slice(0, 9)}\u200b${id.slice(9)}`],
    ['with a character reference', `&#${id.charCodeAt(0)};${id.slice(1)}`],
    ['over two lines of a column', `${id.slice(0, 10)}\n${id.slice(10)}`],
    ['beside a footnote mark', `①${id}`],
  ])('resident id %s', (_, text) => {
    expect(scan(`证号${text}。`)).toMatchObject([{ kind: 'id', found: text.startsWith('①') ? id : text }]);
  });

  it.each([
    phone,
    `+86 ${phone}`,
    `0086${phone}`,
    `tel${phone}`,
    `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
  ])('mobile %#', (text) => expect(kinds(`请打${text}，`)).toEqual(['mobile']));

  it('bank card only beside a word that speaks of an account', () => {
    const spaced = card.replace(/(\d{4})(?=\d)/g, '$1 ');
    expect(kinds(`开户行和卡号 ${spaced}`)).toEqual(['card']);
    expect(kinds(`| 银行卡号 | 金额 |\n| --- | --- |\n| 无 | 3 |\n| ${card} | 5 |`)).toEqual(['card']);
    expect(kinds(`订单 ${card}`)).toEqual([]);
    expect(scan(card, { context: '收款账号' })).toHaveLength(1);
  });

  it('plate, home', () => {
    expect(kinds(`车牌${car}`)).toEqual(['plate']);
    expect(kinds('住在12号楼2单元501室。十二栋二单元五零一室，3 幢 1 单元 201')).toEqual(['home', 'home', 'home']);
  });

  it('old resident id beside a word that says so', () => {
    const old = id.slice(0, 6) + id.slice(8, 17);
    expect(kinds(`身份证号${old}`)).toEqual(['id']);
    expect(kinds(`编号${old}`)).toEqual([]);
  });
});

describe('names in lists', () => {
  const names = (text: string) => scan(text).map(({ found, masked }) => `${found}→${masked}`);

  it('under a heading, in Markdown, cells and lines of a PDF', () => {
    expect(names('| 序号 | 户主 |\n| ---: | --- |\n| 1 | 张建国 |\n| 2 | 李\\*梅 |\n| 3 | 李　明 |')).toEqual([
      '张建国→张*国',
      '李　明→李*',
    ]);
    expect(names('姓名\t金额\n欧阳建国\t600\n合计\t600')).toEqual(['欧阳建国→欧阳*国']);
    expect(names('序号 姓名 金额\n1 王红、赵春梅 600')).toEqual(['王红→王*', '赵春梅→赵*梅']);
  });

  it('beside the word in a form', () => {
    expect(names('| 姓名 | 王小二 | 性别 | 女 |')).toEqual(['王小二→王*二']);
    expect(names('户主姓名：陈建华，住东里')).toEqual(['陈建华→陈*华']);
  });

  it.each([
    '| 姓名 | 金额 | 备注 |\n| --- | --- | --- |\n| 张\\*三 | 6 | 王建国经办 |\n| 李\\*\\* | 6 | |\n| 王女士 | 6 | |',
    '| 姓名 | 性别 |\n| --- | --- |\n| 张× | 女 |\n| 周某某 | 男 |\n| 合计 | |',
    '由户主向居委会申请，公示只写户主的姓。',
    '申请人姓名\n本人同意核对家庭的收入和财产。',
  ])('masked or no name %#', (text) => expect(names(text)).toEqual([]));
});

it('leaves alone what only looks alike', () => {
  const harmless = [
    `${id.slice(0, 6)}********${id.slice(14)}`,
    `${phone.slice(0, 3)}****${phone.slice(7)}`,
    '6222 **** **** 1234',
    '0999-5550108、12345、12319、010-81234567',
    '青政发〔2026〕13号，2026-11-21 至 2026-12-31',
    '13,800,138,000 元，13800138000.50 元',
    '| 150 | 200 | 300 | 40 |\n| 138 | 1234 | 5678 |',
    '12 号楼 2 单元六层十二户，3号楼2单元2026年装电梯，2 号楼 201 室',
  ];
  expect(harmless.filter((text) => scan(text).length > 0)).toEqual([]);
});

it('lets office numbers pass in any spelling', () => {
  expect(kinds(`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, [`+86-${phone}`])).toEqual([]);
});

it('gives positions in the text as it was written', () => {
  const text = `\\*本人\u200b\u200b **${full(phone)}**&nbsp;${id}\\_`;
  expect(scan(text).map(({ start, end, found }) => [text.slice(start, end) === found, found])).toEqual([
    [true, full(phone)],
    [true, id],
  ]);
});

describe('a report', () => {
  const none = { officePhones: new Set<string>(), cleared: () => false };

  it('names paragraph and words, and never a number', () => {
    const text = `第一段。\n\n请联系王阿姨 ${phone} 或 ${id}，谢谢。`;
    const [first, second] = reported({ path: 'body', label: '正文', text, long: true }, none);
    expect(first?.message).toMatch(/^第 2 段“请联系王阿姨 1\d\d\*{4}\d{4} 或”：有手机号。请删掉，或写成 1/);
    expect(`${first?.message}${second?.message}`).not.toMatch(/\d{11}/);
    expect(second?.personal).toEqual({ kind: 'id', found: id, masked: `${id.slice(0, 6)}********${id.slice(14)}` });
  });

  it('says each number once and drops what was cleared', () => {
    const text = `${phone}，${phone}，${id}`;
    expect(reported({ path: 'a', label: '', text }, none)).toHaveLength(2);
    const cleared = reported(
      { path: 'a', label: '', text },
      { officePhones: new Set<string>(), cleared: (kind) => kind === 'id' },
    );
    expect(cleared.map(({ personal }) => personal.kind)).toEqual(['mobile']);
  });

  it('can mask a whole sentence', () => {
    expect(masked(`“${id}”不是日期`)).toBe(`“${id.slice(0, 6)}********${id.slice(14)}”不是日期`);
  });
});
