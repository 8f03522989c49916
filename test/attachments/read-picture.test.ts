import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from '../../src/attachments/open-file.ts';
import { makePhoto } from './make-photo.ts';

const read = (bytes: Buffer, name: string) => openFile(bytes, name, false);

test.each(['jpeg', 'png', 'webp'] as const)('a %s tells of its position and of its remarks', async (format) => {
  const bytes = await makePhoto({ format, gps: true, remark: 'call 13800001234' });
  const found = await read(bytes, `a.${format === 'jpeg' ? 'jpg' : format}`);
  expect(found.positions).toBe('removed');
  expect(found.passages).toEqual([{ where: '照片信息', text: expect.stringContaining('13800001234') as string }]);
  const plain = await makePhoto({ format });
  expect(await read(plain, `a.${format === 'jpeg' ? 'jpg' : format}`)).toEqual({ passages: [], positions: 'none' });
});

test('XMP is read, and a position that stands only there counts', async () => {
  const about = '<rdf:Description exif:GPSLatitude="39,54N" dc:title="王某 13800001234"/>';
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r" xmlns:exif="e" xmlns:dc="d">${about}</rdf:RDF></x:xmpmeta>`;
  const found = await read(await makePhoto({ xmp }), 'a.jpg');
  expect(found.positions).toBe('removed');
  expect(found.passages[0]?.text).toContain('13800001234');
});

test('every sample upload can be read, and none is a scan or knows its position', async () => {
  const folder = new URL('../../public/media/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
  const kinds: Record<string, number> = {};
  for (const file of files) {
    const { unread, positions, passages } = await read(readFileSync(new URL(file, folder)), file);
    expect({ file, unread, positions }).toEqual({ file, positions: 'none' });
    const kind = file.slice(file.lastIndexOf('.') + 1);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (!['png', 'webp'].includes(kind))
      expect(passages.map(({ text }) => text).join('').length, file).toBeGreaterThan(50);
  }
  expect(kinds).toMatchObject({ pdf: 8, docx: 4, xlsx: 5, png: 8, csv: 2 });
});
