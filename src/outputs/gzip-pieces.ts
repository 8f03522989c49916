import { constants, crc32, deflateRawSync } from 'node:zlib';
import { crc32Combine } from './crc32-combine.ts';

/** A deflate stream without its end: what was compressed apart stands one after the other, as `pigz` does it. */
export const deflated = (bytes: Uint8Array): Buffer =>
  deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });

const LEVEL = 6;

/** What a gzip file says before its first piece: deflate, no name, no time, by whatever system. */
export const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** What it says after the last: an empty last block, the checksum and the size of all pieces, which are told of in order. */
export function gzipEnd(pieces: readonly { size: number; crc: number }[]): Buffer {
  const end = Buffer.alloc(10);
  end.writeUInt16LE(0x0003, 0);
  end.writeUInt32LE(
    pieces.reduce((crc, piece) => crc32Combine(crc, piece.crc, piece.size), crc32('')),
    2,
  );
  end.writeUInt32LE(pieces.reduce((size, piece) => size + piece.size, 0) % 2 ** 32, 6);
  return end;
}
