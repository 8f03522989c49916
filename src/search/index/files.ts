import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { DIGEST_BYTES, DIGEST_LENGTH } from '../text/digest.ts';

/** As every file of the index is. The last tenth of a per cent that a higher level gives takes half as long again. */
export const packed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 });

export const packedJson = (value: object): Uint8Array => packed(Buffer.from(JSON.stringify(value)));

/** Of files that change together. */
export function digestOf(contents: Iterable<Uint8Array | string>): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  const number = hash.digest().readUIntBE(0, DIGEST_BYTES);
  // 0 says that there is no file.
  return Math.max(1, number).toString(36).padStart(DIGEST_LENGTH, '0');
}

/** Digests as bytes, in their places; where there is no file, zeros. */
export function listOf(digests: readonly (string | undefined)[]): Uint8Array {
  const list = Buffer.alloc(digests.length * DIGEST_BYTES);
  for (const [place, digest] of digests.entries()) {
    if (digest !== undefined) list.writeUIntBE(Number.parseInt(digest, 36), place * DIGEST_BYTES, DIGEST_BYTES);
  }
  return list;
}
