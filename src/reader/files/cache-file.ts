import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/**
 * What `writeCache` wrote for the same owner, or undefined. A file that is damaged, cut short or another's is told on
 * stderr in one sentence; it is only a cache.
 */
export function readCache(file: string, owner: string): unknown {
  const bytes = bytesOf(file);
  if (!bytes) return undefined;
  const end = bytes.indexOf(0x0a);
  const [format, whose, digest] = bytes.toString('latin1', 0, Math.max(end, 0)).split(' ');
  const content = bytes.subarray(end + 1);
  if (format !== FORMAT || digest !== sha256(content)) return useless(file, '写了一半，或者已经损坏');
  if (whose !== sha256(owner)) return useless(file, '是另一个内容文件夹的');
  return deserialize(content);
}

/** Under another name first, so that nobody ever reads half of it; of two that write at once the last one stays. */
export async function writeCache(file: string, owner: string, value: unknown): Promise<void> {
  const content = serialize(value);
  const own = `${file}.${String(process.pid)}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(own, [Buffer.from(`${FORMAT} ${sha256(owner)} ${sha256(content)}\n`, 'latin1'), content], {
      mode: 0o600,
    });
    await rename(own, file);
  } catch {
    // Where nothing may be written, everything is read every time.
    await rm(own, { force: true }).catch(() => undefined);
  }
}

const FORMAT = 'gongshi-reading-1';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function useless(file: string, why: string): undefined {
  process.stderr.write(`检查的缓存 ${file} 不能用（${why}），内容会全部重新检查。\n`);
}
