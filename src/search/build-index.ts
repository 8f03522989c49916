import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { SearchRecord } from './record.ts';

/** One language for all records: Pagefind makes an index of its own for each, and residents search them together. */
const LANGUAGE = 'zh-cn';

/** Writes a Pagefind index of the records into `folder`, without Pagefind's own pages and styles. */
export async function buildIndex(records: Iterable<SearchRecord>, folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, language: LANGUAGE });
      if (added.errors.length) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  const unused = (await readdir(folder)).filter((name) => /-ui\.|highlight|modular|component/.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
}
