import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../collections/entry.ts';
import type { Site } from '../model/site.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { manifestTags } from './manifest-tags.ts';
import { searchable } from './searchable.ts';

export function openSearchIndex(cache: string) {
  return {
    async update(site: Site, bodyOf: (entry: Entry) => string, _code: string, _signal?: AbortSignal) {
      const parts = await searchable(site, bodyOf);
      const folder = join(cache, 'made', 'search-index');
      const manifest = await writeIndex(parts, folder, cache);
      const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
      const files = new Map<string, { key: string; bytes: () => Promise<Uint8Array> }>();
      for (const item of names) {
        const path = join(item.parentPath, item.name).slice(folder.length + 1);
        files.set(`search-index/${path}`, { key: path, bytes: () => readFile(join(folder, path)) });
      }
      const text = JSON.stringify(manifest);
      files.set('search-index.json', { key: createHash('sha256').update(text).digest('hex'), bytes: async () => Buffer.from(text) });
      return { files, tags: manifestTags(manifest) };
    },
  };
}
