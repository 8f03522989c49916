import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { deflated, GZIP_HEAD, gzipEnd } from './gzip-pieces.ts';
import type { Output } from './output.ts';

/** A file that was written from pieces, its compressed form beside it as `<file>.gz`. */
export interface WrittenFile {
  file: string;
  pieces: readonly WrittenPiece[];
}

/** A file as it stands now. */
export interface NewFile extends WrittenFile {
  /** SHA-256 of its bytes, in hex. */
  sha256: string;
}

/** How many bytes of each form a piece has, and their checksums. */
export interface WrittenPiece {
  key: string;
  size: number;
  crc: number;
  packedSize: number;
  packedCrc: number;
}

/**
 * Writes the file of an output and its compressed form, both of them new. Pieces that stand in files written before are
 * copied from there, if their bytes are still the same; the others are made. Where it throws, both files are to be thrown away.
 */
export function writeOutput(output: Output, file: string, before: readonly WrittenFile[] = []): NewFile {
  const known = openPieces(before);
  const plainFile = openNew(file);
  const packedFile = openNew(`${file}.gz`);
  try {
    writeAll(packedFile, GZIP_HEAD);
    const sha256 = createHash('sha256');
    const pieces = output.pieces.map(({ key, text }) => {
      const { piece, plain, packed } = known.take(key) ?? make(key, text);
      writeAll(plainFile, plain);
      sha256.update(plain);
      writeAll(packedFile, packed);
      return piece;
    });
    writeAll(packedFile, gzipEnd(pieces));
    return { file, pieces, sha256: sha256.digest('hex') };
  } finally {
    known.close();
    closeSync(plainFile);
    closeSync(packedFile);
  }
}

/** Never one that is there: an older release may be linked to it. */
const openNew = (file: string) => openSync(file, 'wx');

function writeAll(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

interface Made {
  piece: WrittenPiece;
  plain: Buffer;
  packed: Buffer;
}

function make(key: string, text: () => string): Made {
  const plain = Buffer.from(text());
  const packed = deflated(plain);
  const piece = { key, size: plain.length, crc: crc32(plain), packedSize: packed.length, packedCrc: crc32(packed) };
  return { piece, plain, packed };
}

function openPieces(files: readonly WrittenFile[]) {
  const opened = new Map<string, number | undefined>();
  const places = new Map(files.flatMap(placesIn));
  const read = (file: string, at: number, size: number, crc: number): Buffer | undefined => {
    if (!opened.has(file)) opened.set(file, openIfThere(file));
    const descriptor = opened.get(file);
    const bytes = Buffer.allocUnsafe(size);
    const whole = descriptor !== undefined && readSync(descriptor, bytes, 0, size, at) === size;
    return whole && crc32(bytes) === crc ? bytes : undefined;
  };
  return {
    take(key: string): Made | undefined {
      const place = places.get(key);
      if (!place) return undefined;
      const { file, at, packedAt, piece } = place;
      const plain = read(file, at, piece.size, piece.crc);
      const packed = plain && read(`${file}.gz`, packedAt, piece.packedSize, piece.packedCrc);
      return packed && { piece, plain, packed };
    },
    close() {
      for (const descriptor of opened.values()) if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

interface Place {
  file: string;
  at: number;
  packedAt: number;
  piece: WrittenPiece;
}

function placesIn({ file, pieces }: WrittenFile): (readonly [string, Place])[] {
  let at = 0;
  let packedAt = GZIP_HEAD.length;
  return pieces.map((piece) => {
    const place = { file, at, packedAt, piece };
    at += piece.size;
    packedAt += piece.packedSize;
    return [piece.key, place];
  });
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
