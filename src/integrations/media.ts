import { createReadStream, existsSync } from 'node:fs';
import { cp, readdir, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mediaLibrary } from '../model/load.ts';
import type { MediaLibrary } from '../model/page-context.ts';
import { foldersFrom } from '../reader/folders.ts';

const LOAD = fileURLToPath(new URL('../model/load.ts', import.meta.url));

/** The site gets the uploads that residents may have, and no others: not of entries to come, nor of another community. */
export function media(): AstroIntegration {
  const { mediaDir } = foldersFrom(process.env, process.cwd());
  return {
    name: 'gongshi-media',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await placeUploads([...(await mediaLibrary()).keys()], mediaDir, fileURLToPath(dir));
      },
      'astro:server:setup': ({ server }) => {
        const library = async (): Promise<MediaLibrary> => {
          const loaded = (await server.ssrLoadModule(LOAD)) as { mediaLibrary: typeof mediaLibrary };
          // Content with errors has no site: the page that was asked for says which.
          return loaded.mediaLibrary().catch(() => new Map());
        };
        server.middlewares.use('/media', (request, response) => {
          const path = decodeURIComponent(new URL(request.url ?? '', 'http://dev').pathname);
          void library().then((known) => {
            const found = known.get(`/media${path}`);
            if (found) createReadStream(join(mediaDir, path)).pipe(response.setHeader('content-type', found.type));
            else response.writeHead(404).end();
          });
        });
      },
    },
  };
}

/**
 * Leaves in `media/` of the site the uploads that are `wanted`, as `/media/…`, and nothing else. Where uploads lie in
 * `public/`, Astro has copied all of them.
 */
export async function placeUploads(wanted: readonly string[], mediaDir: string, site: string): Promise<void> {
  const target = join(site, 'media');
  const files = new Map(
    wanted.map((address) => [join(site, address), join(mediaDir, address.slice('/media/'.length))]),
  );
  if (mediaDir === resolve('public/media')) await removeAllBut(files, target);
  else await rm(target, { recursive: true, force: true });
  for (const [to, from] of files) if (!existsSync(to)) await cp(from, to);
}

async function removeAllBut(wanted: ReadonlyMap<string, unknown>, folder: string): Promise<void> {
  for (const item of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, item.name);
    if (item.isDirectory()) await removeAllBut(wanted, path);
    else if (!wanted.has(path)) await rm(path);
  }
  // Fails where something is left, as it should.
  await rmdir(folder).catch(() => undefined);
}
