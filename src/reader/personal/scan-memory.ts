import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Examined } from '../../attachments/outcome.ts';
import { RULES } from '../../privacy/scan.ts';
import type { Seen } from '../file-problems.ts';
import { digestOf } from '../read-entry.ts';

/** To be raised whenever more or other things are read in a file, so that all are looked at again. */
const READING = 3;

/** What was found out about one file, without its bytes. The numbers themselves are not kept: this goes to disk. */
export type Looked = Exclude<Examined, { outcome: 'kept' }> | ({ outcome: 'kept' } & Seen);

interface Known {
  size: number;
  changed: number;
  digest: string;
  seen: Looked;
}

/** Remembers what was seen in each upload, so that a file is read again only when its bytes have changed. */
export interface ScanMemory {
  /** What is known of a file, or what `look` sees in it now, and the SHA-256 of its bytes. */
  seen(path: string, look: () => Promise<Examined>): Promise<Pick<Known, 'digest' | 'seen'>>;
  /** Writes it down, without files that are gone. */
  close(): Promise<void>;
}

/** One memory for each media folder. Other rules or other office numbers make it worthless, and it begins anew. */
export async function openScanMemory(
  cacheDir: string | undefined,
  mediaDir: string,
  officePhones: readonly string[],
): Promise<ScanMemory> {
  const key = digestOf(JSON.stringify([READING, RULES, officePhones]));
  const file = cacheDir && join(cacheDir, `uploads-${digestOf(mediaDir).slice(0, 12)}.json`);
  const before = file ? await readMemory(file, key) : {};
  const after: Record<string, Known> = {};
  return {
    async seen(path, look) {
      const { size, mtimeMs: changed } = await stat(join(mediaDir, path));
      const known = before[path];
      if (known?.size === size && known.changed === changed) return (after[path] = known);
      const digest = createHash('sha256')
        .update(await readFile(join(mediaDir, path)))
        .digest('hex');
      const seen = known?.digest === digest ? known.seen : withoutBytes(await look());
      // An attempt that was given up says nothing about the file: the next check tries again.
      if (!(seen.outcome === 'unknown' && seen.again)) after[path] = { size, changed, digest, seen };
      return { digest, seen };
    },
    async close() {
      if (!cacheDir || !file || JSON.stringify(before) === JSON.stringify(after)) return;
      // Two checks may run at once: each writes a file of its own, the last to be renamed stays.
      const own = `${file}.${String(process.pid)}`;
      try {
        await mkdir(cacheDir, { recursive: true });
        await writeFile(own, JSON.stringify({ key, files: after }), { mode: 0o600 });
        await rename(own, file);
      } catch {
        // Where nothing may be written, every check reads every file.
      }
    },
  };
}

function withoutBytes(examined: Examined): Looked {
  if (examined.outcome !== 'kept') return examined;
  const { bytes: _bytes, ...seen } = examined;
  return seen;
}

async function readMemory(file: string, key: string): Promise<Record<string, Known>> {
  try {
    const memory = JSON.parse(await readFile(file, 'utf8')) as { key: string; files: Record<string, Known> };
    return memory.key === key ? memory.files : {};
  } catch {
    // Not there yet, or cut short: it is only a memory.
    return {};
  }
}
