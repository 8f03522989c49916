const JFIF = 0xe0;
/** Tables, frame headers and scans of a JPEG: what a decoder needs, and nothing that could say anything. */
const JPEG_NEEDED = [0xdb, 0xc0, 0xc2, 0xc4, 0xdd, 0xda];
const START_OF_SCAN = 0xda;
const END = 0xd9;
const WEBP_NEEDED = ['VP8 ', 'VP8L', 'ALPH', 'VP8X'];

/** Whether the file holds the picture and nothing else. PNG counts as not: drawing it anew gives the same bytes again. */
export function isBare(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === 'jpeg') return isBareJpeg(view);
    return kind === 'webp' && isBareWebp(view);
  } catch {
    // A length that points behind the end of the file.
    return false;
  }
}

function isBareJpeg(view: DataView): boolean {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === END) return at + 2 === view.byteLength;
    const length = view.getUint16(at + 2);
    const header = marker === JFIF && length === 16;
    if (!header && !JPEG_NEEDED.includes(marker)) return false;
    at += 2 + length;
    if (marker === START_OF_SCAN) at = endOfScan(view, at);
  }
  return false;
}

/** Within a scan, FF is followed by 00 or by a restart mark. */
function endOfScan(view: DataView, start: number): number {
  let at = start;
  for (;;) {
    const next = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : undefined;
    if (next !== undefined && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 1;
  }
}

function isBareWebp(view: DataView): boolean {
  if (view.getUint32(4, true) + 8 !== view.byteLength) return false;
  let at = 12;
  while (at < view.byteLength) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (!WEBP_NEEDED.includes(name)) return false;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return at === view.byteLength;
}
