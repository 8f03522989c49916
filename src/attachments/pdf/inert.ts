import { constants, inflateSync } from 'node:zlib';
import { RefusedFile, UnreadableFile } from '../outcome.ts';

const LARGEST_OBJECTS = 32 * 1024 * 1024;
const LONGEST_DICTIONARY = 4096;
/** Streams of pictures, fonts and colours: no text stands in them. */
const DRAWN =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b|\/FunctionType\b|\/DecodeParms\b|\/N\s+[134]\b/;
/** What may follow the last %%EOF: an end of line, a few bytes of padding. */
const LONGEST_TAIL = 64;
const SAVE_AS = '请用 Word、WPS 或浏览器重新“输出为 PDF”再上传';
const ENCLOSED = /\.(pdf|docx|xlsx|csv|txt|xml|jpe?g|png|webp)$/i;

/** What a PDF may do by itself, by the names of the PDF standard (ISO 32000-2, 12.6.4). */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/\/JavaScript(?![A-Za-z0-9])|\/URI\s*\(\s*javascript:/i, '会运行的脚本'],
  [/\/S\s*\/Launch(?![A-Za-z])/, '会启动别的程序的动作'],
  [
    /\/S\s*\/(SubmitForm|ImportData|GoToE|Rendition|Movie|Sound|GoTo3DView|RichMediaExecute)(?![A-Za-z])/,
    '会收发数据的动作',
  ],
  [/\/Subtype\s*\/(RichMedia|Screen|3D|Movie|Sound)(?![A-Za-z])|\/XFA\s*[[\d]/, '会运行的内容'],
];

/** Refused: bytes of a PDF that run something, or that are a second kind of file as well. */
export function demandInertBytes(bytes: Uint8Array): void {
  const raw = new TextDecoder('latin1').decode(bytes);
  demandPdfOnly(raw);
  demandNoActs(raw);
  for (const objects of objectStreams(bytes, raw)) demandNoActs(objects);
}

/** Refused: scripts that PDF.js finds in the catalog, a page or a field. */
export function demandNoScripts(actions: readonly unknown[]): void {
  if (actions.some(Boolean)) throw new RefusedFile(`PDF 里有会运行的脚本，${SAVE_AS}`);
}

/** Refused: an attached file that is no document. */
export function demandDocument(name: string): void {
  if (!ENCLOSED.test(name)) throw new RefusedFile(`PDF 里夹带了别的文件（${name.slice(0, 60)}），${SAVE_AS}`);
}

/** A name may be spelt with codes of its letters. */
function demandNoActs(objects: string): void {
  const plain = objects.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const act = ACTS.find(([name]) => name.test(plain));
  if (act) throw new RefusedFile(`PDF 里有${act[1]}，${SAVE_AS}`);
}

/** The same bytes must not be a web page or an archive for whoever reads them from the other end. */
function demandPdfOnly(raw: string): void {
  const tail = raw.slice(raw.lastIndexOf('%%EOF') + '%%EOF'.length).trim();
  const start = raw.slice(0, 1024);
  const second =
    tail.length > LONGEST_TAIL ||
    /PK\x05\x06/.test(raw.slice(-0xffff - 22)) ||
    /<\s*(script|html|svg|body)/i.test(start);
  if (second || !raw.includes('%%EOF')) throw new RefusedFile(`PDF 不完整，或者前后夹带了别的内容，${SAVE_AS}`);
}

/**
 * Objects are usually packed: their names are visible only when unpacked. One after the other, for they may be large.
 * What pages draw is unpacked as well: PDF.js reads a damaged one as far as it goes, and says nothing.
 */
function* objectStreams(bytes: Uint8Array, raw: string): Generator<string> {
  const encrypted = raw.includes('/Encrypt');
  for (const { index, 0: word } of raw.matchAll(/\bstream\r?\n/g)) {
    const dictionary = raw.slice(Math.max(raw.lastIndexOf(' obj', index), index - LONGEST_DICTIONARY), index);
    const objects = /\/ObjStm\b/.test(dictionary);
    if (!objects && (encrypted || DRAWN.test(dictionary))) continue;
    const packed = /\/Filter\s*\[?\s*\/(\w+)\s*[\]/>]/.exec(dictionary)?.[1];
    if (objects && packed !== 'FlateDecode' && dictionary.includes('/Filter')) {
      throw new UnreadableFile(`PDF 的写法很少见，${SAVE_AS}`);
    }
    // What is not packed stands in the file as it is.
    if (packed !== 'FlateDecode') continue;
    const content = unpacked(bytes.subarray(index + word.length), encrypted);
    if (objects) yield content;
  }
}

function unpacked(bytes: Uint8Array, encrypted: boolean): string {
  try {
    const options = { maxOutputLength: LARGEST_OBJECTS, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(bytes, options).toString('latin1');
  } catch (cause) {
    const why = encrypted ? 'PDF 加了保护，查不出里面有没有脚本' : 'PDF 有一部分已损坏，读不出来';
    throw new UnreadableFile(`${why}，${SAVE_AS}`, { cause });
  }
}
