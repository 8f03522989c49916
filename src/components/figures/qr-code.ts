import encodeQR from 'qr';

/** Modules of white around a code, as its standard asks for (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as a drawing: one path in a square of `size` units, a unit a module, its white margin among them. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Draws a text, usually an address. An eighth of the code may be damaged and it can still be read (level M). */
export function qrCode(text: string): QrDrawing {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  return { size: modules.length, path: modules.map(rowPath).join('') };
}

/** The dark runs of a row, each as a bar one unit high. */
function rowPath(row: readonly boolean[], y: number): string {
  const bars: string[] = [];
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) bars.push(`M${String(start)} ${String(y)}h${String(x - start)}v1H${String(start)}z`);
  }
  return bars.join('');
}
