import { crc32, inflateRawSync } from 'node:zlib';
import { RefusedFile, UnreadableFile } from '../outcome.ts';

const MOST_PARTS = 3000;
const MOST_INFLATED = 128 * 1024 * 1024;
/** Sheets of one repeated word reach 1:100; a zip bomb starts at 1:1000. */
const HIGHEST_RATIO = 400;
const SMALL_PART = 1024 * 1024;
const END_RECORD = 22;
const LIST_ENTRY = 46;
const LOCAL_HEADER = 30;
const STORED = 0;
const DEFLATED = 8;
const DAMAGED = '文件已损坏，打不开，请在 Word、Excel 或 WPS 里重新另存一份再上传';

/** The names of all parts of an Office file, and the bytes of those that are asked for. */
export interface Package {
  names: readonly string[];
  /** Undefined for a part that is not there; UnreadableFile for one that is damaged. */
  part(name: string): Uint8Array | undefined;
}

interface Part {
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/**
 * Opens docx or xlsx. Refused: a zip with something before or behind it that Office never writes. Unreadable: not whole,
 * locked, or a bomb. The format is PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function openZip(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) throw new RefusedFile('文件不完整，或者前后夹带了别的内容，请重新另存一份再上传');
  const parts = whole(() => listedParts(view, end));
  return {
    names: [...parts.keys()],
    part(name) {
      const part = parts.get(name);
      return part && whole(() => unpacked(bytes, view, part));
    },
  };
}

/** Where the list of parts ends. It starts with its first part and ends with that list; a joined file has more. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD;
  if (last < 0 || view.getUint32(0) !== 0x504b0304) return undefined;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at) === 0x504b0506 && view.getUint16(at + 20, true) === last - at) return at;
  }
  return undefined;
}

function listedParts(view: DataView, end: number): Map<string, Part> {
  const parts = new Map<string, Part>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let inflated = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at) !== 0x504b0102) throw new UnreadableFile(DAMAGED);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const [named, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + LIST_ENTRY, named));
    if ((flags & 1) === 1) throw new UnreadableFile('文件加了密码，请去掉密码再上传');
    inflated += size;
    const swollen = size > SMALL_PART && size / Math.max(packed, 1) > HIGHEST_RATIO;
    if (index >= MOST_PARTS || inflated > MOST_INFLATED || swollen) {
      throw new UnreadableFile('文件解开以后太大了，请拆成几个文件再上传');
    }
    if (parts.has(name)) throw new RefusedFile('文件里有两个同名的部分，请重新另存一份再上传');
    parts.set(name, { method, crc, packed, size, at: view.getUint32(at + 42, true) });
    at += LIST_ENTRY + named + extra + remark;
  }
  return parts;
}

function unpacked(bytes: Uint8Array, view: DataView, { method, crc, packed, size, at }: Part): Uint8Array {
  if (view.getUint32(at) !== 0x504b0304) throw new UnreadableFile(DAMAGED);
  const start = at + LOCAL_HEADER + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw new UnreadableFile(DAMAGED);
  const content = method === STORED ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
  // A few changed bytes would give other text, and nobody would know.
  if (content.length !== size || crc32(content) !== crc) throw new UnreadableFile(DAMAGED);
  return content;
}

/** Offsets that lead out of the file, and streams that are cut short, make the file a damaged one. */
function whole<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    const known = error instanceof RefusedFile || error instanceof UnreadableFile;
    throw known ? error : new UnreadableFile(DAMAGED, { cause: error });
  }
}
