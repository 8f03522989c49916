import { expect, test } from 'vitest';
import { openFile } from '../../src/attachments/open-file.ts';
import type { Opened } from '../../src/attachments/outcome.ts';
import { placesIn } from '../../src/attachments/passages.ts';
import { makeDocx, makeXlsx, pack, paragraph, relations, table, wordPart } from './make-office.ts';
import { makePhoto } from './make-photo.ts';

const read = (bytes: Buffer, name: string) => openFile(bytes, name, false);

/** Each place where the mobile number is found, in a clerk's words. */
function placesOf({ passages }: Opened, wanted = '13800001234'): string[] {
  const said = passages.filter(({ sweep }) => !sweep);
  return said.flatMap((passage) => {
    const at = passage.text.indexOf(wanted);
    return at === -1 ? [] : [placesIn([passage])(at)];
  });
}

test('a number is found in every part of a Word file that can hold one', async () => {
  const number = '13800001234';
  const comment = wordPart('comments', `<w:comment w:id="0">${paragraph(number)}</w:comment>`);
  const box = `<w:p><w:r><w:drawing><w:txbxContent>${paragraph(`盒 ${number}`)}</w:txbxContent></w:drawing></w:r></w:p>`;
  const bytes = makeDocx(
    `${paragraph('正文第一段')}${box}${table([
      ['姓名', '电话'],
      ['王某', number],
    ])}`,
    {
      'word/header1.xml': wordPart('hdr', paragraph(number)),
      'word/footer2.xml': wordPart('ftr', paragraph(number)),
      'word/footnotes.xml': wordPart('footnotes', paragraph(number)),
      'word/comments.xml': comment,
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:description>${number}</dc:description></cp:coreProperties>`,
      'docProps/custom.xml': `<Properties><property name="电话"><vt:lpwstr xmlns:vt="v">${number}</vt:lpwstr></property></Properties>`,
      'customXml/item1.xml': `<list><one>${number}</one></list>`,
      'word/_rels/document.xml.rels': relations([['rId1', 'hyperlink', `tel:${number}`, 'External']]),
    },
  );
  expect(placesOf(await read(bytes, 'a.docx')).toSorted()).toEqual(
    [
      '批注',
      '文档属性',
      '文件里附带的数据',
      '正文',
      '正文的第 1 个表格第 2 行',
      '脚注',
      '链接地址',
      '页眉',
      '页脚',
    ].toSorted(),
  );
});

test('a number in several pieces, in hidden text or taken out by a tracked change is still read whole', async () => {
  const run = (text: string, look = '') => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
  const split = await read(makeDocx(`<w:p>${run('1380')}${run('000', '<w:b/>')}${run('1234')}</w:p>`), 'a.docx');
  expect(placesOf(split)).toEqual(['正文']);
  const hidden = await read(makeDocx(`<w:p>${run('13800001234', '<w:vanish/>')}</w:p>`), 'a.docx');
  expect(placesOf(hidden)).toEqual(['正文（有隐藏的文字）']);
  const deleted = '<w:del><w:r><w:delText>00001234</w:delText></w:r></w:del>';
  const revised = makeDocx(`<w:p>${run('电话 138')}${deleted}<w:ins>${run('****1234')}</w:ins></w:p>`);
  const { passages } = await read(revised, 'a.docx');
  expect(passages).toEqual([
    { where: '正文', text: '电话 138****1234' },
    { where: '正文里修改以前的文字（修订记录）', text: '电话 13800001234' },
  ]);
});

test('the rows of a table keep their columns, also with empty and nested cells', async () => {
  const rows = table([
    ['姓名', '卡号'],
    ['', '6222'],
    ['王某', ''],
  ]);
  const { passages } = await read(makeDocx(rows), 'a.docx');
  expect(passages).toEqual([{ where: '正文的第 1 个表格', text: '姓名 | 卡号\n | 6222\n王某 | ', rows: [1, 2, 3] }]);
});

test('a number is found in every part of an Excel file that can hold one, with sheet and row', async () => {
  const number = '13800001234';
  const links = '<hyperlinks><hyperlink ref="A1" display="拨打 13800001234"/></hyperlinks>';
  const bytes = makeXlsx(
    [
      { name: '名单', rows: [['姓名', '电话'], [], ['王某', 13800001234]] },
      { name: '底表', state: 'hidden', rows: [['电话'], [number]] },
      { name: '旧表', state: 'veryHidden', rows: [[number]] },
      { name: '折叠', rows: [['电话'], [number]], hiddenRows: [2] },
      {
        name: '链接',
        rows: [['见右']],
        after: `${links}<headerFooter><oddHeader>&amp;C${number}</oddHeader></headerFooter>`,
      },
      { name: `电话${number}`, rows: [] },
    ],
    {
      'xl/comments1.xml': `<comments><commentList><comment ref="B2"><text><r><t>打 ${number}</t></r></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment><text>${number}</text></threadedComment></ThreadedComments>`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><sharedItems><s v="${number}"/></sharedItems></pivotCacheDefinition>`,
      'xl/drawings/drawing1.xml': `<wsDr xmlns:a="a"><a:p><a:r><a:t>1380000</a:t></a:r><a:r><a:t>1234</a:t></a:r></a:p></wsDr>`,
    },
    `<definedNames><definedName name="联系人">"${number}"</definedName></definedNames>`,
  );
  expect(placesOf(await read(bytes, 'a.xlsx')).toSorted()).toEqual(
    [
      '名称管理器',
      '工作表的名称',
      '工作表“名单”第 3 行',
      '工作表“底表”（隐藏）第 2 行',
      '工作表“旧表”（深度隐藏）第 1 行',
      '工作表“折叠”（有隐藏的行或列）第 2 行',
      '工作表“链接”的页眉、页脚、下拉选项或链接',
      '批注',
      '批注',
      '数据透视表留下的数据',
      '文本框',
    ].toSorted(),
  );
});

