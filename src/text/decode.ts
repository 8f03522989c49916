/** The text of a file, or why it cannot be read as one. */
export type Decoded = { text: string } | { problem: string };

/**
 * Bytes as UTF-8 and nothing else: a file in GBK that is read as UTF-8 becomes rubbish, and one that is guessed to be GBK
 * may become other words. A byte order mark stays, so that the text has the same bytes again.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: `${whatItIs(bytes)}，现在读出来会是乱码。${SAVE_AS}` };
  }
}

const SAVE_AS = '请用记事本打开原来的文件，确认文字是对的，再点“文件 › 另存为”，把“编码”选成 UTF-8 保存，重新放进来。';

function whatItIs(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return '这个文件是 UTF-16（“Unicode”）编码，不是 UTF-8';
  }
  if (reads(bytes, 'gb18030')) return '这个文件不是 UTF-8 编码，多半是 GBK（“ANSI”）';
  return `这个文件从第 ${lineOfFirstFault(bytes)} 行起不是 UTF-8 编码，可能损坏了`;
}

function reads(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function lineOfFirstFault(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const after = end < 0 ? bytes.length : end + 1;
    if (!reads(bytes.subarray(start, after), 'utf-8')) return line;
    start = after;
  }
  return line;
}
