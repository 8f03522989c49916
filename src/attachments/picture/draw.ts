import sharp, { type Sharp } from 'sharp';
import { UnreadableFile, type Opened } from '../outcome.ts';

/** Pixels a side; enough to fill a screen and to read a photographed page. */
const LARGEST_SIDE = 2000;
const MOST_PIXELS = 80_000_000;
const QUALITY = 82;

const JFIF = 0xe0;
/** Tables, frame headers and scans of a JPEG: what a decoder needs, and nothing that could say anything. */
const JPEG_NEEDED = [0xdb, 0xc0, 0xc2, 0xc4, 0xdd, 0xda];
const START_OF_SCAN = 0xda;
const END = 0xd9;
const WEBP_NEEDED = ['VP8 ', 'VP8L', 'ALPH', 'VP8X'];

// The same picture is hardly ever drawn twice.
sharp.cache(false);

type PictureKind = 'jpeg' | 'png' | 'webp';
const KINDS: Readonly<Record<string, PictureKind>> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' };

/**
 * A picture drawn anew: upright, no larger than 2000 × 2000, one frame, nothing in the file but the picture. Position,
 * camera and whatever hid in or behind it are gone. One that is like that already stays as it is, so that saving a draft
 * again and again does not wear its pictures out. What can be seen in it nobody reads.
 */
export async function drawPicture(bytes: Uint8Array, ending: string): Promise<Opened> {
  const kind = KINDS[ending];
  if (!kind) throw new UnreadableFile(`${ending} 图片不能上传，请存成 jpg 或 png 再上传`);
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== kind) throw new UnreadableFile('图片的格式和文件名不一致，请重新导出再上传');
    if (width * height > MOST_PIXELS) {
      throw new UnreadableFile('图片太大了（超过 8000 万像素），请先缩小再上传');
    }
    const size = { width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const;
    const drawn = picture.autoOrient().resize(size);
    const { data } = await encode(drawn, kind).toBuffer({ resolveWithObject: true });
    const fits = Math.max(width, height) <= LARGEST_SIDE;
    const stays = fits && isBare(bytes, kind);
    return { passages: [], positions: 'none', pictured: '图片里的字和人看不出来', ...(!stays && { kept: data }) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('图片已损坏，打不开，请重新导出或重新拍一张', { cause: error });
  }
}

function encode(picture: Sharp, kind: PictureKind): Sharp {
  if (kind === 'jpeg') return picture.jpeg({ quality: QUALITY });
  if (kind === 'png') return picture.png({ compressionLevel: 9 });
  return picture.webp({ quality: QUALITY });
}

/** Whether the file holds the picture and nothing else. PNG counts as not: drawing it anew gives the same bytes again. */
function isBare(bytes: Uint8Array, kind: PictureKind): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === 'jpeg') return isBareJpeg(view);
    return kind === 'webp' && isBareWebp(view);
  } catch {
    // A length that points behind the end of the file.
    return false;
  }
}

function isBareJpeg(view: DataView): boolean {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === END) return at + 2 === view.byteLength;
    const length = view.getUint16(at + 2);
    const header = marker === JFIF && length === 16;
    if (!header && !JPEG_NEEDED.includes(marker)) return false;
    at += 2 + length;
    if (marker === START_OF_SCAN) at = endOfScan(view, at);
  }
  return false;
}

/** Within a scan, FF is followed by 00 or by a restart mark. */
function endOfScan(view: DataView, start: number): number {
  let at = start;
  for (;;) {
    const next = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : undefined;
    if (next !== undefined && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 1;
  }
}

function isBareWebp(view: DataView): boolean {
  if (view.getUint32(4, true) + 8 !== view.byteLength) return false;
  let at = 12;
  while (at < view.byteLength) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (!WEBP_NEEDED.includes(name)) return false;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return at === view.byteLength;
}
