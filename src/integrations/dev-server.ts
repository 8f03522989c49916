import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { backendConfig } from '../../cms/app/backends/backend-config.ts';
import type { Entry } from '../collections/entry.ts';
import { openHistory } from '../history/open-history.ts';
import { publicUploads } from '../model/public-uploads.ts';
import { outputsOf } from '../outputs/outputs-of.ts';
import { textOf } from '../outputs/output.ts';
import { instantFrom, siteFrom } from '../publication/site-from.ts';
import { openUploads } from '../publication/uploads.ts';
import { bodyOf } from '../reader/body-of.ts';
import { foldersFrom } from '../reader/folders.ts';
import { openReader } from '../reader/open-reader.ts';

/** Where Astro looks for what a page is given. */
const LOCALS = Symbol.for('astro.locals');

/** In the dev server every page is made of the content as it is when it is asked for; open pages reload when it changes. */
export function devServer(): AstroIntegration {
  const folders = foldersFrom(process.env, process.cwd());
  const { contentDir, mediaDir } = folders;
  return {
    name: 'gongshi-dev-server',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const reader = openReader(folders);
        const history = openHistory(contentDir);
        const uploads = openUploads(mediaDir);
        const atDesk = backendConfig(process.env).name === 'desk';
        server.watcher.add([contentDir, mediaDir]).on('all', (_event, file) => {
          if ([contentDir, mediaDir].some((folder) => file.startsWith(folder))) server.ws.send({ type: 'full-reload' });
        });
        const answer = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
          const content = await reader.read();
          const now = instantFrom(process.env);
          const since = content.settings?.recordSince;
          const own = await history.read({ now, since, entries: content.entries });
          const site = siteFrom(content, process.env, own);
          const known = uploads.read(publicUploads(site));
          const media = new Map([...known].map(([address, { facts }]) => [address, facts]));
          const path = decodeURIComponent(new URL(request.url ?? '', 'http://dev').pathname);
          const upload = known.get(path);
          const { allowance } = content;
          const textIn = (entry: Entry) => bodyOf(contentDir, entry);
          const output = outputsOf({ site, media, allowance, bodyOf: textIn }).find((own) => `/${own.path}` === path);
          if (upload) {
            createReadStream(join(mediaDir, path.slice('/media/'.length))).pipe(
              response.setHeader('content-type', upload.facts.type),
            );
          } else if (output) response.setHeader('content-type', output.type).end(textOf(output));
          else if (path.startsWith('/media/')) response.writeHead(404).end();
          else {
            const { textOf } = history;
            const locals: App.Locals = { site, media, bodyOf: textIn, textOf, atDesk };
            Reflect.set(request, LOCALS, locals);
            next();
          }
        };
        server.middlewares.use((request, response, next) => {
          // Vite's own addresses, sources and styles have nothing to do with the content.
          if (/^\/(?:@|src\/|node_modules\/)/.test(request.url ?? '')) next();
          else answer(request, response, next).catch(next);
        });
      },
    },
  };
}
