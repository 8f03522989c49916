import { RefusedFile } from '../outcome.ts';
import { decode, readRelations, readXml } from './xml.ts';
import type { Package } from './zip.ts';
import type { OfficePart } from './parts.ts';

const MACROS = /(^|\/)(vbaProject|vbaData|attachedToolbars)[^/]*$|^xl\/(macrosheets|dialogsheets)\//i;
const CONTROLS = /(^|\/)(activeX|ctrlProps)\//i;
const PRINTER = /^(xl|word)\/printerSettings\/[^/]+\.bin$/i;
/** What Word, Excel and WPS put into their files. */
const KNOWN = /(^|\/)[^/]*\.(xml|rels|vml|jpe?g|png|gif|bmp|tiff?|emf|wmf|wdp|webp|svg|odttf|fntdata|docx|xlsx)$|\/$/i;
/** Links that are followed when a reader clicks them; every other link to the outside is followed by opening the file. */
const CLICKED = ['hyperlink'];
const SCHEMES = ['http', 'https', 'mailto', 'tel', 'ftp', 'file'];
const REMOTE = /^(?:https?:|ftp:|[\\/]{2}|file:\/\/(?!\/)|file:\/{2,3}[\\/]{2})/i;
const SAVE_AS = '请在 Word、Excel 或 WPS 里另存为普通的 docx、xlsx，或者输出为 PDF 再上传';

/** Refused: a docx or xlsx that does something when it is opened: macros, controls, embedded programs, links that load. */
export function demandInertOffice(file: Package, parts: readonly OfficePart[]): void {
  const types = contentTypes(file);
  const roots = parts.flatMap((part) => (part.kind === 'xml' ? [part.root] : []));
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
  if (
    file.names.some((name) => MACROS.test(name)) ||
    has(/macroEnabled|vba|macrosheet/i) ||
    roots.includes('macrosheet')
  ) {
    throw new RefusedFile(`文件里有宏（程序），${SAVE_AS}`);
  }
  if (file.names.some((name) => CONTROLS.test(name)) || has(/activeX|controlProperties/i) || roots.includes('ocx')) {
    throw new RefusedFile(`文件里有会运行的控件，${SAVE_AS}`);
  }
  const stranger = file.names.find((name) => !KNOWN.test(name) && !PRINTER.test(name));
  if (stranger !== undefined) {
    throw new RefusedFile(`文件里嵌入了别的程序的内容（${stranger.split('/').at(-1) ?? ''}），请删掉它再上传`);
  }
  if (roots.includes('connections')) throw new RefusedFile('表格会从别处取数据，请删除“查询和连接”后再上传');
  for (const name of file.names.filter((each) => /\.rels$/i.test(each))) demandInertLinks(file, name);
}

function demandInertLinks(file: Package, name: string): void {
  for (const { type, target, external } of readRelations(decode(file.part(name) ?? new Uint8Array()))) {
    if (type === 'aFChunk') throw new RefusedFile(`文件里夹带了网页，${SAVE_AS}`);
    if (!external) continue;
    if (CLICKED.includes(type)) {
      const address = target.replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '');
      const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
      if (
        (scheme !== undefined && !SCHEMES.includes(scheme)) ||
        (REMOTE.test(address) && !/^(?:https?|ftp):/i.test(address))
      ) {
        throw new RefusedFile('文件里有会运行程序的链接，请去掉链接再上传');
      }
    } else if (!type.startsWith('externalLink') || REMOTE.test(target)) {
      throw new RefusedFile(`文件打开时会从别处读取内容（${target.slice(0, 60)}），请断开链接后再上传`);
    }
  }
}

function contentTypes(file: Package): string[] {
  const types: string[] = [];
  readXml(decode(file.part('[Content_Types].xml') ?? new Uint8Array()), {
    open(_name, { ContentType }) {
      if (ContentType !== undefined) types.push(ContentType);
    },
  });
  return types;
}
