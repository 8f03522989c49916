import { withoutEnding } from './true-file.ts';

/** A screen shows no more; the same box and quality as Decap has on a git host, see form/config.ts. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** The size of a picture in the box: smaller or as it is, never larger, and never bent. */
export function inBox(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_SIDE / width, LONGEST_SIDE / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture upright and no larger than a screen, as JPEG; one that came as PNG stays so if that is smaller, as it is with
 * screenshots of text. Undefined for what this browser cannot draw.
 */
export async function shrunk(file: File): Promise<File | undefined> {
  const picture = await read(file);
  if (!picture) return undefined;
  const { width, height } = inBox(picture.width, picture.height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  // Clear ground would become black in a JPEG.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  const isSmall = picture.width === width && picture.height === height;
  picture.close();
  const drawn = [await encoded(canvas, 'image/jpeg')];
  if (file.type === 'image/png') drawn.push(await encoded(canvas, 'image/png'));
  const [least] = drawn.filter((blob) => blob !== null).toSorted((a, b) => a.size - b.size);
  // Drawing a small picture anew may only add to it; the desk takes out where it was taken.
  if (!least || (isSmall && file.type === least.type && file.size <= least.size)) return file;
  const ending = least.type === 'image/png' ? 'png' : 'jpg';
  return new File([least], `${withoutEnding(file.name)}.${ending}`, { type: least.type });
}

/** Undefined for what this browser cannot read, or for one that has no such function. */
async function read(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
}

const encoded = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((done) => canvas.toBlob(done, type, QUALITY));
