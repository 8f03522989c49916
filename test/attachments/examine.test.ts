import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { examine } from '../../src/attachments/examine.ts';
import { activeUploads } from './active-uploads.ts';
import { makeDocx, makeXlsx, paragraph, relations } from './make-office.ts';
import { makePdf } from './make-pdf.ts';
import { makePhoto } from './make-photo.ts';

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const examined = await examine(bytes, name);
  return examined.outcome === 'kept' ? '' : examined.why;
}

async function kept(name: string, bytes: Uint8Array): Promise<Buffer> {
  const examined = await examine(bytes, name);
  if (examined.outcome !== 'kept') throw new Error(examined.why);
  return Buffer.from(examined.bytes);
}

test('each document that would run or load something is refused with what to do about it', async () => {
  const documents = (await activeUploads()).filter(([name]) => /\.(docx|xlsx|pdf)$/.test(name));
  const refusals: Record<string, string> = {};
  for (const [name, bytes] of documents) refusals[name] = await refusalOf(name, bytes);
  expect(refusals).toMatchInlineSnapshot(`
    {
      "archive.docx": "文件里嵌入了别的程序的内容（a.class），请删掉它再上传",
      "attached.pdf": "PDF 里夹带了别的文件（run.exe），请用 Word、WPS 或浏览器重新“输出为 PDF”再上传",
      "chunk.docx": "文件里夹带了网页，请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传",
      "control.docx": "文件里有会运行的控件，请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传",
      "dde.docx": "文件会启动别的程序取数据，请删除“域”后再上传",
      "dde.xlsx": "表格会启动别的程序取数据，请断开链接后再上传",
      "inside.docx": "文件里有宏（程序），请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传",
      "launch.pdf": "PDF 里有会启动别的程序的动作，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传",
      "macro.docx": "文件里有宏（程序），请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传",
      "object.docx": "文件里嵌入了别的程序的内容（oleObject1.bin），请删掉它再上传",
      "packed-script.pdf": "PDF 里有会运行的脚本，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传",
      "picture.docx": "文件打开时会从别处读取内容（https://x.example/gongshi-payload-runs.png），请断开链接后再上传",
      "program.docx": "文件里嵌入了别的程序的内容（setup.exe），请删掉它再上传",
      "query.xlsx": "表格会从别处取数据，请删除“查询和连接”后再上传",
      "renamed-docm.docx": "文件里有宏（程序），请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传",
      "script-link.docx": "文件里有会运行程序的链接，请去掉链接再上传",
      "script.pdf": "PDF 里有会运行的脚本，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传",
      "setup.pdf": "PDF 不完整，或者前后夹带了别的内容，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传",
      "spelt-script.pdf": "PDF 里有会运行的脚本，请用 Word、WPS 或浏览器重新“输出为 PDF”再上传",
      "template.docx": "文件打开时会从别处读取内容（https://x.example/gongshi-payload-runs），请断开链接后再上传",
    }
  `);
});

test('links between workbooks of one folder are harmless, links to other machines are not', async () => {
  const linked = (target: string) =>
    makeXlsx([{ name: '表', rows: [[1]] }], {
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations([['rId1', 'externalLinkPath', target, 'External']]),
    });
  for (const target of ['2025.xlsx', 'file:///D:/2025.xlsx'])
    expect(await refusalOf('a.xlsx', linked(target))).toBe('');
  for (const target of [
    'https://x.example/a.xlsx',
    '\\\\server\\share\\a.xlsx',
    'file://server/a.xlsx',
    'file:///\\\\server\\a',
  ]) {
    expect(await refusalOf('a.xlsx', linked(target)), target).toContain('从别处读取');
  }
});

test('bytes before, behind or between the parts of an archive are not kept', async () => {
  const docx = makeDocx(paragraph('通知'));
  expect(await refusalOf('a.docx', Buffer.concat([Buffer.from('MZ'), docx]))).toContain('夹带');
  expect(await refusalOf('a.docx', Buffer.concat([docx, Buffer.from('<script>')]))).toContain('夹带');
  const pdf = makePdf();
  expect(await refusalOf('a.pdf', Buffer.concat([pdf, docx]))).toContain('夹带');
  expect(await refusalOf('a.pdf', pdf.subarray(0, pdf.length - 20))).toContain('不完整');
});

describe('pictures', () => {
  test('one that is like ours already stays as it is, so that drafts do not wear it out', async () => {
    for (const [name, format] of [
      ['a.jpg', 'jpeg'],
      ['a.webp', 'webp'],
      ['a.png', 'png'],
    ] as const) {
      const first = await kept(name, await makePhoto({ format, width: 2600, gps: true }));
      expect((await sharp(first).metadata()).width).toBe(2000);
      expect((await kept(name, first)).equals(first), name).toBe(true);
    }
  });

  test('whatever hides before the end or behind it is gone', async () => {
    const photo = await makePhoto();
    const remark = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 10]), Buffer.from('<script>')]);
    const inside = Buffer.concat([photo.subarray(0, 2), remark, photo.subarray(2)]);
    for (const bytes of [inside, Buffer.concat([photo, Buffer.from('<script>')])]) {
      expect((await kept('a.jpg', bytes)).includes('<script>')).toBe(false);
    }
  });

  test('too many pixels, half a picture and another format are refused', async () => {
    const wide = sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } });
    expect(await refusalOf('a.png', await wide.png().toBuffer())).toContain('8000 万像素');
    const photo = await makePhoto({ width: 800, height: 600 });
    expect(await refusalOf('a.jpg', photo.subarray(0, photo.length / 2))).toContain('已损坏');
    expect(await refusalOf('a.png', photo)).toContain('不一致');
  });
});

test('a document keeps its photos and loses their positions, byte for byte the same otherwise', async () => {
  const photo = await makePhoto({ gps: true, orientation: 6 });
  const docx = makeDocx(paragraph('现场'), { 'word/media/image1.jpg': photo });
  const clean = await kept('a.docx', docx);
  expect(await examine(docx, 'a.docx')).toMatchObject({ positions: 'removed' });
  expect(await examine(clean, 'a.docx')).toMatchObject({ positions: 'none' });
  expect((await kept('a.docx', docx)).equals(clean)).toBe(true);
  expect((await kept('a.docx', clean)).equals(clean)).toBe(true);
  const plain = makeDocx(paragraph('现场'), { 'word/media/image1.jpg': await makePhoto() });
  expect((await kept('a.docx', plain)).equals(plain)).toBe(true);
});
