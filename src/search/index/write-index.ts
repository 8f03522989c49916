import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest } from '../text/tables.ts';
import { DamagedCache } from './cache/cut-store.ts';
import type { SearchDocument } from './document.ts';
import { indexBuilder } from './index-builder.ts';
import type { Files, IndexOf } from './make-index.ts';

const FILES_AT_ONCE = 64;

export interface IndexParts extends Omit<IndexOf, 'keys'> {
  /** Newest first. */
  documents: readonly SearchDocument[];
}

/**
 * Writes an index into `folder`, which then holds nothing else, and its manifest beside it; `cacheFolder` keeps what the
 * next index need not do.
 */
export async function writeIndex(parts: IndexParts, folder: string, cacheFolder: string): Promise<Manifest> {
  const { documents, ...around } = parts;
  const byKey = new Map<string, SearchDocument>();
  for (const document of documents) {
    let key = keyOf(document);
    // Two that are alike are two.
    while (byKey.has(key)) key += '+';
    byKey.set(key, document);
  }
  const builder = indexBuilder(cacheFolder);
  const write = async () => {
    const made = await builder.make({ keys: [...byKey.keys()], ...around }, (keys) =>
      keys.flatMap((key) => byKey.get(key) ?? []),
    );
    await rm(folder, { recursive: true, force: true });
    await writeAll(made.files, folder);
    await writeFile(`${folder}.json`, JSON.stringify(made.manifest));
    return made.manifest;
  };
  try {
    return await write().catch((cause: unknown) => {
      if (cause instanceof DamagedCache) return write();
      throw cause;
    });
  } finally {
    builder.close();
  }
}

const keyOf = (document: SearchDocument) =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 24);

async function writeAll(files: Files, folder: string): Promise<void> {
  const all = [...files];
  for (const part of new Set(all.map(([path]) => dirname(path)))) await mkdir(join(folder, part), { recursive: true });
  for (let from = 0; from < all.length; from += FILES_AT_ONCE) {
    const some = all.slice(from, from + FILES_AT_ONCE);
    await Promise.all(some.map(([path, bytes]) => writeFile(join(folder, `${path}.bin`), bytes())));
  }
}
