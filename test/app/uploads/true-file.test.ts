import { expect, test } from 'vitest';
import { trueFile } from '../../../cms/app/uploads/true-file.ts';

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
const webp = new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 ');
const pdf = new TextEncoder().encode('%PDF-1.7');
const named = async (bytes: BlobPart, name: string) => {
  const { name: now, type } = await trueFile(new File([bytes], name));
  return `${now} ${type}`.trim();
};

test('a picture goes up under the ending that its bytes show', async () => {
  expect(await named(jpeg, '现场 一.jfif')).toBe('现场 一.jpg image/jpeg');
  expect(await named(webp, '现场.JPG')).toBe('现场.webp image/webp');
  expect(await named(jpeg, '现场')).toBe('现场.jpg image/jpeg');
});

test('what has its true ending already, and what is no picture, stays as it is', async () => {
  expect(await named(jpeg, '现场.JPEG')).toBe('现场.JPEG');
  expect(await named(pdf, '名单.jpg')).toBe('名单.jpg');
});
