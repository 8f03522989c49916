import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadContent, loadSite } from '../model/load.ts';
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
        const parts = await searchable(await loadSite(), await loadContent());
        const site = fileURLToPath(dir);
        const generation = await writeIndex(parts, join(site, 'search-index'), join(process.cwd(), '.cache', 'search'));
        await nameGeneration(join(site, 'search', 'index.html'), generation);
        logger.info(`搜索索引 ${String(parts.documents.length)} 篇`);
      },
    },
  };
}

const NAMED = /<link rel="preload" as="fetch"[^>]*>/;

/** The search page is made before its index, so that what it needs first is named in it afterwards. */
export async function nameGeneration(page: string, generation: string): Promise<void> {
  const link = `<link rel="preload" as="fetch" crossorigin href="/search-index/${generation}/start.bin">`;
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(NAMED, '').replace('<title>', `${link}<title>`));
}
