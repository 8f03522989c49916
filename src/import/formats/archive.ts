import { crc32, inflateRawSync } from 'node:zlib';
import { MOST_FILES } from '../../conversion/file-limits.ts';
import { CannotRead } from './taken.ts';
import type { Source } from './source.ts';

const MOST_UNPACKED = 60 * 1024 * 1024;
const END_RECORD = 22;
const LONGEST_REMARK = 0xffff;
const LIST_ENTRY = 46;
const LOCAL_HEADER = 30;
/** What systems put there for themselves. */
const OF_SYSTEMS = /^__MACOSX\/|(?:^|[/\\])(?:\._[^/\\]*|\.DS_Store)$/;
const DAMAGED = '压缩包里的这个文件已损坏，请重新压缩，或者解开以后直接选它';
const TWICE = '压缩包里有两个同名的文件，只读了前一个，请改名以后再导入这一个';

interface Listed {
  path: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  header: number;
}

/**
 * The files in a zip, without folders. Every one of them comes out, by its name without its folder; one that cannot be
 * trusted is refused by itself. The format is PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function filesIn(bytes: Uint8Array): (Source & { refused?: string })[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = listedIn(view).filter(({ path }) => !/[/\\]$/.test(path) && !OF_SYSTEMS.test(path));
  const size = listed.reduce((sum, each) => sum + each.size, 0);
  if (listed.length > MOST_FILES)
    throw new CannotRead(
      `压缩包里有 ${String(listed.length)} 个文件，一次最多 ${String(MOST_FILES)} 个，请解开以后分几次导入`,
    );
  if (size > MOST_UNPACKED)
    throw new CannotRead(`压缩包里的文件解开以后超过 ${String(MOST_UNPACKED / 1024 / 1024)} MB，请解开以后分几次导入`);
  const seen = new Set<string>();
  return listed.map((file) => {
    const name = file.path.replace(/^.*[/\\]/, '');
    const content = seen.has(file.path) ? undefined : contentOf(view, file);
    const refused = seen.has(file.path) ? TWICE : DAMAGED;
    seen.add(file.path);
    return content ? { name, bytes: content } : { name, bytes: new Uint8Array(), refused };
  });
}

function listedIn(view: DataView): Listed[] {
  try {
    const end = endRecord(view);
    const listed: Listed[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const flags = view.getUint16(at + 8, true);
      if (view.getUint32(at) !== 0x504b0102 || (flags & 1) === 1) throw new RangeError('damaged or locked');
      const named = view.getUint16(at + 28, true);
      listed.push({
        path: nameOf(new Uint8Array(view.buffer, view.byteOffset + at + LIST_ENTRY, named)),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        header: view.getUint32(at + 42, true),
      });
      at += LIST_ENTRY + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return listed;
  } catch {
    throw new CannotRead('压缩包打不开，可能损坏了或者加了密码，请解开以后直接选里面的文件');
  }
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD;
  for (let at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) {
    if (view.getUint32(at) === 0x504b0506) return at;
  }
  throw new RangeError('no list of files');
}

/** Undefined when its size or its sum is another than the list says. */
function contentOf(view: DataView, { method, crc, packed, size, header }: Listed): Uint8Array | undefined {
  try {
    const start = header + LOCAL_HEADER + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const raw = new Uint8Array(view.buffer, view.byteOffset + start, packed);
    if (method !== 0 && method !== 8) return undefined;
    const content = method === 0 ? raw : new Uint8Array(inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) }));
    return content.length === size && crc32(content) === crc ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Windows in China writes names in GBK, some of which could be read as UTF-8 of other scripts. */
function nameOf(bytes: Uint8Array): string {
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/^[\x20-\x7e\p{Script=Han}\p{P}\p{S}\u3000]*$/u.test(name)) return name;
  } catch {
    // It is none.
  }
  return new TextDecoder('gb18030').decode(bytes);
}
