import { CannotRead } from './taken.ts';

/** The text of a file, and in what encoding it was written; or the encodings that it may be in. */
export type Decoding = { text: string; encoding: string } | { choices: { encoding: string; text: string }[] };

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（记事本叫 Unicode）',
  'utf-16be': 'UTF-16（高位在前）',
  gb18030: 'GBK（记事本叫 ANSI）',
  big5: 'Big5（港台）',
};

/**
 * A mark at the head or a strict reading decides. What is no UTF-8 may be GBK or Big5: where both can be read, only a person
 * sees which of the two is Chinese.
 */
export function decoded(bytes: Uint8Array, chosen?: string): Decoding {
  if (chosen !== undefined && Object.hasOwn(encodingNames, chosen)) {
    const text = reading(bytes, chosen);
    if (text === undefined) throw new CannotRead(`用 ${encodingNames[chosen]!} 读不出这个文件，请换一种编码`);
    return { text, encoding: chosen };
  }
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      const text = reading(bytes, encoding);
      if (text !== undefined) return { text, encoding };
    }
  }
  const utf8 = reading(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8' };
  const able = ['gb18030', 'big5'].flatMap((encoding) => {
    const text = reading(bytes, encoding);
    return text === undefined || /\p{Co}|\0/u.test(text) ? [] : [{ encoding, text }];
  });
  const [only, other] = able;
  if (!only) throw new CannotRead('看不出文件用的是什么编码，请用记事本打开，另存为 UTF-8 编码，再导入');
  return other ? { choices: able } : only;
}

function reading(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
