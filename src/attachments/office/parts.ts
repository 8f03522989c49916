import { UnreadableFile } from '../outcome.ts';
import { rootOf } from './xml.ts';
import type { Package } from './zip.ts';

/** What a part of an Office file is: by its bytes, for its name says nothing that a reader has to believe. */
export type OfficePart = { name: string } & (
  { kind: 'xml'; root: string } | { kind: 'picture'; readable: boolean } | { kind: 'document' | 'other' }
);

const XML = /\.(xml|rels|vml|svg)$/i;
const DOCUMENT = /\.(docx|xlsx)$/i;
const PICTURE = /\.(jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|wdp)$/i;
/** The first bytes of pictures, as Latin-1; those that are opened come first. */
const OPENED = [/^\xff\xd8\xff/, /^\x89PNG\r\n/, /^GIF8/, /^RIFF[^]{4}WEBP/];
const SEEN_ONLY = [
  /^BM/,
  /^II\*\0/,
  /^MM\0\*/,
  /^\x01\0\0\0[^]{36} EMF/,
  /^\xd7\xcd\xc6\x9a/,
  /^[\x01\x02]\0\x09\0/,
  /^II\xbc/,
];

/** All parts but the relationships between them. */
export function partsOf(file: Package): OfficePart[] {
  return file.names.filter((name) => !/\.rels$/i.test(name) && !name.endsWith('/')).map((name) => partOf(file, name));
}

function partOf(file: Package, name: string): OfficePart {
  const bytes = file.part(name) ?? new Uint8Array();
  const root = XML.test(name) || bytes[0] === 0x3c || PICTURE.test(name) ? rootOf(bytes) : undefined;
  if (root !== undefined) return { name, kind: 'xml', root };
  if (XML.test(name) && bytes.length > 0) return { name, kind: 'xml', root: '' };
  if (DOCUMENT.test(name)) return { name, kind: 'document' };
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const readable = OPENED.some((mark) => mark.test(head));
  if (readable || SEEN_ONLY.some((mark) => mark.test(head))) return { name, kind: 'picture', readable };
  if (PICTURE.test(name) && bytes.length > 0) {
    throw new UnreadableFile('文件里有一张图片打不开，请删掉它，或者重新插入一张再上传');
  }
  return { name, kind: 'other' };
}
