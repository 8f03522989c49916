import { expect, test } from 'vitest';
import { fileWords } from '../../src/components/entry/file-words.ts';
import { fingerprintWords } from '../../src/components/entry/file-words.ts';
import { formatPhone, phoneHref } from '../../src/components/contact/phone-number.ts';
import { titlePieces } from '../../src/components/text/title-pieces.ts';

test.each([
  ['南巷社区2026年第三季度工作经费收支公示', '2026年|第三季度'],
  ['东里12号楼加装电梯方案与费用分摊公示', '东里|12号楼'],
  ['关于印发《青石街道养老服务规划（2026—2030年）》的通知', '（2026—2030年）》的|通知'],
  ['2026年度1,200.50元补贴', '1,200.50元|补贴'],
  ['“重阳节”敬老活动的安排', '“重阳节”|敬老'],
])('%s breaks between words only', (title, part) => {
  const pieces = titlePieces(title);
  expect(pieces.join('')).toBe(title);
  expect(pieces.join('|')).toContain(part);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  for (const piece of titlePieces('柳桥小广场怎么改，请您说说（第二次）：“停车”与“健身”')) {
    expect(piece).not.toMatch(/^[，。：；、）》”]/);
    expect(piece).not.toMatch(/[（《“]$/);
  }
});

test.each([
  ['09995550123', '0999-5550123', 'tel:09995550123'],
  ['0999-5550123', '0999-5550123', 'tel:09995550123'],
  ['01055501234', '010-55501234', 'tel:01055501234'],
  ['13912345678', '139 1234 5678', 'tel:13912345678'],
  ['0999-5550123转2', '0999-5550123转2', 'tel:09995550123,2'],
  ['12345', '12345', 'tel:12345'],
])('the number %s', (phone, written, href) => {
  expect(formatPhone(phone)).toBe(written);
  expect(phoneHref(phone)).toBe(href);
});

test('files say what they are and how large', () => {
  expect(fileWords('/media/2026/a.xlsx', 28_600)).toBe('表格 xlsx　28 KB');
  expect(fileWords('/media/b.PDF', 1_900_000)).toBe('文档 pdf　1.8 MB');
  expect(fileWords('/media/c.jpg', 12)).toBe('图片 jpg　1 KB');
  expect(fileWords('/media/d')).toBe('文件');
});

test('a fingerprint is short enough to be read aloud', () => {
  expect(fingerprintWords('3f8a91c27d40be16f00d')).toBe('3f8a 91c2 7d40 be16');
});
