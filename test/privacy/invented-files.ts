import { strToU8, zipSync } from 'fflate';

type Rows = readonly (readonly string[])[];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)])));
const types = (parts: string) =>
  `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts}</Types>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (list: string) =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${list}</Relationships>`;

/** A Word file with one table. */
export function docxOf(rows: Rows): Uint8Array {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
  const table = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return zip({
    '[Content_Types].xml': types(
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
    ),
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
  });
}

/** An Excel file whose one sheet is hidden behind an empty one. */
export function xlsxOf(rows: Rows): Uint8Array {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${'ABC'[column]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`)
    .join('');
  const main = `${OFFICE}/spreadsheetml/2006/main`;
  const part = 'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': types(
      `<Override PartName="/xl/workbook.xml" ${part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ${part}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ${part}.worksheet+xml"/>`,
    ),
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') + relation('r2', 'worksheet', 'worksheets/sheet2.xml'),
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="说明" sheetId="1" r:id="r1"/><sheet name="名单" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

const ON_A_PAGE = 50;

/** A PDF with a line for each row. Its letters have the numbers of Unicode, so that no font need be embedded. */
export function pdfOf(rows: Rows): Uint8Array {
  const pages = Array.from({ length: Math.ceil(rows.length / ON_A_PAGE) }, (_, page) =>
    rows.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );
  const first = 6;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, page) => `${first + 2 * page} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>',
    stream(toUnicode()),
    ...pages.flatMap((lines, page) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + 1 + 2 * page} 0 R>>`,
      stream(lines.map(lineOf).join('\n')),
    ]),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return strToU8(text + end, true);
}

const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
const hex = (text: string) =>
  [...Array(text.length).keys()].map((index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

function lineOf(cells: readonly string[], line: number): string {
  const y = 800 - line * 15;
  return cells.map((cell, column) => `BT /F 6 Tf 1 0 0 1 ${40 + column * 180} ${y} Tm <${hex(cell)}> Tj ET`).join('\n');
}

function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map(
    (block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`,
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}
