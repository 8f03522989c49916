import sharp, { type Sharp } from 'sharp';
import { isBare } from './bare-picture.ts';
import { Unfit } from './unfit.ts';

/** Pixels a side; enough to fill a screen and to read a photographed page. */
const LARGEST_SIDE = 2000;
const MOST_PIXELS = 80_000_000;
const QUALITY = 82;

// The same picture is hardly ever drawn twice.
sharp.cache(false);

type PictureKind = 'jpeg' | 'png' | 'webp';

/**
 * A picture drawn anew: upright, no larger than 2000 × 2000, one frame, nothing in the file but the picture. Position,
 * camera and whatever hid in or behind it are gone. One that is like that already stays as it is, so that saving a draft
 * again and again does not wear its pictures out.
 */
export async function cleanPicture(bytes: Uint8Array, kind: PictureKind): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== kind) throw new Unfit('图片的格式和文件名不一致');
    if (width * height > MOST_PIXELS) throw new Unfit('图片太大了（超过 8000 万像素），请先缩小再上传');
    const size = { width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const;
    const drawn = picture.autoOrient().resize(size);
    const { data } = await encode(drawn, kind).toBuffer({ resolveWithObject: true });
    const fits = Math.max(width, height) <= LARGEST_SIDE;
    return fits && isBare(bytes, kind) ? bytes : data;
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit('图片已损坏，打不开，请重新导出或重新拍一张', { cause: error });
  }
}

function encode(picture: Sharp, kind: PictureKind): Sharp {
  if (kind === 'jpeg') return picture.jpeg({ quality: QUALITY });
  if (kind === 'png') return picture.png({ compressionLevel: 9 });
  return picture.webp({ quality: QUALITY });
}
