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
/** Flags of a part: encrypted; its sizes stand behind it. */
const LOCKED = 1;
const BEHIND = 8;
const DAMAGED = '文件已损坏，打不开，请在 Word、Excel 或 WPS 里重新另存一份再上传';

const SMUGGLED = '文件里夹带了看不见的内容，请在 Word、Excel 或 WPS 里重新另存一份再上传';

/** The names of all parts of an Office file, and the bytes of those that are asked for. */
export interface Package {
  names: readonly string[];
  /** Whatever the letters' case is. Undefined for a part that is not there; UnreadableFile for one that is damaged. */
  part(name: string): Uint8Array | undefined;
  /** Names and remarks beside the parts, where a program may write what it likes. */
  beside: readonly string[];
}

interface Part {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its header and its bytes begin, and where the next part may begin. */
  at: number;
  start: number;
  end: number;
}

/**
 * Opens docx or xlsx. Refused: a zip with something before, behind or between its parts that Office never writes, or one
 * that says different things in its list and before its parts: readers choose one or the other. Unreadable: not whole,
 * locked, or a bomb. The format is PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.9, 4.3.12 and 4.3.16.
 */
export function openZip(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) throw new RefusedFile('文件不完整，或者前后夹带了别的内容，请重新另存一份再上传');
  const parts = whole(() => listedParts(view, end));
  demandNothingBetween(parts, view.getUint32(end + 16, true));
  const list = bytes.subarray(view.getUint32(end + 16, true), end);
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  if (byName.size < parts.length) throw new RefusedFile('文件里有两个同名的部分，请重新另存一份再上传');
  return {
    names: parts.map(({ name }) => name),
    part(name) {
      const part = byName.get(name.toLowerCase());
      return part && whole(() => unpacked(bytes, part));
    },
    beside: [...parts.map(({ at, start }) => lettersOf(bytes.subarray(at + LOCAL_HEADER, start))), lettersOf(list)],
  };
}

/** Where the list of parts ends. It starts with its first part and ends with that list, without a remark behind it. */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD;
  if (last < 0 || view.getUint32(0) !== 0x504b0304) return undefined;
  return view.getUint32(last) === 0x504b0506 && view.getUint16(last + 20, true) === 0 ? last : undefined;
}

function listedParts(view: DataView, end: number): Part[] {
  const parts: Part[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let inflated = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at) !== 0x504b0102) throw new UnreadableFile(DAMAGED);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packed, size] = numbersAt(view, at + 16);
    const [named, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if ((flags & 1) === 1) throw new UnreadableFile('文件加了密码，请去掉密码再上传');
    if (remark > 0) throw new RefusedFile(SMUGGLED);
    inflated += size;
    const swollen = size > SMALL_PART && size / Math.max(packed, 1) > HIGHEST_RATIO;
    if (index >= MOST_PARTS || inflated > MOST_INFLATED || swollen) {
      throw new UnreadableFile('文件解开以后太大了，请拆成几个文件再上传');
    }
    const name = nameAt(view, at + LIST_ENTRY, named);
    const local = view.getUint32(at + 42, true);
    parts.push({
      name,
      method,
      crc,
      packed,
      size,
      at: local,
      ...placeOf(view, local, { name, flags, method, crc, packed, size }),
    });
    at += LIST_ENTRY + named + extra + remark;
  }
  if (at !== end || view.getUint16(end + 8, true) !== count || view.getUint16(end + 4, true) !== 0) {
    throw new RefusedFile(SMUGGLED);
  }
  return parts;
}

/** What stands before a part and behind it says the same as the list. */
function placeOf(
  view: DataView,
  at: number,
  listed: { name: string; flags: number; method: number; crc: number; packed: number; size: number },
): { start: number; end: number } {
  if (view.getUint32(at) !== 0x504b0304) throw new UnreadableFile(DAMAGED);
  const [named, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
  const start = at + LOCAL_HEADER + named + extra;
  const end = start + listed.packed;
  const flags = view.getUint16(at + 6, true);
  const header = numbersAt(view, at + 14);
  const alike =
    nameAt(view, at + LOCAL_HEADER, named) === listed.name &&
    view.getUint16(at + 8, true) === listed.method &&
    ((flags ^ listed.flags) & (LOCKED | BEHIND)) === 0;
  if (!alike) throw new RefusedFile(SMUGGLED);
  const behind = (flags & BEHIND) !== 0;
  // Whoever writes while packing knows the sizes only afterwards.
  if (!(behind && header.every((number) => number === 0))) demandSame(header, listed);
  if (!behind) return { start, end };
  const marked = view.getUint32(end) === 0x504b0708 ? 4 : 0;
  demandSame(numbersAt(view, end + marked), listed);
  return { start, end: end + marked + 12 };
}

function demandSame(
  [crc, packed, size]: readonly number[],
  listed: { crc: number; packed: number; size: number },
): void {
  if (packed !== listed.packed || size !== listed.size) throw new RefusedFile(SMUGGLED);
  if (crc !== listed.crc) throw new UnreadableFile(DAMAGED);
}

/** Each byte belongs to a part or to the list. */
function demandNothingBetween(parts: readonly Part[], list: number): void {
  let reached = 0;
  for (const { at, end } of parts.toSorted((a, b) => a.at - b.at)) {
    if (at !== reached) throw new RefusedFile(SMUGGLED);
    reached = end;
  }
  if (reached !== list) throw new RefusedFile(SMUGGLED);
}

/** A path without tricks: programs disagree about what else one would mean. */
function nameAt(view: DataView, at: number, length: number): string {
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
  if (/[\\\p{Cc}\uFFFD]|^\/|(^|\/)\.{1,2}(\/|$)/u.test(name)) {
    throw new UnreadableFile('文件里有的部分名字很奇怪，请在 Word、Excel 或 WPS 里重新另存一份再上传');
  }
  return name;
}

const lettersOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[^\x20-\x7e]+/g, '\n');

const numbersAt = (view: DataView, at: number): [crc: number, packed: number, size: number] => [
  view.getUint32(at, true),
  view.getUint32(at + 4, true),
  view.getUint32(at + 8, true),
];

function unpacked(bytes: Uint8Array, { method, crc, packed, size, start }: Part): Uint8Array {
  const raw = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw new UnreadableFile(DAMAGED);
  const content = method === STORED ? raw : inflateWhole(raw, size);
  // A few changed bytes would give other text, and nobody would know.
  if (content.length !== size || crc32(content) !== crc) throw new UnreadableFile(DAMAGED);
  return content;
}

/** A stream may end before its bytes do: what follows would be hidden. */
function inflateWhole(raw: Uint8Array, size: number): Uint8Array {
  const { buffer, engine } = inflateRawSync(raw, { maxOutputLength: Math.max(size, 1), info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  if (engine.bytesWritten !== raw.length) throw new RefusedFile(SMUGGLED);
  return buffer;
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
