import { crc32 } from 'node:zlib';
import { makeDocx, makeXlsx, paragraph } from './make-office.ts';
import { makePdf } from './make-pdf.ts';

/** A real docx of 20 million characters; somewhere in the middle stands what is handed in. */
export function longDocx(hidden: string): Buffer {
  const sentence = '本季度居务公开内容如下，请各位居民核对，如有疑问请到居委会咨询。';
  const lines = Array.from({ length: 20_000 }, (_, index) => {
    const filler = Array.from(
      { length: 31 },
      (_each, part) => `${String((index * 7919 + part * 104729) % 9973)}${sentence}`,
    );
    return paragraph(filler.join(''));
  });
  lines.splice(10_000, 0, paragraph(hidden));
  return makeDocx(lines.join(''));
}

/** A workbook one of whose sheets has lost its end, as after a copy that was broken off; the archive itself is whole. */
export function damagedXlsx(): Buffer {
  const rows = Array.from({ length: 40 }, (_, row) => [`第 ${String(row)} 户`, row]);
  const cut =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名单</t></is></c></row><row r="2"><c r="A2"';
  return makeXlsx([{ name: '名单', rows }], { 'xl/worksheets/sheet1.xml': cut });
}

/** The same text, but the bytes of the largest part are not those that were packed. */
export function bentXlsx(): Buffer {
  const bytes = Buffer.from(makeXlsx([{ name: '名单', rows: [['电话'], ['无']] }]));
  const list = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  bytes.writeUInt32LE(crc32('something else'), list + 16);
  return bytes;
}

/** Two pages, and what the second draws is not what was packed. */
export function damagedPage(): Buffer {
  const bytes = makePdf({ pages: [['通知'], ['名单 13800001234']] });
  const page = bytes.indexOf('13 0 obj');
  const start = bytes.indexOf('stream\n', page) + 'stream\n'.length;
  const end = bytes.indexOf('\nendstream', start);
  bytes.fill(0xa5, Math.round((start + end) / 2), end);
  return bytes;
}

/** Letters by their number in a font, as some old programs print: no table says which letter it is. */
export function withoutTable(): Buffer {
  const numbered = '\u0003\u0011\u0005\u0007\u0012\u0004\u0013\u0006'.repeat(6);
  const bytes = makePdf({ pages: [[numbered]] }).toString('latin1');
  return Buffer.from(bytes.replace('/ToUnicode 5 0 R', '                '), 'latin1');
}

/** A code table that hardly any program knows. */
export function rareEncoding(): Buffer {
  const bytes = makePdf({ encoding: 'UniGB-UCS2-H' }).toString('latin1');
  return Buffer.from(bytes.replace('UniGB-UCS2-H', 'KSCms-UHC-H '), 'latin1');
}

/** A PDF of pages that are pictures. */
export const scannedPdf = (pages = 2): Buffer => makePdf({ pages: Array.from({ length: pages }, () => []) });
