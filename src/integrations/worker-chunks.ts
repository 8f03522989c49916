import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Scripts that are bundles of their own (`?worker&url`) fetch some of their parts later. Vite makes those parts while it
 * bundles the pages; Astro carries to the site only what a page names itself, so they are handed on here.
 */
export function workerChunks(): AstroIntegration {
  return {
    name: 'gongshi-worker-chunks',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [handOn()] } });
      },
    },
  };
}

function handOn(): Plugin {
  const scripts = new Map<string, string | Uint8Array>();
  return {
    name: 'gongshi-worker-chunks',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      if (this.environment.name === 'prerender') {
        for (const part of Object.values(bundle))
          if (part.type === 'asset' && part.fileName.endsWith('.js')) scripts.set(part.fileName, part.source);
      } else if (this.environment.name === 'client') {
        for (const [fileName, source] of scripts) this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
