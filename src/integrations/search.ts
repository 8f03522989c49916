import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchableRecords } from './searchable.ts';
import { buildIndex } from '../search/build-index.ts';

/** After the pages: the search index, made from the entries. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'gongshi-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // The desk shows it to the clerk who waits.
        logger.info('正在建立搜索');
        const records = await searchableRecords(process.env, process.cwd());
        await buildIndex(records, join(fileURLToPath(dir), 'pagefind'));
        logger.info(`搜索索引 ${records.length} 篇`);
      },
    },
  };
}
