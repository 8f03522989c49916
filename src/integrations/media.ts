import { cp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { foldersFrom } from '../reader/folders.ts';

/** Where uploads lie outside `public/`, the site gets those, and not the ones of another community. */
export function media(): AstroIntegration {
  return {
    name: 'gongshi-media',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { mediaDir } = foldersFrom(process.env, process.cwd());
        if (mediaDir === resolve('public/media')) return;
        const target = join(fileURLToPath(dir), 'media');
        await rm(target, { recursive: true, force: true });
        if (existsSync(mediaDir)) await cp(mediaDir, target, { recursive: true });
      },
    },
  };
}
