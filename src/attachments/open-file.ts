import papa from 'papaparse';
import { openOffice } from './office/office.ts';
import { oneLine } from './office/word.ts';
import { UnreadableFile, type Opened, type OpenInside } from './outcome.ts';
import { openPdf } from './pdf/pdf.ts';
import { drawPicture } from './picture/draw.ts';
import { readMetadata } from './picture/metadata.ts';

const DEEPEST = 3;
const MOST_TEXT = 40_000_000;
const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'gif'];

/**
 * Opens a file in this process, which is for the sandbox alone. Throws RefusedFile or UnreadableFile, or whatever a
 * library throws over damaged bytes. `draw`: pictures are drawn anew.
 */
export async function openFile(bytes: Uint8Array, name: string, draw: boolean, depth = 0): Promise<Opened> {
  if (depth > DEEPEST) throw new UnreadableFile('文件里一层套一层，太深了，请把里面的文件分开上传');
  // Only the file itself is drawn anew, what lies in it stays as it is.
  const opened = await openerOf(name, draw)(bytes, (inside, called) => openFile(inside, called, false, depth + 1));
  const passages = distinct(opened.passages);
  if (passages.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT) {
    throw new UnreadableFile('文字太多了（超过四千万字），请拆成几个文件再上传');
  }
  return { ...opened, passages };
}

type Opener = (bytes: Uint8Array, inside: OpenInside) => Promise<Opened>;

function openerOf(name: string, draw: boolean): Opener {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (['docx', 'xlsx'].includes(ending)) return (bytes, inside) => openOffice(bytes, inside, ending);
  if (ending === 'pdf') return openPdf;
  if (PICTURES.includes(ending)) return draw ? (bytes) => drawPicture(bytes, ending) : readMetadata;
  if (ending === 'csv') return readTable;
  if (['txt', 'xml'].includes(ending)) return readText;
  if (['doc', 'xls'].includes(ending))
    throw new UnreadableFile(`${ending} 是旧格式，读不出里面的文字，请另存为 ${ending}x 或 pdf 再上传`);
  throw new UnreadableFile(`不认识这种文件（${ending || '没有扩展名'}），请换成 docx、xlsx 或 pdf`);
}

/** Excel in China writes csv as GB 18030. */
function readTable(bytes: Uint8Array): Promise<Opened> {
  const { data } = papa.parse<string[]>(decoded(bytes));
  const lines = data.map((cells) => cells.map(oneLine).join(' | '));
  const passage = { where: '', text: lines.join('\n'), rows: lines.map((_, index) => index + 1) };
  return Promise.resolve({ passages: [passage], positions: 'none' });
}

function readText(bytes: Uint8Array): Promise<Opened> {
  return Promise.resolve({ passages: [{ where: '正文', text: decoded(bytes) }], positions: 'none' });
}

function decoded(bytes: Uint8Array): string {
  // What Notepad calls Unicode.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder().decode(bytes);
  return utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}

/** Word keeps a text box twice, for new and old versions; one finding is enough. */
function distinct(passages: Opened['passages']): Opened['passages'] {
  return [...new Map(passages.map((passage) => [`${passage.where}\0${passage.text}`, passage])).values()];
}
