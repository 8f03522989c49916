/** Digits of base 36 in the digests of addresses. */
export const DIGEST_LENGTH = 8;
/** The same as bytes: 40 bits. */
export const DIGEST_BYTES = 5;

/** The path of a file, which changes with what is in it, or in one of the files that share its digest. */
export const pathOf = (name: string, digest: string) => `${name}-${digest}`;

/** The digest at a place in a list of them as bytes; undefined where there is no file. */
export function digestAt(list: Uint8Array, place: number): string | undefined {
  let number = 0;
  for (const byte of list.subarray(place * DIGEST_BYTES, (place + 1) * DIGEST_BYTES)) number = number * 256 + byte;
  return number === 0 ? undefined : number.toString(36).padStart(DIGEST_LENGTH, '0');
}

/** The digest at a place in a list of them as text. */
export const digestIn = (list: string, place: number): string =>
  list.slice(place * DIGEST_LENGTH, (place + 1) * DIGEST_LENGTH);