test('a long number in scientific form is read with all its digits, and cells stay in their columns', async () => {
  const cells = '<row r="4"><c r="A4" t="inlineStr"><is><t>王某</t></is></c><c r="D4"><v>1.3812345678E10</v></c></row>';
  const bytes = makeXlsx([{ name: '表', rows: [] }], {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
  });
  const { passages } = await read(bytes, 'a.xlsx');
  expect(passages).toContainEqual({ where: '工作表“表”', text: '王某 |  |  | 13812345678', rows: [4] });
});

test('files and photos inside an Office file are read too', async () => {
  const inner = makeXlsx([{ name: '数据', rows: [['13800001234']] }]);
  const photo = await makePhoto({ gps: true, remark: 'taken by 13800001234' });
  const bytes = makeDocx(paragraph('见附表'), { 'word/embeddings/chart.xlsx': inner, 'word/media/image1.jpeg': photo });
  const found = await read(bytes, 'a.docx');
  expect(placesOf(found).toSorted()).toEqual(['嵌入的文件：工作表“数据”第 1 行', '插入的图片：照片信息']);
  expect(found.positions).toBe('removed');
  expect(found.pictured).toBe('里面有图片，图片里的字和人查不到');
});

test('csv is read in the character sets of Excel, row by row', async () => {
  const gb = Buffer.concat([Buffer.from('d0d5c3fb2cbfa8bac50a', 'hex'), Buffer.from('"a,b",13800001234\n')]);
  const found = await read(gb, 'a.csv');
  expect(found.passages[0]?.text).toBe('姓名 | 卡号\na,b | 13800001234\n');
  expect(placesOf(found)).toEqual(['第 2 行']);
  expect((await read(Buffer.from('姓名,卡号'), 'a.csv')).passages[0]?.text).toBe('姓名 | 卡号');
});

test('what cannot be read is said, whatever it is', async () => {
  const bomb = makeDocx('', { 'word/media/big.bin': Buffer.alloc(64 * 1024 * 1024) });
  const many = pack(
    Object.fromEntries(Array.from({ length: 3100 }, (_, index) => [`word/${String(index)}.xml`, '<a/>'])),
  );
  const nest = (depth: number): Buffer =>
    makeDocx(paragraph('层'), depth ? { 'word/embeddings/in.docx': nest(depth - 1) } : {});
  const cases: [string, Buffer][] = [
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a.docx', Buffer.from('PK')],
    ['a.docx', makeDocx('').subarray(0, 300)],
    ['a.docx', bomb],
    ['a.xlsx', many],
    ['a.docx', nest(6)],
    ['a.pdf', Buffer.from('%PDF-1.7\nhello\n%%EOF')],
    ['a.png', Buffer.from('PNG')],
    ['a.exe', Buffer.from('MZ')],
    ['', Buffer.alloc(0)],
  ];
  for (const [name, bytes] of cases) await expect(read(bytes, name), name).rejects.toThrow(/\p{Script=Han}/u);
});
