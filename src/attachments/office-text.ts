import type { Attachment, Passage } from './attachment.ts';
import { openZip, type Package } from './open-zip.ts';
import { plainXmlText, readRelations } from './plain-xml-text.ts';
import { workbookText } from './workbook-text.ts';
import { wordText } from './word-text.ts';

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
  [/^docProps\/.*\.xml$/, '文档属性'],
  [/^customXml\/item\d+\.xml$/, '文件里附带的数据', true],
  [/^word\/settings\.xml$/, '文档变量', true],
  [/^xl\/(threadedComments|comments)[^/]*\/[^/]*\.xml$/, '批注'],
  [/^xl\/comments\d*\.xml$/, '批注'],
  [/^xl\/pivotCache\/.*\.xml$/, '数据透视表留下的数据', true],
  [/^xl\/externalLinks\/[^/]*\.xml$/, '从别的表格引用的数据', true],
  [/^xl\/tables\/.*\.xml$/, '表格的列名', true],
];
const RELATIONS = /\.rels$/;
const INSIDE = /^(word|xl)\/(media|embeddings)\/[^/]+\.(jpe?g|png|gif|webp|docx|xlsx)$/i;

/** All text of a docx or xlsx. `readInside` reads a picture or another file that lies in it. */
export async function officeText(
  bytes: Uint8Array,
  readInside: (bytes: Uint8Array, name: string) => Promise<Attachment>,
): Promise<Attachment> {
  const file = openZip(bytes);
  const texts: Passage[] = [...workbookText(file)];
  for (const name of file.names) texts.push(...partText(file, name));
  texts.push(...linksOut(file));
  const found: Attachment = { texts, gps: false };
  for (const name of file.names.filter((part) => INSIDE.test(part))) {
    const inside = await readInside(file.part(name) ?? new Uint8Array(), name);
    const at = /\.(docx|xlsx)$/i.test(name) ? '嵌入的文件' : '插入的图片';
    texts.push(...inside.texts.map((passage) => ({ ...passage, where: `${at}：${passage.where}` })));
    found.gps ||= inside.gps;
    // A picture that cannot be opened cannot be seen either; a file within the file can be opened by whoever gets it.
    if (inside.unreadable && at === '嵌入的文件') found.unreadable ??= `${at}：${inside.unreadable}`;
  }
  return found;
}

function partText(file: Package, name: string): Passage[] {
  const written = WRITTEN.find(([path]) => path.test(name));
  if (written) return wordText(file.part(name) ?? new Uint8Array(), written[1]);
  const plain = PLAIN.find(([path]) => path.test(name));
  if (!plain) return [];
  const text = plainXmlText(file.part(name) ?? new Uint8Array(), plain[2]);
  return text ? [{ where: plain[1], text }] : [];
}

/** Addresses that are linked to: `tel:` and `mailto:` say as much as text does. */
function linksOut(file: Package): Passage[] {
  const relations = file.names
    .filter((name) => RELATIONS.test(name))
    .map((name) => file.part(name) ?? new Uint8Array());
  const targets = relations.flatMap(readRelations).filter(({ external }) => external);
  return targets.length > 0 ? [{ where: '链接地址', text: targets.map(({ target }) => target).join('\n') }] : [];
}
