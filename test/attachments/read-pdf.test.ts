import { expect, test } from 'vitest';
import { openFile } from '../../src/attachments/open-file.ts';
import { UnreadableFile } from '../../src/attachments/outcome.ts';
import { damagedPage, withoutTable } from './hard-uploads.ts';
import { makeXlsx } from './make-office.ts';
import { hex, makePdf, stream } from './make-pdf.ts';
import { makePhoto } from './make-photo.ts';

const read = (bytes: Buffer, name: string) => openFile(bytes, name, false);

test('each page is read as one sees it, with the columns of a table apart', async () => {
  const bytes = makePdf({ pages: [['公示名单', '姓名\t卡号', '王某\t6222020000000000000'], ['第二页 13800001234']] });
  expect((await read(bytes, 'a.pdf')).passages).toEqual([
    { where: '第 1 页', text: '公示名单\n姓名 | 卡号\n王某 | 6222020000000000000' },
    { where: '第 2 页', text: '第二页 13800001234' },
    { where: '文档属性', text: expect.stringContaining('公示附件') as string },
  ]);
});

test.each(['GBK-EUC-H', 'UniGB-UCS2-H'] as const)(
  'fonts that only name the code table %s are read',
  async (encoding) => {
    const found = await read(makePdf({ pages: [['居民姓名 13800001234']], encoding }), 'a.pdf');
    expect(found.passages[0]?.text.replaceAll(' ', '')).toBe('居民姓名13800001234');
    expect(found.unread).toBeUndefined();
  },
);

test('a code table that is not known is said', async () => {
  const bytes = makePdf({ encoding: 'UniGB-UCS2-H' });
  const rare = Buffer.from(bytes.toString('latin1').replace('UniGB-UCS2-H', 'KSCms-UHC-H '), 'latin1');
  await expect(read(rare, 'a.pdf')).rejects.toThrow('很少见的文字编码');
});

test('comments, form values, properties, bookmarks and attached files are read', async () => {
  const file = makeXlsx([{ name: '底表', rows: [['13800001234']] }]);
  const bytes = makePdf({
    page: '/Annots [100 0 R 101 0 R]',
    info: `/Author ${hex('作者 13800001111')} /CreationDate (D:20261121232005+08'00')`,
    catalog:
      '/Outlines 102 0 R /Names << /EmbeddedFiles << /Names [(list.xlsx) 104 0 R] >> >> /AcroForm << /Fields [101 0 R] >>',
    objects: [
      `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ${hex('批注 13800002222')} >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (phone) /V ${hex('13800003333')} /Rect [0 0 9 9] >>`,
      '<< /Type /Outlines /First 103 0 R /Last 103 0 R /Count 1 >>',
      `<< /Title ${hex('书签 13800004444')} /Parent 102 0 R /Dest [10 0 R /Fit] >>`,
      '<< /Type /Filespec /F (list.xlsx) /UF (list.xlsx) /EF << /F 105 0 R >> >>',
      stream(file, '/Type /EmbeddedFile'),
    ],
  });
  const { passages } = await read(bytes, 'a.pdf');
  const said = passages
    .filter(({ sweep }) => !sweep)
    .map(({ where, text }) => `${where}：${text.replaceAll('\n', ' ')}`);
  expect(said).toEqual([
    '第 1 页：公示',
    '第 1 页的批注或表单：批注 13800002222 13800003333',
    expect.stringMatching(/^文档属性：(?!.*20261121).*作者 13800001111/),
    '书签：书签 13800004444',
    'PDF 里夹带的文件 list.xlsx：工作表的名称：底表',
    'PDF 里夹带的文件 list.xlsx：工作表“底表”：13800001234',
  ]);
});

test('pages without text are named, for a person to look at', async () => {
  expect(await read(makePdf({ pages: [[], []] }), 'a.pdf')).toMatchObject({ unread: '整个 PDF 没有文字，像是扫描件' });
  const part = await read(makePdf({ pages: [['通知'], [], ['名单'], []] }), 'a.pdf');
  expect(part.unread).toBe('PDF 的第 2、4 页没有文字，像是扫描件');
  expect((await read(makePdf(), 'a.pdf')).unread).toBeUndefined();
});

test('a picture with a line of text is a scan, a picture in a text is asked about when it comes', async () => {
  const picture =
    '<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 1 /ColorSpace /DeviceGray /Length 0 >>\nstream\n\nendstream';
  const pages = (line: string) =>
    makePdf({
      pages: [[line]],
      page: '/Resources << /Font << /F 3 0 R >> /XObject << /I 100 0 R >> >>',
      objects: [picture],
    });
  expect(await read(pages('扫描工具创建'), 'a.pdf')).toMatchObject({ unread: '整个 PDF 没有文字，像是扫描件' });
  const text = await read(pages('居务公开'.repeat(40)), 'a.pdf');
  expect(text.unread).toBeUndefined();
  expect(text.pictured).toBe('PDF 的第 1 页有图片，图片里的字和人查不到');
  expect((await read(makePdf(), 'a.pdf')).pictured).toBeUndefined();
});

test('a locked PDF, a damaged page and letters without a table cannot be read', async () => {
  const locked =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /O <' +
    '41'.repeat(32) +
    '> /U <' +
    '42'.repeat(32) +
    '> /P -4 >> /ID [<00> <00>] /Root';
  const bytes = Buffer.from(makePdf().toString('latin1').replace('/Root', locked), 'latin1');
  await expect(read(bytes, 'a.pdf')).rejects.toThrow('密码');
  await expect(read(damagedPage(), 'a.pdf')).rejects.toThrow('已损坏');
  await expect(read(withoutTable(), 'a.pdf')).rejects.toThrow('PDF 的第 1 页用了很少见的文字编码');
  await expect(read(withoutTable(), 'a.pdf')).rejects.toThrow(UnreadableFile);
});

test('a photo in a PDF gives its position away', async () => {
  const photo = await makePhoto({ gps: true });
  const image = Buffer.concat([
    Buffer.from(
      `<< /Type /XObject /Subtype /Image /Width 320 /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode /Length ${String(photo.length)} >>\nstream\n`,
    ),
    photo,
    Buffer.from('\nendstream'),
  ]);
  expect((await read(makePdf({ objects: [image] }), 'a.pdf')).positions).toBe('removed');
});
