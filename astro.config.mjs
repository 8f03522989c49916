import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import react from '@astrojs/react';
import { devServer } from './src/integrations/dev-server.ts';
import { program } from './src/integrations/program.ts';

const cache = resolve(process.env.GONGSHI_CACHE || '.cache');

export default defineConfig({
  output: 'server',
  // The program; the site is made by it afterwards. See src/publication.
  outDir: process.env.PROGRAM_OUT || `${cache}/program/unnamed`,
  cacheDir: `${cache}/astro`,
  // Of public/ the publication takes what it wants: Astro would copy every upload.
  ...(process.env.PROGRAM_OUT && { publicDir: `${cache}/no-public` }),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Bodies go through our own renderer; Astro's highlighter would only warn about the content security policy.
  markdown: { syntaxHighlight: false },
  adapter: program(),
  integrations: [react(), devServer()],
  // Beside the other caches, so that a server may keep node_modules unwritable.
  vite: {
    cacheDir: `${cache}/vite`,
    build: { assetsInlineLimit: 0 },
    // Whole, so that the program may lie anywhere.
    ...(process.env.PROGRAM_OUT && { ssr: { noExternal: true } }),
    // What a bundle of its own imports later stays a file of its own.
    worker: { format: 'es' },
  },
});
