import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Astro bundles the pages as a program for a server, which the publication asks for one page after another; see
 * `src/publication/program/program.ts`. Astro itself makes no page.
 */
export function program(): AstroIntegration {
  return {
    name: 'gongshi-program',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'gongshi-program',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('../publication/program/program-entry.ts', import.meta.url)),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
