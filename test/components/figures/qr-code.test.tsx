import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import sharp from 'sharp';
import { renderToStaticMarkup } from 'react-dom/server';
import { QrCode } from '../../../src/components/figures/QrCode.tsx';

/** What a phone reads in a picture of the code, so many pixels wide. */
async function readFrom(address: string, width: number): Promise<string> {
  const svg = renderToStaticMarkup(<QrCode address={address} />).replace(
    '<svg',
    '<svg xmlns="http://www.w3.org/2000/svg"',
  );
  const picture = sharp(Buffer.from(svg), { density: 300 }).resize(width).flatten({ background: '#fff' }).ensureAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

test.each([
  'https://gongshi.example/disclosures/nanxiang-2026-q3/',
  'https://a-rather-long-name-of-a-board.gongshi.example/consultations/liuqiao-square-2026-second-round/',
  'https://gongshi.example/?名=中文',
])('the picture of %s is read as that', async (address) => {
  expect(await readFrom(address, 200)).toBe(address);
  expect(await readFrom(address, 900)).toBe(address);
});
