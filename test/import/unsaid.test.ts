import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';
import type { ImportedFile } from '../../src/import/import-files.ts';
import { makeDocx, makeXlsx, paragraph, relations, table, wordPart } from '../attachments/make-office.ts';
import { bytesOf, imported } from './board.ts';

const WORDS = '居民代表会议开过了。';
const DRAWING = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
const notes = ({ notes }: ImportedFile) => notes.join();
const left = ({ left }: ImportedFile) => left.map(({ why, text }) => `${why}：${text}`).join('\n');
const dropped = ({ dropped }: ImportedFile) => dropped.map(({ what, name }) => `${what} ${name ?? ''}`);
const bodies = ({ entries }: ImportedFile) => entries.map(({ body }) => body).join('\n');

test('of a workbook everything that is not in the entry is said: hidden, beside the cells, without a result', async () => {
  const rows = [
    ['项目', '说明', '内部'],
    ['修灯', WORDS, '不公开的话'],
    ['未定', '隐藏的一行', ''],
  ];
  const file = makeXlsx(
    [
      {
        name: '公开',
        rows,
        hiddenRows: [3],
        after: '<headerFooter><oddFooter>&amp;C第 &amp;P 页 内部资料</oddFooter></headerFooter><drawing r:id="d"/>',
      },
      { name: '底稿', state: 'hidden', rows: [['只给自己看']] },
    ],
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['c', 'comments', '../comments1.xml'],
        ['d', 'drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><t>请再核对</t></text></comment></commentList></comments>',
      'xl/drawings/drawing1.xml': `<xdr:wsDr ${DRAWING}><xdr:sp><xdr:txBody><a:p><a:r><a:t>框里的字</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="公章"/></xdr:nvPicPr></xdr:pic></xdr:wsDr>`,
    },
  );
  const done = await imported('表.xlsx', file, 'notices');
  expect(done.gap).toBeUndefined();
  expect(bodies(done)).toContain(WORDS);
  for (const unsaid of ['隐藏的一行', '只给自己看', '内部资料', '请再核对', '框里的字']) {
    expect(bodies(done)).not.toContain(unsaid);
    expect(left(done)).toContain(unsaid);
  }
  expect(dropped(done)).toContain('picture 公章');
  expect(notes(done)).toMatch(/隐藏的行和列没有导入.*“底稿”是隐藏的/);
});

test('a sheet shows a share as a share and a time as a time, and says where a formula has no result', async () => {
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>';
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>完成率</t></is></c><c r="B1" t="inlineStr"><is><t>说明</t></is></c></row>' +
    '<row r="2"><c r="A2" s="1"><v>0.855</v></c><c r="B2" s="2"><v>0.75</v></c></row>' +
    '<row r="3"><c r="A3"><f>SUM(A1)</f></c><c r="B3" s="3"><v>46082.395833333336</v></c></row></sheetData></worksheet>';
  const file = makeXlsx([{ name: '表', rows: [] }], {
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s', 'styles', 'styles.xml'],
    ]),
  });
  const done = await imported('表.xlsx', file, 'notices');
  expect(bodies(done)).toContain('| 85.5% | 18:00 |');
  expect(bodies(done)).toContain('2026-03-01 09:30');
  expect(notes(done)).toContain('有 1 个公式没有存下结果');
});

test('a row far below that is only formatted is none, and one with words is told', async () => {
  const far = (cell: string) =>
    makeXlsx([{ name: '表', rows: [] }], {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${WORDS}</t></is></c></row><row r="1048576">${cell}</row></sheetData></worksheet>`,
    });
  expect(bodies(await imported('表.xlsx', far('<c r="A1048576" s="1"/>'), 'notices'))).toContain(WORDS);
  const { refused } = await imported('表.xlsx', far('<c r="A1048576"><v>1</v></c>'), 'notices');
  expect(refused).toContain('超过 5000 行');
});

test('of a Word file what is beside the text is said', async () => {
  const body =
    paragraph('关于开会的通知') +
    paragraph(WORDS) +
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="d"><wp:docPr id="1" name="示意图"/><c:chart xmlns:c="c"/></wp:inline></w:drawing></w:r></w:p>' +
    '<w:altChunk r:id="x"/>' +
    table([
      Array.from({ length: 202 }, (_, at) => (at === 201 ? '最右' : '格')),
      Array.from({ length: 202 }, () => '格'),
    ]);
  const done = await imported(
    '通知.docx',
    makeDocx(body, {
      'word/header1.xml': wordPart(
        'hdr',
        `${paragraph('内部文件')}<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>`,
      ),
      'word/_rels/document.xml.rels': relations([['h', 'header', 'header1.xml']]),
    }),
    'notices',
  );
  expect(done.gap).toBeUndefined();
  expect(dropped(done)).toEqual(['drawing 示意图', 'file 嵌在里面的另一份文件', 'picture 页眉或页脚里的图']);
  expect(left(done)).toContain('内部文件');
  expect(left(done)).toContain('最右');
});

test('what cannot be opened says why and what to do', async () => {
  const why = async (name: string, bytes: Uint8Array) => (await imported(name, bytes)).refused;
  expect(await why('加密.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toContain('去掉密码');
  expect(await why('旧.doc', bytesOf('x'))).toContain('另存为');
  expect(await why('旧.wps', bytesOf('x'))).toContain('另存为');
  const zip = zipSync({ '里面.zip': zipSync({ 'a.txt': strToU8('字') }) });
  expect(await why('外面.zip', zip)).toContain('压缩包里还有压缩包');
});

test('rows of a page beyond ten thousand are said, on the clipboard and in an import', async () => {
  const rows = Array.from({ length: 10_002 }, (_, at) => `<tr><td>${String(at)}<td>甲</tr>`).join('');
  const html = `<meta charset="utf-8"><h1>关于登记的通知</h1><p>${WORDS}</p><table>${rows}</table>`;
  expect(convertHtml(parsedHtml(html)).dropped).toEqual([{ what: 'rows', name: '后面 2 行' }]);
  const done = await imported('表.html', html, 'notices');
  expect(done.gap).toBeUndefined();
  expect(left(done)).toContain('10001');
});

test('bold that cannot be kept is said', async () => {
  const page = `<html><meta charset="utf-8"><body><h1>关于登记的通知</h1><p>${'<b>居民</b>,登记,'.repeat(1000)}</p></body></html>`;
  const done = await imported('a.html', bytesOf(page), 'notices');
  expect(dropped(done)).toContainEqual(expect.stringMatching(/^marks 居民/));
});
