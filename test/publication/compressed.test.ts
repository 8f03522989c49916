import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress, isForm } from '../../src/publication/compressed.ts';

const text = Buffer.from('<p>居民委员会关于停水的通知</p>\n'.repeat(100));

test('a text has two forms that hold the same bytes, and are the same whenever they are made', async () => {
  for (const path of ['index.html', '_astro/page.Bx3d.css', 'data/places.csv', 'feed.xml', 'site.webmanifest']) {
    const { br, gz } = await compress(path, text);
    expect(brotliDecompressSync(br!), path).toEqual(text);
    expect(gunzipSync(gz!), path).toEqual(text);
    // Neither a time nor the system on which it was made.
    expect([...gz!.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, expect.any(Number), 255]);
    expect(await compress(path, text)).toEqual({ br, gz });
  }
});

test('what is packed already, what is small and what gets no smaller is left as it is', async () => {
  for (const path of [
    'search-index/t/1a-01234567.bin',
    'media/a.png',
    'media/b.pdf',
    'media/c.docx',
    'x',
    'font.woff2',
  ]) {
    expect(await compress(path, text), path).toEqual({});
  }
  expect(await compress('index.html', text.subarray(0, 900))).toEqual({});
  let state = 1;
  const noise = Buffer.from(Array.from({ length: 5000 }, () => (state = (state * 48271) % 2147483647) & 255));
  expect(await compress('data/noise.txt', noise)).toEqual({});
});

test('many at once are all made', async () => {
  const forms = await Promise.all(Array.from({ length: 100 }, (_, index) => compress(`${String(index)}.html`, text)));
  expect(forms.every(({ br, gz }) => br && gz)).toBe(true);
});

test('a form is known by the name of a text before its ending', () => {
  expect(['/index.html.br', '/a/data.csv.gz'].map(isForm)).toEqual([true, true]);
  expect(['/index.html', '/archive.tar.gz', '/br', '/.br', '/search-index/a.bin.br'].map(isForm)).toEqual(
    Array(5).fill(false),
  );
});
