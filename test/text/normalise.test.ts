import { expect, test } from 'vitest';
import { normaliseText, oneLine, unreadable } from '../../src/text/normalise.ts';
import { randomFrom } from '../random-from.ts';

/** [what it is, as it comes, as it is kept] */
const CASES: readonly (readonly [string, string, string])[] = [
  ['line ends of Windows and of old Macs', '一\r\n二\r三', '一\n二\n三'],
  ['the line break of Word and of Unicode', '一\v二\u2028三\u2029四\u0085五', '一\n二\n三\n四\n五'],
  ['controls', '停\u0008水\u0000\u001b\u007f\u009f', '停水'],
  ['tab and full-width space stay', '\t\u3000甲', '\t\u3000甲'],
  ['Kangxi radicals', '⼈⺠⽉⽇⽔⼯⾏', '人民月日水工行'],
  ['radicals of the supplement', '⻔⻅⻓⻢⻛⻚⻬⺟⻳', '门见长马风页齐母龟'],
  ['compatibility ideographs', '\uf9f4\ufa19\u{2f81a}', '\u6797\u795e\u51ac'],
  ['twelve of that block are words of their own', '﨎﨏﨑', '﨎﨏﨑'],
  ['letters and their accents', 'e\u0301 \u212b', 'é Å'],
  ['spaces of odd widths', 'a\u00a0b\u2009c\u202fd', 'a b c d'],
  ['em spaces before a paragraph', '\u2003\u2003各位居民', '\u3000\u3000各位居民'],
  ['full width stays as written', '２０２６年（Ａ座）', '２０２６年（Ａ座）'],
  ['what has no width', '138\u200b0000\u200e1111\ufeff\u00ad\u2060\u{e0041}', '13800001111'],
  ['marks that turn the direction round', '甲\u202e乙\u202c\u2066丙\u2069', '甲乙丙'],
  ['a family and a flag', '👨‍👩‍👧 🏳️‍🌈', '👨‍👩‍👧 🏳️‍🌈'],
  ['a joiner between words of Chinese', '社\u200d区\u200c', '社区'],
  ['joiners of Persian, the space of Mongolian', 'می\u200cخواهم ᠠ\u202fᠶᠢᠨ', 'می\u200cخواهم ᠠ\u202fᠶᠢᠨ'],
  ['the form of a word that a name has', '葛\u{e0100}', '葛\u{e0100}'],
  ['half of a character', '甲\ud83d乙\udc00', '甲\ufffd乙\ufffd'],
  ['code points that are no characters', '甲\ufffe\uffff\ufdd0\u{1ffff}', '甲'],
  ['words beyond the first plane', '𠮷野家 𫜹', '𠮷野家 𫜹'],
];

test.each(CASES)('%s', (_name, written, kept) => {
  expect(normaliseText(written)).toBe(kept);
});

test('what is in normal form stays, whatever came before', () => {
  const random = randomFrom(7);
  const pieces = [...CASES.flatMap(([, written]) => [...written]), '\u0301', '\u3099', '\u200d', '\r', '\n', '甲', 'a'];
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: 12 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
    const once = normaliseText(text);
    expect(normaliseText(once), JSON.stringify(text)).toBe(once);
    expect(once.isWellFormed()).toBe(true);
  }
});

test('every code point is handled the same alone and beside one that needs work', () => {
  const different: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    const one = String.fromCodePoint(point);
    // The bell makes the slow way be taken; the comma keeps the two apart.
    if (normaliseText(one) + ',' !== normaliseText(`${one},\u0007`)) different.push(point.toString(16));
  }
  expect(different).toEqual([]);
});

test('one line', () => {
  expect(oneLine('雨污管网\n清淤')).toBe('雨污管网清淤');
  expect(oneLine('关于 \n  WiFi\n的通知')).toBe('关于 WiFi 的通知');
});

test('signs of lost characters are named with the words around them', () => {
  expect(unreadable('二〇二六年十一月\ufffd\ufffd日，张\ue5f1三')).toEqual(['二六年十一月□□日，张□三']);
  expect(unreadable('好好的一段话 ● ☎')).toEqual([]);
});
