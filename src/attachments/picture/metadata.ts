import exif, { type Exif } from 'exif-reader';
import sharp from 'sharp';
import { plainXmlText } from '../office/xml.ts';
import { UnreadableFile, type Opened } from '../outcome.ts';

const WHERE = '照片信息';
/** Windows keeps its own remarks about a picture as UTF-16. */
const WINDOWS = ['XPTitle', 'XPComment', 'XPAuthor', 'XPKeywords', 'XPSubject'];

const MARK = 'Exif\0\0';
const GPS_POINTER = 0x8825;
const ENTRY = 12;
/** Bytes of one value, by the type number of TIFF 6.0. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MOST_ENTRIES = 64;
const XMP = /GPS(?:Latitude|Longitude|Altitude|DestLatitude|DestLongitude)(?:="|>)([^"<]+)/g;

/** Where a camera was, as bytes from–to inside a file. */
interface Range {
  from: number;
  to: number;
}

/** What a picture says about itself: EXIF, XMP, IPTC and PNG texts. What can be seen in it is not read. */
export async function readMetadata(bytes: Uint8Array): Promise<Opened> {
  const about = await sharp(bytes)
    .metadata()
    .catch(() => {
      throw new UnreadableFile('图片已损坏，打不开，请重新导出再上传');
    });
  const xmp = about.xmp ? `${plainXmlText(about.xmp.toString('utf8'))}\n${about.xmp.toString('utf8')}` : '';
  const tags = about.exif ? readExif(about.exif) : undefined;
  const iptc = about.iptc ? about.iptc.toString('utf8').replaceAll(/[\p{Cc}\uFFFD]+/gu, '\n') : '';
  const comments = (about.comments ?? []).map(({ keyword, text }) => `${keyword} ${text}`);
  const text = [...exifTexts(tags), xmp, iptc, ...comments].filter((found) => found.trim()).join('\n');
  const placed = tags?.GPSInfo !== undefined || (about.xmp !== undefined && positionsIn(about.xmp).length > 0);
  return { passages: text ? [{ where: WHERE, text }] : [], positions: placed ? 'removed' : 'none' };
}

function readExif(block: Buffer): Exif | undefined {
  try {
    return exif(block);
  } catch {
    return undefined;
  }
}

function exifTexts(tags: Exif | undefined): string[] {
  const all = [tags?.Image, tags?.Photo, tags?.Thumbnail].flatMap((group) => Object.entries(group ?? {}));
  return all.flatMap(([name, value]) => {
    if (typeof value === 'string') return [value];
    if (!(value instanceof Uint8Array) && !Array.isArray(value)) return [];
    if (WINDOWS.includes(name)) return [new TextDecoder('utf-16le').decode(Uint8Array.from(value as number[]))];
    if (name === 'UserComment') return [comment(Uint8Array.from(value as number[]))];
    return [];
  });
}

/** The first eight bytes name the character set. */
function comment(bytes: Uint8Array): string {
  const set = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  return new TextDecoder(set.startsWith('UNICODE') ? 'utf-16le' : 'utf-8').decode(bytes.subarray(8));
}

/**
 * The positions in all JPEG pictures of a file, wherever they lie in it: photos in a PDF keep their EXIF and XMP whole.
 * What is found can be blanked without moving anything else.
 */
export function positionsIn(bytes: Uint8Array): Range[] {
  const raw = new TextDecoder('latin1').decode(bytes);
  const found: Range[] = [];
  for (let at = raw.indexOf(MARK); at !== -1; at = raw.indexOf(MARK, at + MARK.length)) {
    try {
      found.push(...gpsOf(bytes, at + MARK.length));
    } catch {
      // An offset that points out of the file: not a real EXIF block, or one that nobody can read.
    }
  }
  for (const { 1: value = '', index, 0: whole } of raw.matchAll(XMP)) {
    if (value.trim()) found.push({ from: index + whole.length - value.length, to: index + whole.length });
  }
  return found;
}

/** A copy without the positions, of the same length; the same bytes if there are none. */
export function withoutPositions(bytes: Uint8Array): Uint8Array {
  const ranges = positionsIn(bytes);
  if (ranges.length === 0) return bytes;
  const copy = Uint8Array.from(bytes);
  for (const { from, to } of ranges) copy.fill(0x20, from, to);
  return copy;
}

/** The entry that points to the GPS directory, the directory and what it holds. */
function gpsOf(bytes: Uint8Array, start: number): Range[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, Math.min(0x10000, bytes.length - start));
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return [];
  const pointer = entriesOf(view, view.getUint32(4, little), little).find(({ tag }) => tag === GPS_POINTER);
  if (!pointer) return [];
  const entries = entriesOf(view, view.getUint32(pointer.at + 8, little), little);
  const values = entries.flatMap(({ at }) => {
    const length = (SIZES[view.getUint16(at + 2, little)] ?? 0) * view.getUint32(at + 4, little);
    const from = length > 4 ? view.getUint32(at + 8, little) : at + 8;
    return from + length <= view.byteLength ? [{ from, to: from + length }] : [];
  });
  const directory = entries.map(({ at }) => ({ from: at, to: at + ENTRY }));
  const all = [...values, ...directory, { from: pointer.at, to: pointer.at + ENTRY }];
  return all.map(({ from, to }) => ({ from: start + from, to: start + to }));
}

function entriesOf(view: DataView, offset: number, little: boolean): { tag: number; at: number }[] {
  const count = Math.min(view.getUint16(offset, little), MOST_ENTRIES);
  return Array.from({ length: count }, (_, index) => {
    const at = offset + 2 + index * ENTRY;
    return { tag: view.getUint16(at, little), at };
  });
}
