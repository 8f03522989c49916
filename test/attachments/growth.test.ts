import { expect, test } from 'vitest';
import { openFile } from '../../src/attachments/open-file.ts';
import { scanPassages } from '../../src/attachments/passages.ts';
import { growth } from '../growth.ts';
import { dice, mobile, residentId } from '../privacy/invented-people.ts';
import { makeDocx, makeXlsx, paragraph, relations, table, wordPart } from './make-office.ts';
import { makePdf, stream } from './make-pdf.ts';

const throws = dice(5);
const numbers = Array.from({ length: 20_000 }, (_, index) => (index % 2 ? mobile(throws) : residentId(throws)));
const each = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index));
const text = (size: number, make: (index: number) => string) => each(size, make).join('');
const run = (inner: string) => `<w:r><w:t>${inner}</w:t></w:r>`;

const files: Readonly<Record<string, readonly [name: string, size: number, make: (size: number) => Buffer]>> = {
  'findings in a sheet': [
    'a.xlsx',
    3000,
    (size) => makeXlsx([{ name: '表', rows: each(size, (index) => ['王某', numbers[index]!]) }]),
  ],
  'findings in a sheet of numbers': [
    'a.xlsx',
    3000,
    (size) => makeXlsx([{ name: '表', rows: each(size, (index) => [Number(numbers[2 * index + 1])]) }]),
  ],
  'sheets with a finding each': [
    'a.xlsx',
    150,
    (size) => makeXlsx(each(size, (index) => ({ name: `表${String(index)}`, rows: [[numbers[index]!]] }))),
  ],
  'findings in attributes': [
    'a.docx',
    3000,
    (size) => makeDocx(text(size, (index) => `<w:p><w:x w:val="${numbers[index]!}"/></w:p>`)),
  ],
  'findings in a table': ['a.docx', 2000, (size) => makeDocx(table(each(size, (index) => ['王某', numbers[index]!])))],
  'tables with a finding each': ['a.docx', 2000, (size) => makeDocx(text(size, (index) => table([[numbers[index]!]])))],
  runs: ['a.docx', 20_000, (size) => makeDocx(`<w:p>${text(size, () => run('字'))}</w:p>`)],
  'nested paragraphs': ['a.docx', 5000, (size) => makeDocx(`${'<w:p>'.repeat(size)}${'</w:p>'.repeat(size)}`)],
  'nested tables': [
    'a.docx',
    5000,
    (size) => makeDocx(`${'<w:tbl><w:tr><w:tc>'.repeat(size)}${'</w:tc></w:tr></w:tbl>'.repeat(size)}`),
  ],
  'open fields': [
    'a.docx',
    10_000,
    (size) => makeDocx(text(size, () => '<w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText>')),
  ],
  'pieces of a field': [
    'a.docx',
    10_000,
    (size) => makeDocx(`<w:fldChar w:fldCharType="begin"/>${'<w:instrText>IF </w:instrText>'.repeat(size)}`),
  ],
  'character references': ['a.docx', 20_000, (size) => makeDocx(paragraph('&#48;'.repeat(size)))],
  'figures with bars': ['a.docx', 20_000, (size) => makeDocx(paragraph('1 | '.repeat(size)))],
  'attributes of an element': [
    'a.docx',
    5000,
    (size) => makeDocx(`<w:p ${text(size, (index) => `w:a${String(index)}="1" `)}/>`),
  ],
  parts: [
    'a.docx',
    600,
    (size) =>
      makeDocx(
        paragraph('通知'),
        Object.fromEntries(each(size, (index) => [`word/a${String(index)}.xml`, wordPart('hdr', paragraph('字'))])),
      ),
  ],
  relationships: [
    'a.docx',
    3000,
    (size) =>
      makeDocx(paragraph('通知'), {
        'word/_rels/document.xml.rels': relations(
          each(size, (index) => [`r${String(index)}`, 'hyperlink', 'https://a.example/', 'External']),
        ),
      }),
  ],
  'shared texts': [
    'a.xlsx',
    10_000,
    (size) =>
      makeXlsx([{ name: '表', rows: [] }], {
        'xl/sharedStrings.xml': `<sst>${'<si><t>字</t></si>'.repeat(size)}</sst>`,
      }),
  ],
  'findings on pages': [
    'a.pdf',
    60,
    (size) => makePdf({ pages: each(size, (page) => each(20, (line) => numbers[page * 20 + line]!)) }),
  ],
  pages: ['a.pdf', 100, (size) => makePdf({ pages: each(size, () => ['居务公开']) })],
  'operators of a page': [
    'a.pdf',
    4000,
    (size) =>
      makePdf({
        page: '/Contents 100 0 R',
        objects: [stream(`BT /F 10 Tf ${'1 0 0 1 60 700 Tm <5c45> Tj '.repeat(size)} ET`)],
      }),
  ],
  'marks in a page': [
    'a.pdf',
    10_000,
    (size) => makePdf({ objects: [stream('/P <</MCID 1>> BDC EMC '.repeat(size))] }),
  ],
  objects: ['a.pdf', 3000, (size) => makePdf({ objects: each(size, () => '<< /A [1 2 3] >>') })],
  'packed objects': [
    'a.pdf',
    10_000,
    (size) => {
      const head = text(size, (index) => `${String(1000 + index)} ${String(index * 10)} `);
      return makePdf({
        objects: [
          stream(
            `${head}${'<< /A 1 >>'.repeat(size)}`,
            `/Type /ObjStm /N ${String(size)} /First ${String(head.length)}`,
          ),
        ],
      });
    },
  ],
  'layers with a number each': [
    'a.pdf',
    2000,
    (size) => makePdf({ objects: each(size, (index) => `<< /Type /OCG /Name (${numbers[index]!}) >>`) }),
  ],
  annotations: [
    'a.pdf',
    500,
    (size) =>
      makePdf({
        page: `/Annots [${text(size, (index) => `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${numbers[index]!}) >> `)}]`,
      }),
  ],
  'files in a file': [
    'a.pdf',
    200,
    (size) =>
      makePdf({
        objects: each(
          size,
          (index) => `<< /Type /Filespec /F (a${String(index)}.txt) /EF << /F ${String(1000 + index)} 0 R >> >>`,
        )
          .concat(each(900 - size, () => 'null'))
          .concat(each(size, () => '<< /Length 1 >>\nstream\na\nendstream')),
      }),
  ],
  ...Object.fromEntries(
    ['obj (', 'obj [', 'obj << /A ', 'obj <', '<< /A '].map((again) => [
      `times “${again}”`,
      ['a.pdf', 20_000, (size: number) => makePdf({ objects: [again.repeat(size)] })],
    ]),
  ),
  rows: ['a.csv', 3000, (size) => Buffer.from(text(size, (index) => `王某,${numbers[index]!}\n`))],
};

test.each(Object.entries(files))('a file of many %s takes work in proportion', async (_, [name, size, make]) => {
  const work = async (bytes: Buffer) => {
    // What is refused has been looked at as far as it goes.
    const opened = await openFile(Uint8Array.from(bytes), name, false).catch(() => ({ passages: [] }));
    return scanPassages(opened.passages, []);
  };
  expect(await growth(make, size, work)).toBeLessThan(2.5);
});
