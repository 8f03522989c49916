import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import react from '@astrojs/react';
import { adminBundle } from './src/integrations/admin.ts';
import { content } from './src/integrations/content.ts';
import { media } from './src/integrations/media.ts';
import { searchIndex } from './src/integrations/search.ts';
import { pageAssets } from './src/integrations/page-assets.ts';

const { CONTENT_DIR = 'content', OUT_DIR = 'dist', SITE_URL } = process.env;
// Two communities built from one checkout must not share a data store.
const cache = createHash('sha256').update(resolve(CONTENT_DIR)).digest('hex').slice(0, 8);

export default defineConfig({
  ...(SITE_URL && { site: SITE_URL }),
  outDir: resolve(OUT_DIR),
  cacheDir: `.cache/astro-${cache}`,
  // Files for programs come from a route that has no ending of its own, pages from routes that end in a slash.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Bodies go through our own renderer; Astro's highlighter would only warn about the content security policy.
  markdown: { syntaxHighlight: false },
  integrations: [react(), content(), media(), searchIndex(), pageAssets(), adminBundle()],
  // Beside the other caches, so that a server may keep node_modules unwritable.
  vite: {
    cacheDir: resolve(`.cache/vite-${cache}`),
    build: { assetsInlineLimit: 0 },
    // What a bundle of its own imports later stays a file of its own.
    worker: { format: 'es' },
  },
});
