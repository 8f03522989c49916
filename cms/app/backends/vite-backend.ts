import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { ChosenBackend } from './backend-config.ts';
import { contentPolicy } from '../content-policy.ts';

const NAME = 'virtual:cms-backend';
/** The policy in index.html, which is that of the desk. */
const OF_THE_DESK = contentPolicy([]);

/**
 * Makes `virtual:cms-backend` the one backend this bundle is for, so that the others weigh nothing, and lets the page
 * speak to the hosts that it needs. Fails when index.html no longer has the policy to be replaced.
 */
export function backendPlugin({ name, config, origins }: ChosenBackend): Plugin {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  return {
    name: 'gongshi-backend',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) =>
      id === `\0${NAME}`
        ? [
            `export { Backend } from ${JSON.stringify(file)};`,
            `export const atDesk = ${name === 'desk'};`,
            `export const backend = ${JSON.stringify(config)};`,
          ].join('\n')
        : null,
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const parts = html.split(`content="${OF_THE_DESK}"`);
        if (parts.length !== 2)
          throw new Error('cms/app/index.html: the content security policy is not that of the desk');
        const page = parts.join(`content="${contentPolicy(origins)}"`);
        return name === 'desk' ? page : page.replace('<html ', `<html data-host="${name}" `);
      },
    },
  };
}
