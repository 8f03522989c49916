import { isDict, nameOf, type PdfFile, type PdfObject } from './objects.ts';
import type { Value } from './syntax.ts';

/** A picture of a card that can be read has as many pixels; a logo has fewer. */
export const LARGE_PICTURE = 100_000;

/** How many pixels the pictures of a page have, those in its forms too. */
export function pixelsOf(page: PdfObject, file: PdfFile): number {
  const seen = new Set<Value>();
  const count = (holder: Value | undefined): number => {
    if (!isDict(holder) || seen.has(holder)) return 0;
    seen.add(holder);
    const resources = file.value(holder.get('Resources'));
    // A page may have its resources from the pages above it.
    if (resources === undefined) return count(file.value(holder.get('Parent')));
    const drawn = isDict(resources) ? file.value(resources.get('XObject')) : undefined;
    const each = isDict(drawn) ? [...drawn.values()].map((image) => pixels(file.value(image))) : [];
    return each.reduce((sum, one) => sum + one, 0);
  };
  const pixels = (image: Value | undefined): number => {
    if (!isDict(image)) return 0;
    if (nameOf(file.value(image.get('Subtype'))) !== 'Image') return count(image);
    if (seen.has(image)) return 0;
    seen.add(image);
    const [width, height] = [file.value(image.get('Width')), file.value(image.get('Height'))];
    return typeof width === 'number' && typeof height === 'number' ? width * height : 0;
  };
  return count(page.value);
}

/** The same of the pictures that stand in a drawing itself (8.9.7). */
export function inlinePixels(content: string): number {
  let sum = 0;
  for (const { 1: about } of content.matchAll(/(?<=^|\s)BI(?=[\s/])([^]{1,400}?)\sID\s/g)) {
    const [width, height] = [/\/W(?:idth)?\s+(\d+)/, /\/H(?:eight)?\s+(\d+)/].map((side) =>
      Number(side.exec(about!)?.[1] ?? 0),
    );
    sum += width! * height!;
  }
  return sum;
}
