import { contentTypes, makeDocx, makeXlsx, pack, paragraph, relations, wordPart } from './make-office.ts';
import { makePdf, stream } from './make-pdf.ts';
import { makePhoto } from './make-photo.ts';

/** Stands in everything here that would run, so that a kept file can be searched for it. */
export const PAYLOAD = 'gongshi-payload-runs';

const html = Buffer.from(`<!doctype html><script>${PAYLOAD}</script>`);
const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="${PAYLOAD}"/>`);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300), Buffer.from(PAYLOAD)]);
const script = Buffer.from(`#!/bin/sh\n${PAYLOAD}\n`);
const text = paragraph('通知');
const rels = (...list: Parameters<typeof relations>[0]) => ({ 'word/_rels/document.xml.rels': relations(list) });
const sheet = [{ name: '表', rows: [['合计', 1]] }];
const js = `<< /S /JavaScript /JS (${PAYLOAD}) >>`;
const field = (code: string) =>
  wordPart('document', `<w:body><w:p><w:r><w:instrText>${code}</w:instrText></w:r></w:p></w:body>`);

/** Thirty files that do something when they are opened, or are something else than their names say. */
export async function activeUploads(): Promise<[name: string, bytes: Buffer][]> {
  const photo = await makePhoto();
  const drawing = await makePhoto({ format: 'png' });
  const archive = pack({ 'a.class': PAYLOAD });
  return [
    ['drawing.svg', svg],
    ['page.html', html],
    ['run.js', script],
    ['setup.exe', exe],
    ['drawing.png', svg],
    ['page.jpg', html],
    ['run.webp', script],
    ['setup.pdf', exe],
    ['archive.docx', archive],
    ['gifar.jpg', Buffer.concat([photo, archive])],
    ['tail.png', Buffer.concat([drawing, html])],
    ['remark.jpg', await makePhoto({ remark: `<script>${PAYLOAD}</script>`, xmp: `<x>${PAYLOAD}</x>` })],
    ['macro.docx', makeDocx(text, { 'word/vbaProject.bin': PAYLOAD })],
    ['renamed-docm.docx', makeDocx(text, { '[Content_Types].xml': macroTypes(), 'word/a.xml': PAYLOAD })],
    ['control.docx', makeDocx(text, { 'word/activeX/activeX1.xml': `<ocx>${PAYLOAD}</ocx>` })],
    ['template.docx', makeDocx(text, rels(['rId1', 'attachedTemplate', `https://x.example/${PAYLOAD}`, 'External']))],
    ['picture.docx', makeDocx(text, rels(['rId1', 'image', `https://x.example/${PAYLOAD}.png`, 'External']))],
    ['script-link.docx', makeDocx(text, rels(['rId1', 'hyperlink', `javascript:${PAYLOAD}`, 'External']))],
    ['object.docx', makeDocx(text, { 'word/embeddings/oleObject1.bin': PAYLOAD })],
    ['chunk.docx', makeDocx(text, { ...rels(['rId1', 'aFChunk', 'a.xml']), 'word/a.xml': html })],
    ['program.docx', makeDocx(text, { 'word/media/setup.exe': exe })],
    ['dde.docx', makeDocx('', { 'word/document.xml': field(`DDEAUTO c:\\\\windows\\\\cmd.exe "${PAYLOAD}"`) })],
    ['inside.docx', makeDocx(text, { 'word/embeddings/in.xlsx': makeXlsx(sheet, { 'xl/vbaProject.bin': PAYLOAD }) })],
    [
      'dde.xlsx',
      makeXlsx(sheet, {
        'xl/externalLinks/externalLink1.xml': `<externalLink><ddeLink ddeService="${PAYLOAD}"/></externalLink>`,
      }),
    ],
    ['query.xlsx', makeXlsx(sheet, { 'xl/connections.xml': `<connections>${PAYLOAD}</connections>` })],
    ['script.pdf', makePdf({ catalog: `/OpenAction ${js}` })],
    [
      'packed-script.pdf',
      makePdf({ objects: [stream(`200 0 << /S /JavaScript /JS (${PAYLOAD}) >>`, '/Type /ObjStm /N 1 /First 6')] }),
    ],
    ['spelt-script.pdf', makePdf({ page: `/AA << /O << /S /J#61vaScript /JS (${PAYLOAD}) >> >>` })],
    ['launch.pdf', makePdf({ catalog: `/OpenAction << /S /Launch /F (${PAYLOAD}.exe) >>` })],
    [
      'attached.pdf',
      makePdf({
        catalog: enclosed,
        objects: ['<< /Type /Filespec /F (run.exe) /UF (run.exe) /EF << /F 101 0 R >> >>', stream(exe)],
      }),
    ],
  ];
}

const enclosed = '/Names << /EmbeddedFiles << /Names [(run.exe) 100 0 R] >> >>';
const macroTypes = () => contentTypes('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml');
