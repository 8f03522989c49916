import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Styles, pictures and scripts that Vite makes while it bundles the pages are handed on to the bundle of the site. Astro
 * would rename them into it afterwards: not across file systems, and without the parts that scripts which are bundles of
 * their own (`?worker&url`) fetch later.
 */
export function pageAssets(): AstroIntegration {
  return {
    name: 'gongshi-page-assets',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [handOn()] } });
      },
    },
  };
}

function handOn(): Plugin {
  const assets = new Map<string, string | Uint8Array>();
  return {
    name: 'gongshi-page-assets',
    sharedDuringBuild: true,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name === 'prerender') {
          for (const [name, part] of Object.entries(bundle)) {
            if (part.type !== 'asset' || !part.fileName.startsWith('_astro/')) continue;
            assets.set(part.fileName, part.source);
            delete bundle[name];
          }
        } else if (this.environment.name === 'client') {
          for (const [fileName, source] of assets) this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}
