import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { imageSize } from 'image-size';

/** What a page says of an upload: its weight in bytes, its kind, and a picture's size in pixels. */
export interface MediaFile {
  size: number;
  type: string;
  width?: number;
  height?: number;
}

const PICTURES = new Set(['jpg', 'jpeg', 'png', 'webp', 'gif']);

/** Every upload by its address, `/media/…`. */
export function readMedia(mediaDir: string): Map<string, MediaFile> {
  if (!existsSync(mediaDir)) return new Map();
  const found = readdirSync(mediaDir, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return new Map(
    found
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [`/media/${path.slice(mediaDir.length + 1).replaceAll('\\', '/')}`, describe(path)]),
  );
}

function describe(path: string): MediaFile {
  const type = extname(path).slice(1).toLowerCase();
  const { size } = statSync(path);
  if (!PICTURES.has(type)) return { size, type };
  try {
    const { width, height } = imageSize(readFileSync(path));
    return { size, type, width, height };
  } catch {
    // A damaged picture still is a file one can link to; the page then reserves no room for it.
    return { size, type };
  }
}
