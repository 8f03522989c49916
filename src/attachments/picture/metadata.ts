import exif, { type Exif } from 'exif-reader';
import sharp from 'sharp';
import { plainXmlText } from '../office/xml.ts';
import { UnreadableFile, type Opened } from '../outcome.ts';
import { positionsIn } from './positions.ts';

const WHERE = '照片信息';
/** Windows keeps its own remarks about a picture as UTF-16. */
const WINDOWS = ['XPTitle', 'XPComment', 'XPAuthor', 'XPKeywords', 'XPSubject'];

/** What a picture says about itself: EXIF, XMP, IPTC and PNG texts. What can be seen in it is not read. */
export async function readMetadata(bytes: Uint8Array): Promise<Opened> {
  const about = await sharp(bytes)
    .metadata()
    .catch(() => {
      throw new UnreadableFile('图片已损坏，打不开，请重新导出再上传');
    });
  const xmp = about.xmp ? `${plainXmlText(about.xmp)}\n${about.xmp.toString('utf8')}` : '';
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
