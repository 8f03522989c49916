import { expect, test } from 'vitest';
import { openFile } from '../../src/attachments/open-file.ts';
import { scanPassages } from '../../src/attachments/passages.ts';
import { makeDocx, makeXlsx, pack, paragraph, relations, table, wordPart } from './make-office.ts';
import { hex, makePdf, stream } from './make-pdf.ts';

const ID = '110101199003077758';
const MOBILE = '13800001234';
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const shown = (text: string, matrix = '1 0 0 1 60 700') => `BT /F 10 Tf ${matrix} Tm <${utf16(text)}> Tj ET`;
const FONT = '/Resources << /Font << /F 3 0 R >> >>';

const found = async (bytes: Buffer, name: string) => {
  const { passages } = await openFile(bytes, name, false);
  return scanPassages(passages, []).map(({ masked, where }) => `${masked} ${where}`);
};

/** A page drawn by hand, behind the page that is there. */
const drawn = (content: string, page = '', objects: (string | Buffer)[] = []) =>
  makePdf({ page: `/Contents 100 0 R ${page}`, objects: [stream(content), ...objects] });

/** The bytes of a PDF with a revision in which objects say something else. */
function revised(bytes: Buffer, objects: Readonly<Record<number, string | Buffer>>): Buffer {
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1'))![1]!;
  let all = bytes;
  const rows = Object.entries(objects).map(([number, body]) => {
    const row = `${number} 1\n${String(all.length).padStart(10, '0')} 00000 n \n`;
    all = Buffer.concat([all, Buffer.from(`${number} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    return row;
  });
  const trailer = `trailer << /Size 200 /Root 1 0 R /Prev ${before} >>\nstartxref\n${String(all.length)}\n%%EOF\n`;
  return Buffer.concat([all, Buffer.from(`xref\n${rows.join('')}${trailer}`)]);
}

const pdfs: Readonly<Record<string, () => Buffer>> = {
  'outside of the page': () => drawn(shown(MOBILE, '1 0 0 1 -900 400')),
  'outside of the part that is shown': () => drawn(shown(MOBILE, '1 0 0 1 60 400'), '/CropBox [0 600 595 842]'),
  'written upwards beside other figures': () =>
    drawn(`${shown('2026', '0 1 -1 0 30 300')} ${shown(MOBILE, '0 1 -1 0 60 300')} ${shown('88', '0 1 -1 0 90 300')}`),
  'written aslant beside other figures': () =>
    drawn(`${shown('2026', '.7 .7 -.7 .7 30 300')} ${shown(MOBILE, '.7 .7 -.7 .7 60 200')}`),
  'look of a stamp': () =>
    makePdf({
      page: '/Annots [100 0 R]',
      objects: [
        '<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] /AP << /N 101 0 R >> >>',
        stream(shown(MOBILE), `/Type /XObject /Subtype /Form /BBox [0 0 99 99] ${FONT}`),
      ],
    }),
  'field that no page shows': () =>
    makePdf({
      catalog: '/AcroForm << /Fields [100 0 R] >>',
      objects: [`<< /FT /Tx /T (phone) /V ${hex(MOBILE)} >>`],
    }),
  'value of a choice': () =>
    makePdf({
      catalog: '/AcroForm << /Fields [100 0 R] >>',
      objects: [`<< /FT /Ch /T (who) /Opt [[(${MOBILE}) (A)]] >>`],
    }),
  'text before it was changed': () => revised(makePdf({ pages: [[MOBILE]] }), { 11: stream(shown('通知')) }),
  'text before the page was taken out': () =>
    revised(makePdf({ pages: [['通知'], [MOBILE]] }), { 2: '<< /Type /Pages /Count 1 /Kids [10 0 R] >>' }),
  'spoken instead of what is drawn': () => drawn(`/Span << /ActualText ${hex(MOBILE)} >> BDC ${shown('张某')} EMC`),
  'the same with a name in codes': () => drawn(`/Span <</Actual#54ext(${MOBILE})>>BDC ${shown('张某')} EMC`),
  'other text of a picture': () => makePdf({ objects: [`<< /Type /StructElem /S /Figure /Alt (${MOBILE}) >>`] }),
  'number of a page': () => makePdf({ catalog: `/PageLabels << /Nums [0 << /P ${hex(MOBILE)} >>] >>` }),
  'name of a layer': () => makePdf({ objects: [`<< /Type /OCG /Name ${hex(MOBILE)} >>`] }),
  'string in octal figures': () =>
    makePdf({
      objects: [
        `<< /Type /OCG /Name (${[...MOBILE].map((one) => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')}) >>`,
      ],
    }),
  'description of an attached file': () =>
    makePdf({ objects: [`<< /Type /Filespec /F (a.txt) /Desc (${MOBILE}) /EF << /F 101 0 R >> >>`, stream('无')] }),
  'file that hangs on nothing': () =>
    makePdf({ objects: ['<< /Type /Filespec /F (a.txt) /EF << /F 101 0 R >> >>', stream(`打 ${MOBILE}`)] }),
  'associated file': () =>
    makePdf({
      catalog: '/AF [100 0 R]',
      objects: ['<< /Type /Filespec /UF (a.csv) /EF << /UF 101 0 R >> >>', stream(`电话\n${MOBILE}\n`)],
    }),
  'one figure in each box of a form': () =>
    drawn([...ID].map((figure, index) => shown(figure, `1 0 0 1 ${String(40 + index * 28)} 500`)).join(' ')),
};

test.each(Object.entries(pdfs))('PDF: %s', async (_, bytes) => {
  expect(await found(bytes(), 'a.pdf')).not.toEqual([]);
});

const text = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;
const run = `<w:t>字</w:t>`;
const documents: Readonly<Record<string, () => Buffer>> = {
  'instruction of a simple field': () =>
    makeDocx(`<w:p><w:fldSimple w:instr="REF 见 ${MOBILE}"><w:r>${run}</w:r></w:fldSimple></w:p>`),
  'caption of a table': () =>
    makeDocx(`<w:tbl><w:tblPr><w:tblCaption w:val="${MOBILE}"/></w:tblPr></w:tbl>${text(run)}`),
  'title of a picture': () =>
    makeDocx(text(`<w:drawing><wp:docPr xmlns:wp="w" id="1" title="${MOBILE}"/></w:drawing>`)),
  'other text of an old drawing': () => makeDocx(text(`<w:pict><v:shape xmlns:v="v" alt="${MOBILE}"/></w:pict>`)),
  'tip of a link': () => makeDocx(`<w:p><w:hyperlink w:tooltip="${MOBILE}"><w:r>${run}</w:r></w:hyperlink></w:p>`),
  'value of a choice': () => makeDocx(text(`<w:sdt><w:listItem w:displayText="甲" w:value="${MOBILE}"/></w:sdt>`)),
  'name of a control': () => makeDocx(text(`<w:sdt><w:alias w:val="${MOBILE}"/></w:sdt>`)),
  'default of a form': () =>
    makeDocx(text(`<w:ffData><w:textInput><w:default w:val="${MOBILE}"/></w:textInput></w:ffData>`)),
  'name of a bookmark': () => makeDocx(`${text(run)}<w:bookmarkStart w:id="0" w:name="tel${MOBILE}"/>`),
  'text of a numbering': () =>
    makeDocx(text(run), { 'word/numbering.xml': wordPart('numbering', `<w:lvlText w:val="${MOBILE}"/>`) }),
  'name of a style': () =>
    makeDocx(text(run), { 'word/styles.xml': wordPart('styles', `<w:style><w:name w:val="${MOBILE}"/></w:style>`) }),
  'author of a change': () => makeDocx(`<w:p><w:ins w:author="${MOBILE}"><w:r>${run}</w:r></w:ins></w:p>`),
  'list of people': () =>
    makeDocx(text(run), { 'word/people.xml': wordPart('people', `<w:person w:author="${MOBILE}"/>`) }),
  'settings of the web': () =>
    makeDocx(text(run), {
      'word/webSettings.xml': wordPart('webSettings', `<w:div w:id="1"><w:note w:val="${MOBILE}"/></w:div>`),
    }),
  'attribute of data': () => makeDocx(text(run), { 'customXml/item1.xml': `<data who="${MOBILE}"/>` }),
  'remark in XML': () => makeDocx(`<!-- ${MOBILE} -->${text(run)}`),
  'character references in properties': () =>
    makeDocx(text(run), {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="c"><cp:x>138&#48;0001234</cp:x></cp:coreProperties>`,
    }),
  'figures of a font of signs': () =>
    makeDocx(`<w:p><w:r><w:t>1380000123</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F034"/></w:r></w:p>`),
  'part with a name of its own': () =>
    pack({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relations([['rId1', 'officeDocument', 'Data/Main.xml']]),
      'Data/Main.xml': wordPart('document', `<w:body>${paragraph(MOBILE)}</w:body>`),
    }),
  'header under another name': () =>
    makeDocx(text(run), { 'WORD/Kopf.XML': wordPart('hdr', paragraph(`138${'0000'}1234`)) }),
  'drawing as SVG': () => makeDocx(text(run), { 'word/media/a.svg': `<svg xmlns="s"><text>${MOBILE}</text></svg>` }),
  'one figure in each cell': () => makeDocx(table([['身份证', ...ID]])),
};

test.each(Object.entries(documents))('docx: %s', async (_, bytes) => {
  expect(await found(bytes(), 'a.docx')).not.toEqual([]);
});

const sheet = (after = '') => [{ name: '表', rows: [['见表', '']], after }];
const cell = (inner: string) => ({
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${inner}</row></sheetData></worksheet>`,
});
const workbooks: Readonly<Record<string, () => Buffer>> = {
  formula: () => makeXlsx(sheet(), cell(`<c r="A1"><f>IF(1,"${MOBILE}")</f><v>1</v></c>`)),
  filter: () =>
    makeXlsx(
      sheet(
        `<autoFilter ref="A1:A9"><filterColumn colId="0"><filters><filter val="${MOBILE}"/></filters></filterColumn></autoFilter>`,
      ),
    ),
  'text that no cell shows': () =>
    makeXlsx(sheet(), {
      'xl/sharedStrings.xml': `<sst><si><t>见表</t></si><si><r><t>1380000</t></r><r><t>1234</t></r></si></sst>`,
    }),
  'reading above a text': () =>
    makeXlsx(sheet(), {
      'xl/sharedStrings.xml': `<sst><si><t>见表</t><rPh sb="0" eb="1"><t>${MOBILE}</t></rPh></si></sst>`,
    }),
  'rule for colours': () =>
    makeXlsx(
      sheet(
        `<conditionalFormatting sqref="A1"><cfRule type="cellIs"><formula>"${MOBILE}"</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  scenario: () =>
    makeXlsx(sheet(`<scenarios><scenario name="甲"><inputCells r="A1" val="${MOBILE}"/></scenario></scenarios>`)),
  'form of a number': () =>
    makeXlsx(sheet(), {
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;${MOBILE}&quot;"/></numFmts></styleSheet>`,
    }),
  'record of changes': () =>
    makeXlsx(sheet(), {
      'xl/revisions/revisionLog1.xml': `<revisions><rcc><oc r="A1"><v>${MOBILE}</v></oc></rcc></revisions>`,
    }),
  'list of persons': () =>
    makeXlsx(sheet(), { 'xl/persons/person.xml': `<personList><person displayName="${MOBILE}"/></personList>` }),
  'place of a link': () => makeXlsx(sheet(`<hyperlinks><hyperlink ref="A1" location="甲!${MOBILE}"/></hyperlinks>`)),
  'title of a drawing': () =>
    makeXlsx(sheet(), { 'xl/drawings/drawing1.xml': `<wsDr><cNvPr id="2" title="${MOBILE}"/></wsDr>` }),
  'choices of a slicer': () =>
    makeXlsx(sheet(), { 'xl/slicers/slicer1.xml': `<slicers><slicer caption="${MOBILE}"/></slicers>` }),
  'one figure in each cell': () => makeXlsx([{ name: '表', rows: [['身份证号', ...ID]] }]),
};

test.each(Object.entries(workbooks))('xlsx: %s', async (_, bytes) => {
  expect(await found(bytes(), 'a.xlsx')).not.toEqual([]);
});

test('an ID number that Excel has rounded is told as what it looks like', async () => {
  const rounded = makeXlsx(sheet(), cell('<c r="A1"><v>1.10101199003077E+17</v></c>'));
  const where = '工作表“表”第 1 行，像是身份证号，被 Excel 变成了约数';
  expect(await found(rounded, 'a.xlsx')).toEqual([`110101******** ${where}`]);
  const typed = makeXlsx([{ name: '表', rows: [['110101199003077000'], ['1.10101E+17'], ['110101202613410000']] }]);
  expect(await found(typed, 'a.xlsx')).toEqual([`110101******** ${where}`]);
});
