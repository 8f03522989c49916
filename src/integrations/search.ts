import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeIndex } from '../search/index/write-index.ts';
import { searchable } from './searchable.ts';

/** After the pages: the search index, made from the entries. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'gongshi-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // The desk shows it to the clerk who waits.
        logger.info('正在建立搜索');
        const parts = await searchable(process.env, process.cwd());
        await writeIndex(parts, join(fileURLToPath(dir), 'search-index'), join(process.cwd(), '.cache', 'search'));
        logger.info(`搜索索引 ${String(parts.documents.length)} 篇`);
      },
    },
  };
}
