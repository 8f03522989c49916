import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { chooserFor } from './chooser.ts';

/** Uploads that entries show, below the media folder. */
export const pictures = Array.from({ length: 6 }, (_, at) => ({
  file: `bench/picture-${String(at + 1)}.${at % 2 === 0 ? 'jpg' : 'png'}`,
  width: 320 + 80 * at,
  height: 240,
}));

/** Draws them: coloured blocks, other ones for every seed, a few KB each. */
export async function drawPictures(mediaDir: string, seed: number): Promise<void> {
  for (const { file, width, height } of pictures) {
    const chooser = chooserFor(seed, file);
    const colour = () => `hsl(${String(chooser.below(360))} 40% ${String(chooser.between(30, 80))}%)`;
    const blocks = Array.from({ length: 12 }, () => {
      const [x, y] = [chooser.below(width), chooser.below(height)];
      return `<rect x="${String(x)}" y="${String(y)}" width="90" height="60" fill="${colour()}"/>`;
    });
    const size = `width="${String(width)}" height="${String(height)}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="${colour()}"/>${blocks.join('')}</svg>`;
    const drawing = sharp(Buffer.from(svg)).flatten();
    const path = join(mediaDir, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await (file.endsWith('.jpg') ? drawing.jpeg({ quality: 82 }) : drawing.png()).toBuffer());
  }
}
