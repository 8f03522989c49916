import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/import/formats/archive.ts';
import { bytesOf } from './board.ts';

interface Part {
  /** As text, or as the bytes that a program wrote. */
  path: string | Uint8Array;
  text: string;
  crc?: number;
  size?: number;
}

/** A zip without compression, as a program that checks nothing would write it. */
function zipped(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { path, text, crc = crc32(text), size } of parts) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const numbers = Buffer.alloc(18);
    numbers.writeUInt32LE(crc, 0);
    numbers.writeUInt32LE(content.length, 4);
    numbers.writeUInt32LE(size ?? content.length, 8);
    numbers.writeUInt16LE(name.length, 12);
    const place = Buffer.alloc(12);
    place.writeUInt32LE(at, 8);
    const file = Buffer.concat([
      Buffer.from('504b03040a0000080000000000000000'.slice(0, 28), 'hex'),
      numbers.subarray(0, 16),
      name,
      content,
    ]);
    files.push(file);
    list.push(Buffer.concat([Buffer.from('504b01020a000a00000800000000' + '0000', 'hex'), numbers, place, name]));
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...list, end]);
}

const told = (...parts: Part[]) =>
  filesIn(zipped(parts)).map(({ name, bytes, refused }) => [name, refused ?? new TextDecoder().decode(bytes)]);

test('every file of a zip comes out, whatever its name', () => {
  expect(
    told(
      { path: '甲/通知.txt', text: '甲' },
      { path: '乙/通知.txt', text: '乙' },
      { path: '../上面.txt', text: '上' },
      { path: '.点.txt', text: '点' },
      { path: '__proto__', text: '原' },
      { path: '__MACOSX/._通知.txt', text: '' },
      { path: '夹/', text: '' },
    ),
  ).toEqual([
    ['通知.txt', '甲'],
    ['通知.txt', '乙'],
    ['上面.txt', '上'],
    ['.点.txt', '点'],
    ['__proto__', '原'],
  ]);
});

test('a name in GBK that could be read as Greek is Chinese', () => {
  // 停水通知.txt
  const path = Uint8Array.from([0xcd, 0xa3, 0xcb, 0xae, 0xcd, 0xa8, 0xd6, 0xaa, ...Buffer.from('.txt')]);
  expect(told({ path, text: '字' })).toEqual([['停水通知.txt', '字']]);
});

test('the second of one name, and one whose size or sum is another, is refused by name', () => {
  const files = told(
    { path: '好.txt', text: '好' },
    { path: '好.txt', text: '坏' },
    { path: '和.txt', text: '和', crc: 7 },
    { path: '长.txt', text: '长', size: 90 },
  );
  expect(files).toEqual([
    ['好.txt', '好'],
    ['好.txt', expect.stringContaining('同名')],
    ['和.txt', expect.stringContaining('已损坏')],
    ['长.txt', expect.stringContaining('已损坏')],
  ]);
});

test('what is no zip is told', () => {
  expect(() => filesIn(bytesOf('不是压缩包'))).toThrow('压缩包打不开');
});
