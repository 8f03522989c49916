import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bodyOf, loadSite } from '../model/load.ts';
import { writeIndex } from '../search/index/write-index.ts';
import type { Manifest } from '../search/text/tables.ts';
import { searchable } from './searchable.ts';

/** After the pages: the search index, made from the entries. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'gongshi-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // The desk shows it to the clerk who waits.
        logger.info('正在建立搜索');
        const parts = await searchable(await loadSite(), bodyOf);
        const site = fileURLToPath(dir);
        const manifest = await writeIndex(parts, join(site, 'search-index'), join(process.cwd(), '.cache', 'search'));
        await putManifest(join(site, 'search', 'index.html'), manifest);
        logger.info(`搜索索引 ${String(parts.documents.length)} 篇`);
      },
    },
  };
}

const MANIFEST = /<meta name="search-index"[^>]*>(?:<link rel="preload" as="fetch"[^>]*>)*/;

/** The search page is made before its index, so that the manifest and what is needed first are put into it afterwards. */
export async function putManifest(page: string, manifest: Manifest): Promise<void> {
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(MANIFEST, '').replace('<title>', `${manifestTags(manifest)}<title>`));
}

/** What a page that searches holds in its head: the manifest, and the two files that every query needs. */
export function manifestTags(manifest: Manifest): string {
  const meta = `<meta name="search-index" content="${JSON.stringify(manifest).replaceAll('"', '&quot;')}">`;
  const links = [manifest.entries, manifest.language].map(
    (path) => `<link rel="preload" as="fetch" crossorigin href="/search-index/${path}.bin">`,
  );
  return [meta, ...links].join('');
}
