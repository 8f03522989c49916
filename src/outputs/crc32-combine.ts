/** The polynomial of CRC-32, its bits reversed, the highest power last. */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;

/**
 * The CRC-32 of two texts one after the other, from that of each and the length of the second in bytes, as zlib's
 * `crc32_combine` has it: the first is multiplied by x^(8 · length) modulo the polynomial.
 */
export function crc32Combine(first: number, second: number, length: number): number {
  let shift = ONE;
  // x^8, then its squares: one factor for each bit of the length.
  let power = ONE >>> 8;
  for (let left = length; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = multiply(power, shift);
    power = multiply(power, power);
  }
  return (multiply(shift, first) ^ second) >>> 0;
}

/** Multiplies two polynomials modulo that of CRC-32. */
function multiply(a: number, b: number): number {
  let product = 0;
  let times = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= times;
    times = times & 1 ? (times >>> 1) ^ POLYNOMIAL : times >>> 1;
  }
  return product >>> 0;
}
