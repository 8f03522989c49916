import papa from 'papaparse';
import type { Attachment } from './attachment.ts';
import { officeText } from './office-text.ts';
import { pdfText } from './pdf-text.ts';
import { pictureText } from './picture-text.ts';
import { Unfit } from './unfit.ts';
import { oneLine } from './word-text.ts';

const DEEPEST = 3;
const MOST_TEXT = 20_000_000;

/** Reads a file in this process: for the workshop alone. Never throws. */
export async function readHere(bytes: Uint8Array, name: string, depth = 0): Promise<Attachment> {
  try {
    if (depth > DEEPEST) throw new Unfit('文件里一层套一层，太深了');
    const found = await readerOf(name)(bytes, (inside, called) => readHere(inside, called, depth + 1));
    const texts = distinct(found.texts);
    if (texts.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT)
      throw new Unfit('文字太多了，请拆成几个文件');
    return { ...found, texts };
  } catch (error) {
    return { texts: [], gps: false, unreadable: error instanceof Unfit ? error.message : '文件已损坏，读不出来' };
  }
}

type Reader = (
  bytes: Uint8Array,
  readInside: (bytes: Uint8Array, name: string) => Promise<Attachment>,
) => Promise<Attachment>;

function readerOf(name: string): Reader {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (['docx', 'xlsx'].includes(ending)) return officeText;
  if (ending === 'pdf') return pdfText;
  if (['jpg', 'jpeg', 'png', 'webp', 'gif'].includes(ending)) return pictureText;
  if (ending === 'csv') return tableText;
  if (['txt', 'xml'].includes(ending)) return plainText;
  if (['doc', 'xls'].includes(ending))
    throw new Unfit(`${ending} 是旧格式，读不出里面的文字，请另存为 ${ending}x 或 pdf`);
  throw new Unfit(`不认识这种文件（${ending || '没有扩展名'}）`);
}

/** Excel in China writes csv as GB 18030. */
function tableText(bytes: Uint8Array): Promise<Attachment> {
  const { data } = papa.parse<string[]>(decoded(bytes));
  const lines = data.map((cells) => cells.map(oneLine).join(' | '));
  return Promise.resolve({
    texts: [{ where: '', text: lines.join('\n'), rows: lines.map((_, index) => index + 1) }],
    gps: false,
  });
}

function plainText(bytes: Uint8Array): Promise<Attachment> {
  return Promise.resolve({ texts: [{ where: '正文', text: decoded(bytes) }], gps: false });
}

function decoded(bytes: Uint8Array): string {
  const utf8 = new TextDecoder().decode(bytes);
  return utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}

/** Word keeps a text box twice, for new and old versions; one finding is enough. */
function distinct(texts: Attachment['texts']): Attachment['texts'] {
  return [...new Map(texts.map((passage) => [`${passage.where}\0${passage.text}`, passage])).values()];
}
