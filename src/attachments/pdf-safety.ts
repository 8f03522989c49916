import { constants, inflateSync } from 'node:zlib';
import { demandInertOffice } from './office-safety.ts';
import { withPdf, type Pdf } from './open-pdf.ts';
import { filesIn } from './pdf-files.ts';
import { Unfit } from './unfit.ts';

const DEEPEST = 3;
const LARGEST_OBJECTS = 32 * 1024 * 1024;
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

/** Unfit: a PDF that runs something, that carries other files than documents, or that is a second kind of file as well. */
export async function demandInertPdf(bytes: Uint8Array, depth = 0): Promise<void> {
  if (depth > DEEPEST) throw new Unfit('文件里一层套一层，太深了');
  const raw = new TextDecoder('latin1').decode(bytes);
  demandPdfOnly(raw);
  demandNoActs(raw);
  for (const objects of objectStreams(bytes, raw)) demandNoActs(objects);
  await withPdf(bytes, async (pdf) => {
    const actions = [await pdf.getJSActions(), ...(await pageActions(pdf))].filter(Boolean);
    if (actions.length > 0) throw new Unfit(`PDF 里有会运行的脚本，${SAVE_AS}`);
    for (const { name, content } of await filesIn(pdf)) {
      if (!ENCLOSED.test(name)) throw new Unfit(`PDF 里夹带了别的文件（${name.slice(0, 60)}），${SAVE_AS}`);
      if (/\.pdf$/i.test(name)) await demandInertPdf(content, depth + 1);
      if (/\.(docx|xlsx)$/i.test(name)) demandInertOffice(content);
    }
  });
}

/** A name may be spelt with codes of its letters. */
function demandNoActs(objects: string): void {
  const plain = objects.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const act = ACTS.find(([name]) => name.test(plain));
  if (act) throw new Unfit(`PDF 里有${act[1]}，${SAVE_AS}`);
}

/** The same bytes must not be a web page or an archive for whoever reads them from the other end. */
function demandPdfOnly(raw: string): void {
  const tail = raw.slice(raw.lastIndexOf('%%EOF') + '%%EOF'.length).trim();
  const start = raw.slice(0, 1024);
  const second =
    tail.length > LONGEST_TAIL ||
    /PK\x05\x06/.test(raw.slice(-0xffff - 22)) ||
    /<\s*(script|html|svg|body)/i.test(start);
  if (second || !raw.includes('%%EOF')) throw new Unfit(`PDF 不完整，或者前后夹带了别的内容，${SAVE_AS}`);
}

/** Objects are usually packed: their names are visible only when unpacked. One after the other, for they may be large. */
function* objectStreams(bytes: Uint8Array, raw: string): Generator<string> {
  for (const { index } of raw.matchAll(/\/ObjStm\b/g)) {
    const dictionary = raw.slice(raw.lastIndexOf('obj', index), raw.indexOf('stream', index));
    const start = /stream\r?\n/.exec(raw.slice(index, index + 2048));
    const packed = /\/Filter\s*\[?\s*\/(\w+)\s*[\]/>]/.exec(dictionary)?.[1];
    if (!start || (packed !== 'FlateDecode' && dictionary.includes('/Filter'))) {
      throw new Unfit(`PDF 的写法很少见，${SAVE_AS}`);
    }
    // What is not packed stands in the file as it is.
    if (packed !== undefined) yield unpacked(bytes.subarray(index + start.index + start[0].length), raw);
  }
}

function unpacked(bytes: Uint8Array, raw: string): string {
  try {
    const options = { maxOutputLength: LARGEST_OBJECTS, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(bytes, options).toString('latin1');
  } catch {
    const why = raw.includes('/Encrypt') ? 'PDF 加了保护，查不出里面有没有脚本' : 'PDF 已损坏';
    throw new Unfit(`${why}，${SAVE_AS}`);
  }
}

async function pageActions(pdf: Pdf): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => undefined);
    if (!page) continue;
    found.push(await page.getJSActions());
    const annotations = (await page.getAnnotations().catch(() => [])) as { actions?: unknown }[];
    found.push(...annotations.map(({ actions }) => actions));
  }
  return found;
}
