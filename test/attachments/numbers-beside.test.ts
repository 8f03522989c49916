import { expect, test } from 'vitest';
import { examine } from '../../src/attachments/examine.ts';
import { allowanceFrom } from '../../src/reader/personal/allowance.ts';
import { personalDataInName } from '../../src/reader/file-problems.ts';
import { makeDocx, makeXlsx, paragraph } from './make-office.ts';
import { hex, makePdf, stream } from './make-pdf.ts';
import { makePhoto } from './make-photo.ts';

/** Numbers that stand right beside other signs, as programs write them: each was overlooked once. */
const ID = '110101199003077758';
const MOBILE = '13800001234';

const header = (text: string) => ({ name: '表', rows: [['见页眉']], after: `<headerFooter>${text}</headerFooter>` });
const values = (...all: string[]) =>
  `<c:chartSpace xmlns:c="c"><c:numCache>${all.map((value) => `<c:pt><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache></c:chartSpace>`;

const files: readonly (readonly [what: string, name: string, bytes: () => Buffer])[] = [
  ['subject of a PDF', 'a.pdf', () => makePdf({ info: `/Subject (${ID})` })],
  ['keywords that begin with a year', 'a.pdf', () => makePdf({ info: `/Keywords ${hex(`2026年名单 张三 ${ID}`)}` })],
  ['header of a sheet, at the centre', 'a.xlsx', () => makeXlsx([header(`<oddHeader>&amp;C${ID}</oddHeader>`)])],
  ['header with a size of two digits', 'a.xlsx', () => makeXlsx([header(`<oddFooter>&amp;14${ID}</oddFooter>`)])],
  [
    'header with font and size',
    'a.xlsx',
    () => makeXlsx([header(`<oddFooter>&amp;"宋体,常规"&amp;9&amp;R${MOBILE}</oddFooter>`)]),
  ],
  [
    'points of a chart',
    'a.docx',
    () => makeDocx(paragraph('图表'), { 'word/charts/chart1.xml': values(ID, '3', '2026') }),
  ],
];

test.each(files)('%s', async (_, name, bytes) => {
  expect(await examine(bytes(), name)).toMatchObject({ outcome: 'kept', found: [expect.anything()] });
});

test('times are no numbers of somebody', async () => {
  const info = "/CreationDate (D:20261121232005+08'00') /ModDate (D:20261121232005Z)";
  expect(await examine(makePdf({ info }), 'a.pdf')).toMatchObject({ outcome: 'kept', found: [] });
});

test.each(['utf-16le', 'utf-16be'])('a text in %s inside a PDF', async (encoding) => {
  const text = Buffer.from(`\uFEFF名单 ${ID}`, 'utf16le');
  const file = encoding === 'utf-16le' ? text : text.swap16();
  expect(await examine(withFile('list.txt', file), 'a.pdf')).toMatchObject({ found: [expect.anything()] });
});

test('a picture inside a PDF is for a person to look at', async () => {
  const examined = await examine(withFile('list.jpg', await makePhoto()), 'a.pdf');
  expect(examined).toMatchObject({ unread: expect.stringContaining('list.jpg 是图片') as string });
});

test('names of files and folders, where a number stands beside letters', () => {
  const passing = allowanceFrom('', { text: '' }).in('/media/a.pdf');
  const problems = (file: string) => personalDataInName(file, passing).map(({ message }) => message);
  for (const file of [`/media/zhangsan${ID}.pdf`, `/media/${ID}zhangsan.pdf`, `/media/${ID}/a.pdf`]) {
    expect(problems(file), file).toEqual(['文件名里有个人信息（110101********7758），请换一个名字']);
  }
  expect(problems(`/media/lisi${MOBILE}.pdf`)).toHaveLength(1);
  for (const file of ['/media/20261129-f9tyb.jpg', '/media/2026/list-2026-11.pdf']) expect(problems(file)).toEqual([]);
});

function withFile(name: string, bytes: Buffer): Buffer {
  return makePdf({
    catalog: `/Names << /EmbeddedFiles << /Names [(${name}) 100 0 R] >> >>`,
    objects: [
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 101 0 R >> >>`,
      stream(bytes, '/Type /EmbeddedFile'),
    ],
  });
}
