import { zipSync } from 'fflate';
import { UnreadableFile, type Opened, type OpenInside } from '../outcome.ts';
import type { Passage } from '../passages.ts';
import { withoutPositions } from '../picture/metadata.ts';
import { demandInertOffice } from './inert.ts';
import { wordText } from './word.ts';
import { workbookText } from './workbook.ts';
import { plainXmlText, readRelations, xmlPart } from './xml.ts';
import { openZip, type Package } from './zip.ts';

const ABOUT = '文档属性';
/** Where a clerk finds what a part of the file says. Parts about looks alone are not here. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/, '正文'],
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/footnotes\d*\.xml$/, '脚注'],
  [/^word\/endnotes\d*\.xml$/, '尾注'],
  [/^word\/comments\d*\.xml$/, '批注'],
  [/^word\/glossary\/document\d*\.xml$/, '文档部件'],
  [/^(word|xl)\/(drawings|diagrams)\/.*\.(xml|vml)$/, '文本框'],
  [/^(word|xl)\/charts\/chart[^/]*\.xml$/, '图表'],
];
const PLAIN: readonly (readonly [RegExp, string, attributes?: boolean])[] = [
  [/^docProps\/.*\.xml$/, ABOUT],
  [/^customXml\/item\d+\.xml$/, '文件里附带的数据', true],
  [/^word\/settings\.xml$/, '文档变量', true],
  [/^xl\/(threadedComments|comments)[^/]*\/[^/]*\.xml$/, '批注'],
  [/^xl\/comments\d*\.xml$/, '批注'],
  [/^xl\/pivotCache\/.*\.xml$/, '数据透视表留下的数据', true],
  [/^xl\/externalLinks\/[^/]*\.xml$/, '从别的表格引用的数据', true],
  [/^xl\/tables\/.*\.xml$/, '表格的列名', true],
];
const MAIN = /^(word\/document\d*|xl\/workbook)\.xml$/;
const FILE_INSIDE = /^(word|xl)\/(media|embeddings)\/[^/]+\.(docx|xlsx)$/i;
const PICTURE = /^(word|xl)\/media\/[^/]+\.(jpe?g|png|gif|webp|bmp|tiff?|emf|wmf)$/i;
const READ_PICTURE = /\.(jpe?g|png|gif|webp)$/i;
const PHOTO = /\.jpe?g$/i;

/** All text of a docx or xlsx, and its bytes without the positions of its photos. */
export async function openOffice(bytes: Uint8Array, inside: OpenInside): Promise<Opened> {
  const file = openZip(bytes);
  demandInertOffice(file);
  if (!file.names.some((name) => MAIN.test(name))) {
    throw new UnreadableFile('文件已损坏，正文不见了，请在 Word、Excel 或 WPS 里重新另存一份再上传');
  }
  const passages: Passage[] = [...workbookText(file)];
  for (const name of file.names) passages.push(...partText(file, name));
  passages.push(...linksOut(file));
  const written = passages.some(({ where }) => where !== ABOUT);
  const inner = await filesInside(file, inside);
  const pictures = await picturesInside(file, inside);
  const seen = !written && file.names.some((name) => PICTURE.test(name)) ? '里面只有图片，没有文字' : undefined;
  const unread = inner.unread ?? seen;
  return {
    passages: [...passages, ...inner.passages, ...pictures.passages],
    positions: pictures.positions === 'left' || inner.placed ? 'left' : pictures.positions,
    ...(unread !== undefined && { unread }),
    ...(pictures.wiped.size > 0 && { kept: packed(file, pictures.wiped) }),
  };
}

async function filesInside(file: Package, inside: OpenInside) {
  const passages: Passage[] = [];
  let placed = false;
  let unread: string | undefined;
  for (const name of file.names.filter((part) => FILE_INSIDE.test(part))) {
    const opened = await inside(file.part(name) ?? new Uint8Array(), name);
    passages.push(...opened.passages.map((passage) => ({ ...passage, where: `嵌入的文件：${passage.where}` })));
    placed ||= opened.positions !== 'none';
    unread ??= opened.unread;
  }
  return { passages, placed, unread };
}

async function picturesInside(file: Package, inside: OpenInside) {
  const passages: Passage[] = [];
  const wiped = new Map<string, Uint8Array>();
  let positions: Opened['positions'] = 'none';
  for (const name of file.names.filter((part) => PICTURE.test(part) && READ_PICTURE.test(part))) {
    const picture = file.part(name) ?? new Uint8Array();
    // A picture that cannot be opened cannot be seen either.
    const opened = await inside(picture, name).catch(() => undefined);
    const found = opened?.passages ?? [];
    passages.push(...found.map((passage) => ({ ...passage, where: `插入的图片：${passage.where}` })));
    const clean = PHOTO.test(name) ? withoutPositions(picture) : picture;
    if (clean !== picture) wiped.set(name, clean);
    else if (opened && opened.positions !== 'none') positions = 'left';
    if (clean !== picture && positions === 'none') positions = 'removed';
  }
  return { passages, wiped, positions };
}

/** The same file must give the same bytes again, or a repeated upload would look like another one. */
function packed(file: Package, wiped: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts = file.names.map((name) => [name, wiped.get(name) ?? file.part(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: '1980-01-01T00:00:00' });
}

function partText(file: Package, name: string): Passage[] {
  const written = WRITTEN.find(([path]) => path.test(name));
  // Drawings for old versions are written as loosely as web pages.
  if (written && name.endsWith('.vml')) return wordText(file.part(name) ?? new Uint8Array(), written[1]);
  if (written) return wordText(xmlPart(file, name), written[1]);
  const plain = PLAIN.find(([path]) => path.test(name));
  if (!plain) return [];
  const text = plainXmlText(xmlPart(file, name), plain[2]);
  return text ? [{ where: plain[1], text }] : [];
}

/** Addresses that are linked to: `tel:` and `mailto:` say as much as text does. */
function linksOut(file: Package): Passage[] {
  const relations = file.names.filter((name) => name.endsWith('.rels')).map((name) => xmlPart(file, name));
  const targets = relations.flatMap(readRelations).filter(({ external }) => external);
  return targets.length > 0 ? [{ where: '链接地址', text: targets.map(({ target }) => target).join('\n') }] : [];
}
