import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Unfit } from './unfit.ts';

const MOST_PARTS = 3000;
const MOST_INFLATED = 128 * 1024 * 1024;
/** Sheets of one repeated word reach 1:100; a zip bomb starts at 1:1000. */
const HIGHEST_RATIO = 400;
const SMALL_PART = 1024 * 1024;
const END_RECORD = 22;

/** The names of all parts of an Office file, and the bytes of those that are asked for. */
export interface Package {
  names: readonly string[];
  part(name: string): Uint8Array | undefined;
}

/** Opens docx or xlsx. Unfit: not whole, a bomb, or a zip with something before, behind or inside it that Office never writes. */
export function openZip(bytes: Uint8Array): Package {
  if (!isTight(bytes)) throw new Unfit('文件不完整，或者前后夹带了别的内容');
  const names: string[] = [];
  let inflated = 0;
  const count = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    inflated += originalSize;
    const swollen = originalSize > SMALL_PART && originalSize / Math.max(size, 1) > HIGHEST_RATIO;
    if (names.length > MOST_PARTS || inflated > MOST_INFLATED || swollen) {
      throw new Unfit('文件解开以后太大了，请拆成几个文件');
    }
    return false;
  };
  attempt(() => unzipSync(bytes, { filter: count }));
  return {
    names,
    part: (name) => attempt(() => unzipSync(bytes, { filter: (file) => file.name === name }))[name],
  };
}

function attempt<T>(unzip: () => T): T {
  try {
    return unzip();
  } catch (error) {
    throw error instanceof Unfit ? error : new Unfit('文件已损坏，打不开');
  }
}

/** Starts with its first part and ends with its list of parts, as programs write it; a joined file has more. */
function isTight(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lastStart = bytes.length - END_RECORD;
  if (lastStart < 0 || view.getUint32(0) !== 0x504b0304) return false;
  for (let at = lastStart; at >= Math.max(0, lastStart - 0xffff); at -= 1) {
    if (view.getUint32(at) === 0x504b0506 && view.getUint16(at + 20, true) === lastStart - at) return true;
  }
  return false;
}
