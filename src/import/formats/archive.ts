import { unzipSync } from 'fflate';
import { CannotRead } from './taken.ts';
import type { Source } from './source.ts';

const MOST_FILES = 50;
const MOST_BYTES = 60 * 1024 * 1024;

/** The files in a zip, without folders and what systems put there for themselves. */
export function filesIn(bytes: Uint8Array): Source[] {
  let count = 0;
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX|\.)/.test(name)) return false;
        count += 1;
        size += originalSize;
        if (count > MOST_FILES || size > MOST_BYTES) throw new CannotRead('压缩包里的文件太多或者太大，请分几次导入');
        return true;
      },
    });
    return Object.entries(files).map(([name, content]) => ({ name: named(name), bytes: content }));
  } catch (error) {
    if (error instanceof CannotRead) throw error;
    throw new CannotRead('压缩包打不开，可能损坏了或者加了密码，请解开以后直接选里面的文件');
  }
}

/** Windows in China writes names in GBK; fflate gives such bytes one by one. */
function named(name: string): string {
  const own = name.replace(/^.*\//, '');
  if (!/[\x80-\xff]/.test(own) || /[^\x00-\xff]/.test(own)) return own;
  return new TextDecoder('gb18030').decode(Uint8Array.from(own, (sign) => sign.charCodeAt(0)));
}
