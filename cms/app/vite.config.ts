import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { backendConfig } from './backends/backend-config.ts';
import { patching } from './compat/patch.ts';
import { patches, hostPatches } from './compat/index.ts';
import { backendPlugin } from './backends/vite-backend.ts';

const backend = backendConfig(process.env);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browser part of the CMS, apart from the site so that publishing an entry need not build it again. */
export default defineConfig({
  root: here('.'),
  base: '/admin/',
  publicDir: false,
  plugins: [backendPlugin(backend), ...[...patches, ...(backend.name === 'desk' ? [] : hostPatches)].map(patching)],
  // sanitize-html brings a parser of styles, 56 kB, that it never calls: no style is allowed (src/markdown/sanitise.ts).
  resolve: { alias: { postcss: 'data:text/javascript,export const parse = undefined' } },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: process.env['ADMIN_OUT'] ?? here('../../.cache/admin'),
    emptyOutDir: true,
    // Decap is one program: cutting it up would only add requests.
    chunkSizeWarningLimit: 3500,
    rolldownOptions: {
      onwarn(warning, warn) {
        // 'use client' in a package is for servers that render; here everything is the client.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
