import { zipSync } from 'fflate';
import { RefusedFile, UnreadableFile, type Opened, type OpenInside } from '../outcome.ts';
import type { Passage } from '../passages.ts';
import { withoutPositions } from '../picture/metadata.ts';
import { demandInertOffice } from './inert.ts';
import { partsOf, type OfficePart } from './parts.ts';
import { Sweep } from './sweep.ts';
import { wordText } from './word.ts';
import { workbookText } from './workbook.ts';
import { plainXmlText, readRelations, readXml, xmlPart } from './xml.ts';
import { openZip, type Package } from './zip.ts';

const ABOUT = '文档属性';
/** Where a clerk finds what a part of the file says, by its outermost element: texts in paragraphs and tables. */
const WRITTEN: Readonly<Record<string, string>> = {
  document: '正文',
  hdr: '页眉',
  ftr: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  glossaryDocument: '文档部件',
  wsDr: '文本框',
  userShapes: '文本框',
  dataModel: '文本框',
  drawing: '文本框',
  xml: '文本框',
  chartSpace: '图表',
};
/** The same of parts that hold single values; of the second kind also in attributes. */
const PLAIN: Readonly<Record<string, readonly [where: string, attributes?: boolean]>> = {
  coreProperties: [ABOUT],
  Properties: [ABOUT],
  settings: ['文档变量', true],
  comments: ['批注'],
  ThreadedComments: ['批注'],
  pivotCacheDefinition: ['数据透视表留下的数据', true],
  pivotCacheRecords: ['数据透视表留下的数据', true],
  externalLink: ['从别的表格引用的数据', true],
  table: ['表格的列名', true],
  svg: ['插入的图片'],
};
const SHEETS = ['worksheet', 'chartsheet', 'dialogsheet'];
const PHOTO = /\.jpe?g$/i;

/** All text of a docx or xlsx, and its bytes without the positions of its photos. `ending`: which of the two it is to be. */
export async function openOffice(bytes: Uint8Array, inside: OpenInside, ending: string): Promise<Opened> {
  const file = openZip(bytes);
  const parts = partsOf(file);
  demandInertOffice(file, parts);
  const sweep = new Sweep();
  const passages = textsOf(file, parts, ending, sweep);
  for (const letters of file.beside) sweep.aside(letters);
  const written = passages.some(({ where }) => where !== ABOUT);
  passages.push(...linksOut(file), ...sweep.passages());
  const inner = await filesInside(file, parts, inside);
  const pictures = await picturesInside(file, parts, inside);
  const seen = !written && pictures.any ? '里面只有图片，没有文字' : undefined;
  const unread = inner.unread ?? seen;
  const pictured = pictures.any ? '里面有图片，图片里的字和人查不到' : inner.pictured;
  return {
    passages: [...passages, ...inner.passages, ...pictures.passages],
    positions: pictures.positions === 'left' || inner.placed ? 'left' : pictures.positions,
    ...(unread !== undefined && { unread }),
    ...(pictured !== undefined && { pictured }),
    ...(pictures.wiped.size > 0 && { kept: packed(file, pictures.wiped) }),
  };
}

function textsOf(file: Package, parts: readonly OfficePart[], ending: string, sweep: Sweep): Passage[] {
  const named = (...roots: string[]): string[] =>
    parts.flatMap((part) => (part.kind === 'xml' && roots.includes(part.root) ? [part.name] : []));
  const [workbook, ...more] = named('workbook');
  const real = workbook === undefined ? 'docx' : 'xlsx';
  if (workbook === undefined ? named('document').length === 0 : more.length > 0) {
    throw new UnreadableFile('文件已损坏，正文不见了，请在 Word、Excel 或 WPS 里重新另存一份再上传');
  }
  if (real !== ending) throw new RefusedFile(`它其实是 ${real}，请把文件名的结尾改成 .${real} 再上传`);
  const [sheets, strings] = [named(...SHEETS), named('sst')];
  const passages = workbook === undefined ? [] : workbookText(file, { workbook, sheets, strings }, sweep);
  const read = workbook === undefined ? [] : [workbook, ...sheets, ...strings.slice(0, 1)];
  for (const part of parts) {
    if (part.kind === 'xml' && !read.includes(part.name)) {
      passages.push(...partText(xmlPart(file, part.name), part, real, sweep));
    }
  }
  return passages;
}

function partText(xml: string, { name, root }: { name: string; root: string }, real: string, sweep: Sweep): Passage[] {
  const comments = root === 'comments' && real === 'docx' ? '批注' : undefined;
  const written = comments ?? (Object.hasOwn(WRITTEN, root) ? WRITTEN[root] : undefined);
  if (written !== undefined) return wordText(xml, written, sweep);
  const data = /^customXml\//i.test(name) ? (['文件里附带的数据', true] as const) : undefined;
  const plain = data ?? (Object.hasOwn(PLAIN, root) ? PLAIN[root] : undefined);
  if (!plain) {
    readXml(xml, {}, sweep);
    return [];
  }
  const text = plainXmlText(xml, plain[1], sweep);
  return text ? [{ where: plain[0], text }] : [];
}

async function filesInside(file: Package, parts: readonly OfficePart[], inside: OpenInside) {
  const passages: Passage[] = [];
  let placed = false;
  let unread: string | undefined;
  let pictured: string | undefined;
  for (const { name } of parts.filter(({ kind }) => kind === 'document')) {
    const opened = await inside(file.part(name) ?? new Uint8Array(), name);
    passages.push(...opened.passages.map((passage) => ({ ...passage, where: `嵌入的文件：${passage.where}` })));
    placed ||= opened.positions !== 'none';
    unread ??= opened.unread;
    pictured ??= opened.pictured;
  }
  return { passages, placed, unread, pictured };
}

async function picturesInside(file: Package, parts: readonly OfficePart[], inside: OpenInside) {
  const passages: Passage[] = [];
  const wiped = new Map<string, Uint8Array>();
  let positions: Opened['positions'] = 'none';
  const pictures = parts.filter((part) => part.kind === 'picture');
  for (const { name, readable } of pictures) {
    if (!readable) continue;
    const picture = file.part(name) ?? new Uint8Array();
    const opened = await inside(picture, /\.(?:jpe?g|png|gif|webp)$/i.test(name) ? name : `${name}.png`);
    passages.push(...opened.passages.map((passage) => ({ ...passage, where: `插入的图片：${passage.where}` })));
    const clean = PHOTO.test(name) ? withoutPositions(picture) : picture;
    if (clean !== picture) wiped.set(name, clean);
    else if (opened.positions !== 'none') positions = 'left';
    if (clean !== picture && positions === 'none') positions = 'removed';
  }
  const any = pictures.length > 0 || parts.some((part) => part.kind === 'xml' && part.root === 'svg');
  return { passages, wiped, positions, any };
}

/** The same file must give the same bytes again, or a repeated upload would look like another one. */
function packed(file: Package, wiped: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = file.names.map((name) => [name, wiped.get(name) ?? file.part(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: '1980-01-01T00:00:00' });
}

/** Addresses that are linked to: `tel:` and `mailto:` say as much as text does. */
function linksOut(file: Package): Passage[] {
  const relations = file.names.filter((name) => /\.rels$/i.test(name)).map((name) => xmlPart(file, name));
  const targets = relations.flatMap(readRelations).filter(({ external }) => external);
  return targets.length > 0 ? [{ where: '链接地址', text: targets.map(({ target }) => target).join('\n') }] : [];
}
