import { strToU8, zipSync } from 'fflate';

type Parts = Readonly<Record<string, string | Uint8Array>>;

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A docx: the XML of its body, and further parts by their path. */
export function makeDocx(body: string, parts: Parts = {}): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return pack({
    '[Content_Types].xml': contentTypes('/word/document.xml', main),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...parts,
  });
}

export const wordPart = (name: string, inner: string): string => `<w:${name} xmlns:w="${WORD}">${inner}</w:${name}>`;
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export interface SheetParts {
  name: string;
  state?: 'hidden' | 'veryHidden' | 'show';
  /** Cells of each row; numbers are kept as numbers. */
  rows: readonly (readonly (string | number)[])[];
  /** XML after the rows. */
  after?: string;
  hiddenRows?: readonly number[];
}

/** An xlsx with shared strings, and further parts by their path. */
export function makeXlsx(sheets: readonly SheetParts[], parts: Parts = {}, workbook = ''): Buffer {
  const strings: string[] = [];
  const bodies = sheets.map((sheet) => sheetXml(sheet, strings));
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const list = sheets.map(({ name, state }, index) => {
    const id = String(index + 1);
    return `<sheet name="${name}" sheetId="${id}" ${state ? `state="${state}"` : ''} r:id="rId${id}"/>`;
  });
  return pack({
    '[Content_Types].xml': contentTypes('/xl/workbook.xml', main),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, index) => [`rId${String(index + 1)}`, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`]),
    ),
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, body])),
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...parts,
  });
}

function sheetXml({ rows, after = '', hiddenRows = [] }: SheetParts, strings: string[]): string {
  const lines = rows.map((cells, index) => {
    const row = String(index + 1);
    const shown = cells.map((cell, column) => {
      const reference = `${String.fromCharCode(65 + column)}${row}`;
      if (cell === '') return '';
      if (typeof cell === 'number') return `<c r="${reference}"><v>${String(cell)}</v></c>`;
      return `<c r="${reference}" t="s"><v>${String(strings.push(cell) - 1)}</v></c>`;
    });
    return `<row r="${row}" ${hiddenRows.includes(index + 1) ? 'hidden="1"' : ''}>${shown.join('')}</row>`;
  });
  return `<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
}

/** The XML of a list of relationships: id, type, target, and `External` if it leads out of the file. */
export function relations(list: readonly (readonly [string, string, string, string?])[]): string {
  const each = list.map(([id, type, target, mode]) => {
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" ${mode ? `TargetMode="${mode}"` : ''}/>`;
  });
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

export function contentTypes(part: string, type: string): string {
  const usual = '<Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${TYPES}">${usual}<Override PartName="${part}" ContentType="${type}"/></Types>`;
}

export function pack(parts: Parts): Buffer {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return Buffer.from(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>));
}
