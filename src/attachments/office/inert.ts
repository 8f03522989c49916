import { RefusedFile } from '../outcome.ts';
import { readRelations } from './xml.ts';
import type { Package } from './zip.ts';

const MACROS = /(^|\/)(vbaProject|vbaData|attachedToolbars)[^/]*$|^xl\/(macrosheets|dialogsheets)\//i;
const CONTROLS = /(^|\/)(activeX|ctrlProps)\//i;
const PRINTER = /^(xl|word)\/printerSettings\/[^/]+\.bin$/i;
/** What Word, Excel and WPS put into their files. */
const KNOWN = /(^|\/)[^/]*\.(xml|rels|vml|jpe?g|png|gif|bmp|tiff?|emf|wmf|wdp|webp|svg|odttf|fntdata|docx|xlsx)$|\/$/i;
/** Links that are followed when a reader clicks them; every other link to the outside is followed by opening the file. */
const CLICKED = ['hyperlink'];
const REMOTE = /^(?:https?:|ftp:|[\\/]{2}|file:\/\/(?!\/)|file:\/{2,3}[\\/]{2})/i;
const SAVE_AS = '请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传';

/** Refused: a docx or xlsx that does something when it is opened: macros, controls, embedded programs, links that load. */
export function demandInertOffice(file: Package): void {
  const types = textOf(file, '[Content_Types].xml');
  if (file.names.some((name) => MACROS.test(name)) || /macroEnabled|vbaProject|macrosheet/i.test(types)) {
    throw new RefusedFile(`文件里有宏（程序），${SAVE_AS}`);
  }
  if (file.names.some((name) => CONTROLS.test(name)) || /activeX/i.test(types)) {
    throw new RefusedFile(`文件里有会运行的控件，${SAVE_AS}`);
  }
  const stranger = file.names.find((name) => !KNOWN.test(name) && !PRINTER.test(name));
  if (stranger !== undefined) {
    throw new RefusedFile(`文件里嵌入了别的程序的内容（${stranger.split('/').at(-1) ?? ''}），请删掉它再上传`);
  }
  for (const name of file.names) demandInertPart(file, name);
}

function demandInertPart(file: Package, name: string): void {
  if (name.endsWith('.rels')) {
    for (const { type, target, external } of readRelations(file.part(name) ?? new Uint8Array())) {
      if (type === 'aFChunk') throw new RefusedFile(`文件里夹带了网页，${SAVE_AS}`);
      if (external && CLICKED.includes(type) && /^\s*(javascript|vbscript|data):/i.test(target)) {
        throw new RefusedFile(`文件里有会运行程序的链接，请去掉链接再上传`);
      }
      const loads = external && !CLICKED.includes(type) && !(type.startsWith('externalLink') && !REMOTE.test(target));
      if (loads) throw new RefusedFile(`文件打开时会从别处读取内容（${target.slice(0, 60)}），请断开链接后再上传`);
    }
  }
  if (/^xl\/externalLinks\/[^/]+\.xml$/i.test(name) && /<(\w+:)?(ddeLink|oleLink)\b/.test(textOf(file, name))) {
    throw new RefusedFile('表格会启动别的程序取数据，请断开链接后再上传');
  }
  if (/^xl\/connections\.xml$/i.test(name)) throw new RefusedFile('表格会从别处取数据，请删除“查询和连接”后再上传');
  if (
    /^word\/(document|header|footer)[^/]*\.xml$/i.test(name) &&
    /<\w+:instrText[^>]*>\s*DDE|instr="\s*DDE/.test(textOf(file, name))
  ) {
    throw new RefusedFile('文件会启动别的程序取数据，请删除“域”后再上传');
  }
}

const textOf = (file: Package, name: string): string => new TextDecoder().decode(file.part(name));
